namespace Descent.Notebooks.Running;

/// <summary>A notebook's process did not start.</summary>
internal sealed class WorkerStartException(string message, Exception? innerException = null) : Exception(message, innerException);
