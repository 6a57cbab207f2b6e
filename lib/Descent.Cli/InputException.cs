namespace Descent.Cli;

/// <summary>What was asked for cannot be done; the message is the one sentence the user reads.</summary>
public sealed class InputException : Exception
{
    /// <summary>A refusal with its reason.</summary>
    public InputException(string message)
        : base(message)
    {
    }
}
