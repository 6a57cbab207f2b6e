using Descent.Notebooks.Scripting;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Scripting;

/// <summary>A session in the tests' own process; '|' in a text is the cursor.</summary>
internal sealed class RunningSession : IDisposable
{
    private readonly TempFolder _shadow = new();
    private readonly CellSession _session;
    private int _number;

    public RunningSession(params IEnumerable<string> cells)
    {
        _session = new(_shadow.Path);
        foreach (var cell in cells)
        {
            Assert.Null(Run(cell));
        }
    }

    public CellError? Run(string source)
    {
        using var stop = new CancellationTokenSource();
        return _session.Run(++_number, source, stop.Token);
    }

    public CellCompletions Complete(string marked)
    {
        var (source, position) = Cursor(marked);
        return _session.Complete(source, position, TestContext.Current.CancellationToken);
    }

    public CellInspection? Inspect(string marked)
    {
        var (source, position) = Cursor(marked);
        return _session.Inspect(source, position, TestContext.Current.CancellationToken);
    }

    public void Dispose()
    {
        _session.Dispose();
        _shadow.Dispose();
    }

    private static (string Source, int Position) Cursor(string marked) => (marked.Remove(marked.IndexOf('|'), 1), marked.IndexOf('|'));
}
