namespace Descent.Notebooks.Hosting;

/// <summary>Puts the cell's console in the place of the process's own.</summary>
internal static class CellConsole
{
    /// <summary>Called before each cell, because a cell may have put something else there.</summary>
    /// <param name="input">The keyboard; none where there is nobody to type.</param>
    public static void Install(TextReader? input = null)
    {
        // Line feeds everywhere, so that an executed copy is the same on every system.
        Console.SetOut(new CellWriter("stdout") { NewLine = "\n" });
        Console.SetError(new CellWriter("stderr") { NewLine = "\n" });
        Console.SetIn(input ?? new NoInput());
    }
}
