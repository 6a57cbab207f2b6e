using Descent.Cli;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>The command run in this process: what it wrote, and its exit code.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public string LastLine => Output.TrimEnd().Split('\n')[^1];

    public static async Task<CommandRun> Of(string directory, params string[] args)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal(Terminal.ForFile(output), error, directory, TimeProvider.System);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(30));
        var code = await DescentCommand.RunAsync(args, terminal, patience.Token);
        return new(code, output.ToString(), error.ToString());
    }
}
