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
        var results = await Execution.OfAsync(terminal, options, paths, cancellationToken);
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
