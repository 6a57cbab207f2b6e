using System.Diagnostics;

namespace Descent.Notebooks.Running;

/// <summary>How a notebook's process is started.</summary>
internal static class WorkerStart
{
    /// <summary>The command: this very assembly, as a program.</summary>
    public static ProcessStartInfo Info(string pipe, string shadow, string folder, RunOptions options)
    {
        var start = new ProcessStartInfo(DotnetHost.Path, ["exec", typeof(WorkerStart).Assembly.Location, "run-cells", pipe, shadow])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            CreateNoWindow = true,
        };
        if (options.Fast)
        {
            start.Environment["DESCENT_FAST"] = "1";
        }

        foreach (var (name, value) in options.Environment)
        {
            start.Environment[name] = value;
        }

        return start;
    }
}
