using System.CommandLine;
using System.CommandLine.Help;

namespace Descent.Cli;

/// <summary>The command <c>descent</c>.</summary>
public static class DescentCommand
{
    /// <summary>The exit code of a run that was stopped, as shells have it for Ctrl-C.</summary>
    public const int Stopped = 130;

    /// <summary>Runs the command in this process.</summary>
    /// <param name="args">What was typed after <c>descent</c>.</param>
    /// <param name="terminal">Where it reads and writes.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <returns>The exit code: 0 only if nothing failed.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, Terminal terminal, CancellationToken cancellationToken)
    {
        // A plain command, because a RootCommand is called like its assembly.
        var root = new Command("descent", "A course in executable C# notebooks: runs them, checks them, and says what is missing.")
        {
            new HelpOption(), BookCommand.Create(terminal), RunCommand.Create(terminal), LintCommand.Create(terminal), DoctorCommand.Create(terminal),
            KernelCommand.Create(terminal), DataCommand.Create(terminal), ExercisesCommand.Create(terminal), CheckCommand.Create(terminal),
            SlidesCommand.Create(terminal), PicturesCommand.Create(terminal),
        };

        // Without a word, the help is the answer.
        var parsed = root.Parse(args.Count == 0 ? ["--help"] : args);
        var refusal = parsed.CommandResult.Command.Name == CheckCommand.Name ? CheckCommand.BadInput : 1;
        if (parsed.Errors is [var error, ..])
        {
            return Refuse(terminal, refusal, parsed.UnmatchedTokens is [var word, ..]
                ? $"There is no command or option '{word}': descent --help lists them."
                : error.Message);
        }

        var writer = terminal.Console.Profile.Out.Writer;
        var configuration = new InvocationConfiguration
        {
            Output = writer,
            Error = terminal.Error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        };
        try
        {
            return await parsed.InvokeAsync(configuration, cancellationToken);
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return Stopped;
        }
        catch (Exception problem) when (problem is InputException or IOException or UnauthorizedAccessException)
        {
            return Refuse(terminal, refusal, problem.Message);
        }
    }

    private static int Refuse(Terminal terminal, int exitCode, string sentence)
    {
        terminal.Error.WriteLine(OneLine.Of(sentence));
        return exitCode;
    }
}
