namespace Descent.Notebooks.Scripting;

/// <summary>What can be typed at a place of a cell.</summary>
/// <param name="Items">The proposals, in the order to show them.</param>
/// <param name="Start">Where the text begins that a proposal replaces, in UTF-16 units of the cell.</param>
/// <param name="End">Where it ends.</param>
internal sealed record CellCompletions(IReadOnlyList<CellCompletion> Items, int Start, int End);

/// <summary>One proposal.</summary>
/// <param name="Text">What it inserts.</param>
/// <param name="Kind">What it is: <c>method</c>, <c>property</c>, <c>class</c>, <c>variable</c>, <c>keyword</c> …</param>
internal sealed record CellCompletion(string Text, string Kind);
