using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>One plain line for each notebook that has ended, for logs.</summary>
/// <param name="terminal">Where the lines go.</param>
/// <param name="names">The notebooks' short names, by path.</param>
/// <param name="word">What is said of a result.</param>
internal sealed class ProgressLines(Terminal terminal, IReadOnlyDictionary<string, string> names, Func<NotebookResult, string> word) : IProgress<RunProgress>
{
    private readonly Lock _turn = new();
    private int _ended;

    /// <summary>How a run ended, in one word.</summary>
    public static string Outcome(NotebookResult result) => result.Passed ? "passed" : result.Stopped() ? "stopped" : "failed";

    public void Report(RunProgress value)
    {
        if (value.Result is not { } result)
        {
            return;
        }

        lock (_turn)
        {
            terminal.WriteLine($"[{++_ended}/{names.Count}] {names[value.Path]}: {word(result)} in {Seconds.Of(result.Duration)}");
        }
    }
}
