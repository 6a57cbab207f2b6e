namespace Descent.Notebooks.Kernel;

/// <summary>The kernel cannot listen as its connection file says; the message says why, and how to mend it.</summary>
public sealed class ConnectionException : IOException
{
    internal ConnectionException(string message)
        : base(message)
    {
    }
}
