namespace Descent.Notebooks.Running;

/// <summary>Runs notebooks, each in a process of its own.</summary>
/// <param name="options">How.</param>
public sealed class NotebookRunner(RunOptions options)
{
    /// <summary>Runs notebooks side by side.</summary>
    /// <param name="paths">The notebooks.</param>
    /// <param name="progress">Hears when a notebook starts, after each of its code cells, and when it ends.</param>
    /// <param name="cancellationToken">Ends the processes; what was done is returned, the rest is <see cref="CellStatus.NotRun"/>.</param>
    /// <returns>The results in the order of the paths.</returns>
    public async Task<IReadOnlyList<NotebookResult>> RunAsync(
        IReadOnlyList<string> paths, IProgress<RunProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(paths);
        var results = new NotebookResult[paths.Count];
        var copies = ExecutedCopies.Plan(paths, options.OutputDirectory);
        var sideBySide = options with { Jobs = Math.Clamp(options.Jobs, 1, Math.Max(1, paths.Count)) };
        var jobs = new ParallelOptions { MaxDegreeOfParallelism = sideBySide.Jobs };
        await Parallel.ForAsync(0, paths.Count, jobs, async (index, _) =>
        {
            var run = new NotebookRun(paths[index], copies[index], sideBySide, progress);
            results[index] = await run.RunAsync(cancellationToken).ConfigureAwait(false);
        }).ConfigureAwait(false);
        return results;
    }
}
