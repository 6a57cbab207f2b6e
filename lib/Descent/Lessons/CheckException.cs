namespace Descent.Lessons;

/// <summary>Something a lesson says that its own computation does not confirm.</summary>
/// <param name="message">What the lesson says.</param>
public sealed class CheckException(string message) : Exception(message);
