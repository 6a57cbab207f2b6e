namespace Descent.Notebooks.Documents;

/// <summary>A notebook that cannot be read: one sentence says what was expected, what came, and how to mend it.</summary>
public sealed class NotebookFormatException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected, what came, how to mend it.</param>
    /// <param name="innerException">What the JSON reader said, where it was the one to complain.</param>
    public NotebookFormatException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
