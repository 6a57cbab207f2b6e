using Descent.Notebooks.Book;
using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>From notebooks to a book.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="folder">The book's folder.</param>
/// <param name="assets">Where its pages find what they load.</param>
internal sealed class BookRun(Terminal terminal, BookFolder folder, BookAssets assets)
{
    /// <summary>Executes the notebooks and writes the book; a run that was stopped writes none.</summary>
    public async Task<int> ExecuteAsync(IReadOnlyList<string> paths, bool fast, CancellationToken cancellationToken)
    {
        var copies = Directory.CreateTempSubdirectory("descent-book-");
        try
        {
            var options = new RunOptions { Fast = fast, Jobs = RunArguments.DefaultJobs, OutputDirectory = copies.FullName, WithJournals = true };
            var results = await Execution.OfAsync(terminal, options, paths, cancellationToken);
            var landscape = await LandscapeAsync(paths[0], copies.FullName, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
            {
                terminal.WriteLine("Stopped before the end: no book was written.");
                return DescentCommand.Stopped;
            }

            folder.Replace(place => BookWriter.Write(results, place, assets, landscape));
            return Summarize(landscape is null ? results : [.. results, landscape]);
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    // The picture of the contents page is computed, too. A course without that notebook does without it.
    private static async Task<NotebookResult?> LandscapeAsync(string lesson, string copies, CancellationToken cancellationToken)
    {
        var home = Path.GetDirectoryName(lesson)!;
        if (Repository.Find(home, home) is not { } root || Path.Combine(root, "data", "pictures", "landscape.ipynb") is not { } notebook || !File.Exists(notebook))
        {
            return null;
        }

        var options = new RunOptions { OutputDirectory = Path.Combine(copies, "pictures") };
        return (await new NotebookRunner(options).RunAsync([notebook], null, cancellationToken))[0];
    }

    private int Summarize(IReadOnlyList<NotebookResult> results)
    {
        var named = results.Zip(NotebookNames.For(results.Select(result => result.Path))).ToList();
        var failures = named.SelectMany(pair => RunSummary.Failures(pair.First, pair.Second)).ToList();
        foreach (var line in failures.Concat(SkipReasons.Of(named)))
        {
            terminal.WriteLine(OneLine.Of(line));
        }

        if (failures.Count > 0)
        {
            terminal.WriteLine("The pages show each of these errors where it happened.");
        }

        terminal.WriteLine($"The book is at {terminal.Relative(Path.Combine(folder.Path, "index.html"))}");
        return failures.Count == 0 ? 0 : 1;
    }
}
