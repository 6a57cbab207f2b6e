namespace Descent.Notebooks.Running;

/// <summary>How notebooks are run.</summary>
public sealed record RunOptions
{
    /// <summary>Whether <c>DESCENT_FAST=1</c> is set for the notebooks: fewer epochs and points, the same conclusions.</summary>
    public bool Fast { get; init; }

    /// <summary>How many notebooks run side by side. They share the cores: where two want all of them, each waits for the other's threads.</summary>
    public int Jobs { get; init; } = 1;

    /// <summary>Where executed copies are written; <see langword="null"/> writes none.</summary>
    public string? OutputDirectory { get; init; }

    /// <summary>How long one cell may take.</summary>
    public TimeSpan CellTimeout { get; init; } = TimeSpan.FromMinutes(5);

    /// <summary>How long one notebook may take.</summary>
    public TimeSpan NotebookTimeout { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Whether cells after a failed one still run.</summary>
    public bool KeepGoing { get; init; }

    /// <summary>Whether each cell runs a second time in place, and its outputs must be the same.</summary>
    public bool Twice { get; init; }

    /// <summary>
    /// The program that runs the cells, a dll that is started with <c>run-cells</c> as our own is;
    /// <see langword="null"/> runs them in our own engine.
    /// </summary>
    public string? Engine { get; init; }

    /// <summary>Whether each notebook notes down what its checks have computed, beside its executed copy: see <see cref="NotebookResult.Journal"/>.</summary>
    public bool WithJournals { get; init; }

    /// <summary>Further environment variables for the notebooks' processes.</summary>
    public IReadOnlyDictionary<string, string> Environment { get; init; } = new Dictionary<string, string>();
}
