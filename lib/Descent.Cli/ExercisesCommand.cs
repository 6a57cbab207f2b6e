using System.CommandLine;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Learning;

namespace Descent.Cli;

/// <summary><c>descent exercises</c>: lessons to work in, without their solutions.</summary>
internal static class ExercisesCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string?>("OUT") { Description = "The folder for your copies; it is made where it is missing.", Arity = ArgumentArity.ZeroOrOne };
        var lessons = new Argument<string[]>("lessons") { Description = "Numbers or names, 05 or 05-backpropagation; without any, all lessons.", Arity = ArgumentArity.ZeroOrMore };
        var force = new Option<bool>("--force") { Description = "Make copies anew that are there already; what you wrote in them goes to a backup beside them." };
        var command = new Command("exercises", "Writes copies of the lessons to work in: without solutions, and running where they lie.") { folder, lessons, force };
        command.SetAction(parsed => Execute(parsed.GetValue(folder), parsed.GetValue(lessons)!, parsed.GetValue(force), terminal));
        return command;
    }

    private static int Execute(string? named, IReadOnlyList<string> names, bool force, Terminal terminal)
    {
        var paths = CourseLessons.Find(names, terminal.Directory);
        var home = Path.GetDirectoryName(paths[0])!;
        var folder = Folder(named, home, terminal.Directory);
        IReadOnlyList<CopyResult> copies;
        try
        {
            copies = new CopyFolder(Path.GetDirectoryName(home)!, folder).Add(paths, force);
        }
        catch (NotebookFormatException problem)
        {
            throw new InputException(problem.Message);
        }

        foreach (var copy in copies)
        {
            terminal.WriteLine(OneLine.Of(Sentence(copy, terminal)));
        }

        terminal.WriteLine($"{Count(copies, CopyState.Written)} written, {Count(copies, CopyState.Kept)} kept, {Count(copies, CopyState.Replaced)} replaced.");
        terminal.WriteLine($"Solve, save, then: descent check {terminal.Relative(copies[0].Path)}");
        return 0;
    }

    private static string Folder(string? named, string lessons, string directory)
    {
        var folder = Path.TrimEndingDirectorySeparator(Path.GetFullPath(
            named ?? throw new InputException("Expected a folder for your copies, got none: descent exercises exercises, for example."), directory));
        return File.Exists(folder) ? throw new InputException($"Expected a folder for your copies, got the file '{named}'.")
            : folder == lessons ? throw new InputException($"Expected a folder of your own, got '{named}', where the lessons are: name another.")
            : folder;
    }

    private static string Sentence(CopyResult copy, Terminal terminal) => copy.State switch
    {
        CopyState.Kept => $"= {terminal.Relative(copy.Path)} is kept as it is: it may hold your work (--force makes it anew, after a backup)",
        CopyState.Replaced => $"+ {terminal.Relative(copy.Path)}, the earlier one is {Path.GetFileName(copy.Backup)}",
        _ => $"+ {terminal.Relative(copy.Path)}",
    };

    private static int Count(IReadOnlyList<CopyResult> copies, CopyState state) => copies.Count(copy => copy.State == state);
}
