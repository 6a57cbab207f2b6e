namespace Descent.Plotting;

/// <summary>A network graph whose numbers change from frame to frame. It starts paused.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record NetworkAnimation : IHtml
{
    internal NetworkAnimation(string title, string slider, IReadOnlyList<(string Name, NetworkGraph Graph)> frames, int start)
    {
        ArgumentNullException.ThrowIfNull(frames);
        FrameGuard.Count("NetworkGraph.Frames", frames.Count, start);
        foreach (var (name, graph) in frames)
        {
            ArgumentNullException.ThrowIfNull(graph, nameof(frames));
            if (Layers(graph) != Layers(frames[0].Graph))
            {
                throw new ArgumentException(
                    $"NetworkGraph.Frames expects one network in every frame, but \"{frames[0].Name}\" has layers of {Layers(frames[0].Graph)} units and \"{name}\" of {Layers(graph)}.", nameof(frames));
            }
        }

        (Title, Slider, Frames, Start) = (title, slider, frames, start);
    }

    /// <summary>The finding of the whole.</summary>
    public string Title { get; }

    /// <summary>What the slider counts.</summary>
    public string Slider { get; }

    /// <summary>The moments, by name.</summary>
    public IReadOnlyList<(string Name, NetworkGraph Graph)> Frames { get; }

    /// <summary>The moment shown at first, zero-based.</summary>
    public int Start { get; }

    /// <summary>A row for each moment, with its finding.</summary>
    public Table Data => new(
        [Slider, "finding"],
        [.. DataTable.Thin(Frames.Count, DataTable.MostRows).Select(i => (string[])[Frames[i].Name, Frames[i].Graph.Title])]);

    /// <inheritdoc/>
    public string ToHtml() => NetworkHtml.Of(this);

    /// <summary>Every moment in a line.</summary>
    public override string ToString() => $"{Title}\n{Data}";

    private static string Layers(NetworkGraph graph) => string.Join(", ", graph.Columns.Select(column => column.Count));
}
