using Descent.Cli.Running;
using Descent.Notebooks.Learning;
using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;

namespace Descent.Cli.Learning;

/// <summary>From a learner's notebooks to what is solved.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="check">How notebooks are checked.</param>
internal sealed class CheckRun(Terminal terminal, NotebookCheck check)
{
    /// <summary>Checks notebooks.</summary>
    /// <returns>0 if every exercise is solved, else 1; <see cref="DescentCommand.Stopped"/> where it was stopped.</returns>
    public async Task<int> ExecuteAsync(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var outcomes = new NotebookOutcome[paths.Count];
        await ProgressView.ShowAsync(
            terminal, paths, refused: [], progress => RunAsync(paths, outcomes, progress, cancellationToken),
            // An unsolved exercise is no failure of a run.
            word: result => result.Stopped() ? "stopped" : "run");
        if (cancellationToken.IsCancellationRequested)
        {
            terminal.WriteLine("Stopped before the end: run it again to see where you are.");
            return DescentCommand.Stopped;
        }

        new CheckReport(terminal).Write([.. outcomes.Zip(NotebookNames.For(paths))]);
        return outcomes.All(outcome => outcome.Solved == outcome.Exercises.Count) ? 0 : 1;
    }

    private async Task<IReadOnlyList<NotebookResult>> RunAsync(
        IReadOnlyList<string> paths, NotebookOutcome[] outcomes, IProgress<RunProgress> progress, CancellationToken cancellationToken)
    {
        var jobs = new ParallelOptions { MaxDegreeOfParallelism = RunArguments.DefaultJobs };
        await Parallel.ForAsync(0, paths.Count, jobs, async (index, _) => outcomes[index] = await check.RunAsync(paths[index], progress, cancellationToken));
        return [];
    }
}
