using System.Text.Json.Nodes;

namespace Descent.Notebooks.Tests.Running;

/// <summary>Many cells of independent tests, run in one process: starting one for each would take a second each.</summary>
public abstract class SharedNotebook : IAsyncLifetime
{
    private readonly Lab _lab = new();
    private readonly List<JsonObject> _cells = [];
    private readonly Dictionary<string, int> _numbers = [];
    private Executed? _run;

    internal Executed Run => _run!;

    /// <summary>The program that runs the cells; our own engine where none is named.</summary>
    public string? Engine { get; init; }

    /// <summary>Names of cells that are not added.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>The names under which cells were added.</summary>
    public IEnumerable<string> Names => _numbers.Keys;

    /// <summary>The number of the cell that was added under a name.</summary>
    public int this[string name] => _numbers[name];

    public async ValueTask InitializeAsync()
    {
        AddCells();
        _run = await _lab.RunAsync(_lab.Options with { KeepGoing = true, CellTimeout = CellTimeout, Engine = Engine }, [.. _cells]);
    }

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        _lab.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>By default a limit that only a hang can reach.</summary>
    protected virtual TimeSpan CellTimeout => TimeSpan.FromSeconds(60);

    protected abstract void AddCells();

    protected void Add(string name, string source, params string[] tags)
    {
        if (Without.Contains(name))
        {
            return;
        }

        _cells.Add(Lab.Cell(source, tags));
        _numbers.Add(name, _cells.Count);
    }
}
