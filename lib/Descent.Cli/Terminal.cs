using System.Text;
using Spectre.Console;

namespace Descent.Cli;

/// <summary>Where the command reads its place and time and writes its text; tests hand in their own.</summary>
/// <param name="Console">Tables and progress bars.</param>
/// <param name="Error">Refusals, one sentence each.</param>
/// <param name="Directory">The current directory.</param>
/// <param name="Clock">The time, for reports.</param>
public sealed record Terminal(IAnsiConsole Console, TextWriter Error, string Directory, TimeProvider Clock)
{
    /// <summary>Whether somebody is watching, and bars can be redrawn.</summary>
    public bool Interactive =>
        Console.Profile.Out.IsTerminal && Console.Profile.Capabilities is { Interactive: true, Ansi: true };

    /// <summary>Opens a page in the browser and says whether that could be done.</summary>
    public Func<string, bool> OpenPage { get; init; } = Browser.Start;

    /// <summary>The terminal that the process was started in.</summary>
    public static Terminal OfThisProcess()
    {
        System.Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var console = System.Console.IsOutputRedirected
            ? ForFile(System.Console.Out)
            : AnsiConsole.Create(new AnsiConsoleSettings());
        return new(console, System.Console.Error, Environment.CurrentDirectory, TimeProvider.System);
    }

    /// <summary>A console for a file or a pipe: no colours, and no edge at which a table must be folded.</summary>
    public static IAnsiConsole ForFile(TextWriter writer)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(writer),
        });
        console.Profile.Width = 160;
        return console;
    }

    /// <summary>Writes text as it is: no markup is read, no line is folded.</summary>
    public void WriteLine(string text = "") => Console.Profile.Out.Writer.WriteLine(text);

    /// <summary>A path as a person would type it here.</summary>
    public string Relative(string path)
    {
        var relative = Path.GetRelativePath(Directory, path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? path : relative.Replace('\\', '/');
    }
}
