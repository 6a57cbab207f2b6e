using System.Diagnostics;

namespace Descent.Notebooks.Worker;

/// <summary>Ends the process when its runner is gone, whatever its cells are doing.</summary>
internal static class LastResort
{
    public static void Exit(string shadow)
    {
        // Exit handlers of a cell may hang; a notebook's process never outlives its runner for long.
        var timer = new Thread(() =>
        {
            Thread.Sleep(TimeSpan.FromSeconds(2));
            Process.GetCurrentProcess().Kill();
        })
        { IsBackground = true };
        timer.Start();
        ShadowFolder.Delete(shadow);
        Environment.Exit(0);
    }
}
