using System.CommandLine;
using Descent.Cli.Running;
using Descent.Notebooks.Book;
using Descent.Notebooks.Reports;

namespace Descent.Cli;

/// <summary><c>descent pictures</c>: draws README's pictures anew, from the notebooks in <c>data/pictures</c>.</summary>
internal static class PicturesCommand
{
    public static Command Create(Terminal terminal)
    {
        var output = new Option<string?>("--out") { HelpName = "DIR", Description = "Where the pictures go. [default: data/pictures]" };
        var command = new Command("pictures", "Draws README's pictures: a picture for each drawing of the notebooks in data/pictures, named by its cell.") { output };
        command.SetAction((parsed, cancellationToken) => ExecuteAsync(terminal, parsed.GetValue(output), cancellationToken));
        return command;
    }

    private static async Task<int> ExecuteAsync(Terminal terminal, string? output, CancellationToken cancellationToken)
    {
        var root = Repository.Find(terminal.Directory) ?? throw new InputException("There is no Descent.slnx here or in a folder above, so there is no course to draw pictures of.");
        var home = Path.Combine(root, "data", "pictures");
        var paths = NotebookPaths.Find([home], root);
        var folder = output is null ? home : Path.GetFullPath(output, terminal.Directory);
        var copies = Directory.CreateTempSubdirectory("descent-pictures-");
        try
        {
            var results = await Execution.OfAsync(terminal, new() { OutputDirectory = copies.FullName }, paths, cancellationToken);
            var failures = results.Zip(NotebookNames.For(paths)).SelectMany(pair => RunSummary.Failures(pair.First, pair.Second)).ToList();
            failures.ForEach(line => terminal.WriteLine(OneLine.Of(line)));
            if (failures.Count > 0 || cancellationToken.IsCancellationRequested)
            {
                terminal.WriteLine("No picture was written.");
                return cancellationToken.IsCancellationRequested ? DescentCommand.Stopped : 1;
            }

            Write(terminal, folder, results.SelectMany(NotebookPictures.Of));
            return 0;
        }
        finally
        {
            copies.Delete(recursive: true);
        }
    }

    private static void Write(Terminal terminal, string folder, IEnumerable<KeyValuePair<string, string>> pictures)
    {
        Directory.CreateDirectory(folder);
        foreach (var (name, svg) in pictures)
        {
            var path = Path.Combine(folder, $"{name}.svg");
            File.WriteAllText(path, svg + "\n");
            terminal.WriteLine(terminal.Relative(path));
        }
    }
}
