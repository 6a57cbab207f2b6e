using System.CommandLine;
using Descent.Cli.Running;
using Descent.Notebooks.Book;
using Descent.Notebooks.Integrations;

namespace Descent.Cli;

/// <summary><c>descent book</c>: executes the notebooks and writes them as pages to read.</summary>
internal static class BookCommand
{
    public static Command Create(Terminal terminal)
    {
        var (notebooks, fast) = (RunArguments.Notebooks(), RunArguments.Fast());
        var output = new Option<string?>("--out") { HelpName = "DIR", Description = "Where the book goes. [default: artifacts/book]" };
        var assets = new Option<string?>("--assets") { HelpName = "DIR", Description = "A folder with plotly.js and KaTeX (a node_modules, say), to be copied into the book: it then needs no network." };
        var open = new Option<bool>("--open") { Description = "Open the book in the browser." };
        var command = new Command("book", "Executes the notebooks and writes them as a book: static pages with their figures.")
        {
            notebooks, output, assets, open, fast,
        };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            // What can be refused is refused before anything runs.
            var paths = NotebookPaths.Find(parsed.GetValue(notebooks)!, terminal.Directory);
            var folder = new BookFolder(Path.GetFullPath(parsed.GetValue(output) ?? DefaultPlace(terminal.Directory), terminal.Directory));
            folder.Check();
            var book = new BookRun(terminal, folder, Assets(parsed.GetValue(assets), terminal.Directory));
            var complete = await OptionalLibraries.BuildAsync(terminal, paths, IntegrationResult.AllRequired, cancellationToken);
            var exitCode = await book.ExecuteAsync(paths, parsed.GetValue(fast), cancellationToken);
            if (exitCode != DescentCommand.Stopped && parsed.GetValue(open))
            {
                Browser.Open(terminal, Path.Combine(folder.Path, "index.html"));
            }

            return exitCode == 0 && !complete ? 1 : exitCode;
        });
        return command;
    }

    private static string DefaultPlace(string directory) => Path.Combine(Repository.Find(directory) ?? directory, "artifacts", "book");

    /// <summary>What <c>--assets</c> names.</summary>
    public static BookAssets Assets(string? named, string directory)
    {
        if (named is null)
        {
            return BookAssets.Public;
        }

        var folder = Path.GetFullPath(named, directory);
        return Directory.Exists(folder) ? BookAssets.From(folder) : throw new InputException($"There is no folder '{named}' for --assets: expected one with plotly.js and KaTeX in it.");
    }
}
