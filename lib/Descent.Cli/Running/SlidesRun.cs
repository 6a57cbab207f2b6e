using Descent.Notebooks.Book;
using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;
using Descent.Notebooks.Slides;

namespace Descent.Cli.Running;

/// <summary>From notebooks to slides.</summary>
/// <param name="terminal">Where it writes.</param>
/// <param name="folder">Where the slides go.</param>
/// <param name="assets">What is written into them.</param>
internal sealed class SlidesRun(Terminal terminal, string folder, BookAssets assets)
{
    /// <summary>Refuses places where something else is, before anything runs.</summary>
    public void Check(IReadOnlyList<string> paths) => DeckWriter.Plan(paths, folder);

    /// <summary>Executes the notebooks and writes the slides; a run that was stopped writes none.</summary>
    public async Task<int> ExecuteAsync(IReadOnlyList<string> paths, bool fast, bool open, CancellationToken cancellationToken)
    {
        var copies = Directory.CreateTempSubdirectory("descent-slides-");
        try
        {
            var options = new RunOptions { Fast = fast, Jobs = RunArguments.DefaultJobs, OutputDirectory = copies.FullName };
            var results = await Execution.OfAsync(terminal, options, paths, cancellationToken);
            if (cancellationToken.IsCancellationRequested)
            {
                terminal.WriteLine("Stopped before the end: no slides were written.");
                return DescentCommand.Stopped;
            }

            var decks = DeckWriter.Write(results, folder, assets);
            var exitCode = Summarize(results, decks);
            if (open)
            {
                Browser.Open(terminal, decks[0].File);
            }

            return exitCode;
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    private int Summarize(IReadOnlyList<NotebookResult> results, IReadOnlyList<(string File, int Slides)> decks)
    {
        var named = results.Zip(NotebookNames.For(results.Select(result => result.Path))).ToList();
        var failures = named.SelectMany(pair => RunSummary.Failures(pair.First, pair.Second)).ToList();
        foreach (var line in failures.Concat(SkipReasons.Of(named)))
        {
            terminal.WriteLine(OneLine.Of(line));
        }

        foreach (var (file, slides) in decks)
        {
            terminal.WriteLine($"{slides} slides: {terminal.Relative(file)}");
        }

        return failures.Count == 0 ? 0 : 1;
    }
}
