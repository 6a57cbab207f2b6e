using Descent.Notebooks.Hosting;
using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Worker;

/// <summary>Goes once through everything that a first cell needs, before there is one.</summary>
internal static class WarmUp
{
    /// <summary>Opens our own engine's session when the way has been gone.</summary>
    /// <param name="shadow">An empty folder for copies of libraries.</param>
    public static CellSession Open(string shadow)
    {
        Run();
        return new CellSession(shadow);
    }

    private static void Run()
    {
        // A token that can be cancelled: ControlledExecution waits for ever at the end of a run with one that cannot.
        using var stop = new CancellationTokenSource();
        using var session = new CellSession(Path.GetTempPath());
        CellStage.Current.Begin(_ => { });
        CellStage.Current.End(session.Run(0, "var numbers = new[] { 1, 2 }; display(numbers.Sum(), \"text/plain\"); $\"{numbers.Length}\"", stop.Token));
    }
}
