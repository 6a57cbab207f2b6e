namespace Descent.Notebooks.Lint;

/// <summary>Something in a notebook that will not work everywhere, and how to mend it.</summary>
/// <param name="Cell">1-based number among the code cells, as people count them; <see langword="null"/> for the notebook and its prose.</param>
/// <param name="Message">What is wrong, one sentence.</param>
/// <param name="Mend">What to do, one sentence.</param>
/// <param name="Fatal">Whether running the notebook would mean nothing: the author asked for something that would not be done.</param>
public sealed record LintFinding(int? Cell, string Message, string Mend, bool Fatal = false)
{
    /// <summary>The finding as one line.</summary>
    public override string ToString() => Cell is { } cell ? $"cell {cell}: {Message} {Mend}" : $"{Message} {Mend}";
}
