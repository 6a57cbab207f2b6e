namespace Descent.Notebooks.Scripting;

/// <summary>What is known about a name in a cell: its signature, and what its documentation says.</summary>
/// <param name="Text">For a terminal.</param>
/// <param name="Markdown">For a front end that draws it.</param>
internal sealed record CellInspection(string Text, string Markdown);
