using System.CommandLine;
using Descent.Cli.Learning;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Learning;

namespace Descent.Cli;

/// <summary><c>descent check</c>: what is solved in a learner's notebooks, and what is next.</summary>
internal static class CheckCommand
{
    /// <summary>The word for it.</summary>
    public const string Name = "check";

    /// <summary>The exit code for bad input; 1 says that something is not solved yet.</summary>
    public const int BadInput = 2;

    private static readonly TimeSpan CellTimeout = TimeSpan.FromMinutes(2);

    public static Command Create(Terminal terminal)
    {
        var notebooks = new Argument<string[]>("notebooks") { Description = "Your notebooks: files, folders or patterns.", Arity = ArgumentArity.ZeroOrMore };
        var timeout = RunArguments.CellTimeout();
        timeout.Description = "How long one cell may take; an endless loop ends there. [default: 120]";
        var command = new Command(Name, "Runs your copies of the lessons and says which exercises are solved, and what is next.") { notebooks, timeout };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var limit = parsed.GetValue(timeout) is { } seconds ? TimeSpan.FromSeconds(seconds) : CellTimeout;
            return await new CheckRun(terminal, new NotebookCheck(limit)).ExecuteAsync(Paths(parsed.GetValue(notebooks)!, terminal.Directory), cancellationToken);
        });
        return command;
    }

    private static IReadOnlyList<string> Paths(string[] names, string directory)
    {
        if (names.Length == 0)
        {
            throw new InputException("Expected your notebooks, got none: descent check exercises/05-backpropagation.ipynb, for example.");
        }

        // What can be refused is refused before anything runs.
        var paths = NotebookPaths.Find(names, directory);
        foreach (var path in paths)
        {
            if (CountExercises(path) == 0)
            {
                throw new InputException($"Expected a lesson with exercises, got '{Path.GetFileName(path)}', in which nothing calls Check.Exercise: descent exercises makes one.");
            }
        }

        return paths;
    }

    private static int CountExercises(string path)
    {
        try
        {
            return NotebookCheck.CountExercises(path);
        }
        catch (NotebookFormatException problem)
        {
            throw new InputException(problem.Message);
        }
    }
}
