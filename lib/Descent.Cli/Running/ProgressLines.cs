using Descent.Notebooks.Running;

namespace Descent.Cli.Running;

/// <summary>One plain line for each notebook that has ended, for logs.</summary>
/// <param name="terminal">Where the lines go.</param>
/// <param name="names">The notebooks' short names, by path.</param>
internal sealed class ProgressLines(Terminal terminal, IReadOnlyDictionary<string, string> names) : IProgress<RunProgress>
{
    private readonly Lock _turn = new();
    private int _ended;

    public void Report(RunProgress value)
    {
        if (value.Result is not { } result)
        {
            return;
        }

        lock (_turn)
        {
            var outcome = result.Passed ? "passed" : result.Stopped() ? "stopped" : "failed";
            terminal.WriteLine($"[{++_ended}/{names.Count}] {names[value.Path]}: {outcome} in {Seconds.Of(result.Duration)}");
        }
    }
}
