namespace Descent.Notebooks.Scripting;

/// <summary>Where the cells of a notebook run: our own engine's session, or another kernel's.</summary>
internal interface ICellSession : IDisposable
{
    /// <summary>Compiles and runs a cell; what it shows goes to <see cref="Hosting.CellStage.Current"/>.</summary>
    /// <param name="number">The cell's number, for traces.</param>
    /// <param name="source">Its C#.</param>
    /// <param name="stop">Stops it.</param>
    /// <returns>Why it failed; <see langword="null"/> where it ran through.</returns>
    CellError? Run(int number, string source, CancellationToken stop);
}
