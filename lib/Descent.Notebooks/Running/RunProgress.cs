namespace Descent.Notebooks.Running;

/// <summary>Where a run is: reported when a notebook starts, after each of its code cells, and when it ends.</summary>
/// <param name="Path">The notebook.</param>
/// <param name="CellsDone">Code cells finished, skipped ones included.</param>
/// <param name="CellsTotal">Code cells in all; 0 until the file has been read.</param>
/// <param name="Result">The notebook's result, once it has ended.</param>
public sealed record RunProgress(string Path, int CellsDone, int CellsTotal, NotebookResult? Result = null);
