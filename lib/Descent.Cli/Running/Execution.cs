using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>The part that every run has: a first look, then the notebooks while somebody watches.</summary>
internal static class Execution
{
    /// <summary>Executes notebooks.</summary>
    /// <returns>Their results in the order in which they were named, whichever finished first.</returns>
    public static async Task<IReadOnlyList<NotebookResult>> OfAsync(
        Terminal terminal, RunOptions options, IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var refused = FirstLook.Take(paths, terminal).ToDictionary(result => result.Path);
        var runner = new NotebookRunner(options);
        var executed = await ProgressView.ShowAsync(
            terminal, paths, [.. refused.Values],
            progress => runner.RunAsync([.. paths.Where(path => !refused.ContainsKey(path))], progress, cancellationToken));
        var byPath = executed.Concat(refused.Values).ToDictionary(result => result.Path);
        return [.. paths.Select(path => byPath[path])];
    }
}
