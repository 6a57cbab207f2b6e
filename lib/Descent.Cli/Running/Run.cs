using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>One run from the look at the notebooks to the last line.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="options">How notebooks are run.</param>
/// <param name="reports">The report files to write.</param>
internal sealed class Run(Terminal terminal, RunOptions options, IReadOnlyList<string> reports)
{
    public async Task<int> ExecuteAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var started = terminal.Clock.GetUtcNow();
        var refused = FirstLook.Take(paths, terminal).ToDictionary(result => result.Path);
        var runner = new NotebookRunner(options);
        var executed = await ProgressView.ShowAsync(
            terminal, paths, [.. refused.Values],
            progress => runner.RunAsync([.. paths.Where(path => !refused.ContainsKey(path))], progress, cancellationToken));

        // In the order in which they were named, whichever finished first.
        var byPath = executed.Concat(refused.Values).ToDictionary(result => result.Path);
        var results = paths.Select(path => byPath[path]).ToList();
        var written = WriteReports(results, started);
        RunSummary.Write(terminal, results, options.OutputDirectory, stopped: cancellationToken.IsCancellationRequested);
        return cancellationToken.IsCancellationRequested ? DescentCommand.Stopped
            : written && results.All(result => result.Passed) ? 0 : 1;
    }

    private bool WriteReports(IReadOnlyList<NotebookResult> results, DateTimeOffset started)
    {
        var written = true;
        foreach (var report in reports)
        {
            try
            {
                ReportFile.Write(report, results, started, terminal.Clock.GetUtcNow());
            }
            catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
            {
                terminal.Error.WriteLine(OneLine.Of($"The report {terminal.Relative(report)} could not be written: {problem.Message}"));
                written = false;
            }
        }

        return written;
    }
}
