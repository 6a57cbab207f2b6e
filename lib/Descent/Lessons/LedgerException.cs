namespace Descent.Lessons;

/// <summary>A claim that the lesson's own computation does not confirm.</summary>
/// <param name="message">Which claim, what was expected and what came.</param>
public sealed class LedgerException(string message) : Exception(message);
