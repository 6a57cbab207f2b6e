using System.Text.Json.Nodes;
using Descent.Notebooks.Tests.Running;

namespace Descent.Interactive.Tests;

/// <summary>One notebook, run by our own engine and by .NET Interactive's kernel.</summary>
public sealed class BothEngines<TNotebook> : IAsyncLifetime
    where TNotebook : SharedNotebook, new()
{
    // A million writes take the kernel a minute and two gigabytes: it keeps an event for each.
    private static readonly string[] LeftOut = ["flood", "drip"];

    private readonly TNotebook _own = new() { Without = LeftOut };
    private readonly TNotebook _interactive = new() { Without = LeftOut, Engine = InteractiveEngine.Path };

    /// <summary>The cells that did not do the same there.</summary>
    public IReadOnlyList<string> Different => [.. _own.Names.Where(name => Describe(_own, name) != Describe(_interactive, name))];

    /// <summary>What a cell did in our own engine, as one text.</summary>
    public string Own(string cell) => Describe(_own, cell);

    /// <summary>What it did in the other kernel.</summary>
    public string Interactive(string cell) => Describe(_interactive, cell);

    public async ValueTask InitializeAsync() => await Task.WhenAll(_own.InitializeAsync().AsTask(), _interactive.InitializeAsync().AsTask());

    public async ValueTask DisposeAsync()
    {
        await _own.DisposeAsync();
        await _interactive.DisposeAsync();
    }

    private static string Describe(TNotebook notebook, string name)
    {
        var cell = notebook.Run[notebook[name]];
        return $"{cell.Status}, line {cell.Line}: {cell.Message}\n{cell.Details}\n{string.Join('\n', notebook.Run.Outputs(notebook[name]).Select(Describe))}";
    }

    // The formatters' own style sheet has the line ends of the machine on which its version was built.
    private static string Describe(JsonNode? output) => output!.ToJsonString().Replace("\\r\\n", "\\n", StringComparison.Ordinal);
}
