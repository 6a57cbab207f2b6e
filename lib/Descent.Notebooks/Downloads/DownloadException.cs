namespace Descent.Notebooks.Downloads;

/// <summary>The data could not be loaded; the message says what was expected, what came, and how to mend it.</summary>
public sealed class DownloadException : Exception
{
    /// <summary>A download that failed, with its reason.</summary>
    public DownloadException(string message)
        : base(message)
    {
    }

    /// <summary>A download that failed, with its reason and cause.</summary>
    public DownloadException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
