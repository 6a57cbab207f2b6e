namespace Descent.Plotting;

/// <summary>Where the parts of a network graph stand, in pixels.</summary>
/// <param name="Width">Width of the drawing.</param>
/// <param name="Margin">From the edge to the middle of the first column.</param>
/// <param name="Radius">Of a unit.</param>
/// <param name="TextSize">Of the numbers.</param>
/// <param name="Digits">Of the numbers, the significant ones.</param>
/// <param name="Places">Where along its line a weight's number may stand; the first is the best.</param>
internal sealed record NetworkLayout(double Width, double Margin, double Radius, double TextSize, int Digits, IReadOnlyList<double> Places)
{
    // Weights up to so many have their numbers on the page; more are told by hovering alone.
    private const int MostNumbers = 24;

    /// <summary>For an ordinary page.</summary>
    public static NetworkLayout Wide { get; } = new(640, 60, 20, 14, 4, [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74, 0.2, 0.8]);

    /// <summary>For a telephone.</summary>
    public static NetworkLayout Narrow { get; } = new(340, 36, 16, 12, 3, [0.5, 0.42, 0.58]);

    /// <summary>Whether z and a stand below each other, because the columns are near.</summary>
    public bool IsStacked(NetworkGraph graph) => X(graph, 1) - X(graph, 0) < 150;

    /// <summary>Height of the drawing.</summary>
    public double Height(NetworkGraph graph) => graph.Columns.Max(column => column.Count) * RowHeight(graph);

    /// <summary>Middle of a column.</summary>
    public double X(NetworkGraph graph, int column) => Margin + (column * (Width - (2 * Margin)) / (graph.Columns.Count - 1));

    /// <summary>Middle of a unit; below that of its row where two lines stand above it.</summary>
    public double Y(NetworkGraph graph, int column, int unit) =>
        ((unit + 0.5 + ((graph.Columns.Max(other => other.Count) - graph.Columns[column].Count) / 2.0)) * RowHeight(graph)) + (IsStacked(graph) ? 8 : 0);

    private double RowHeight(NetworkGraph graph) => IsStacked(graph) ? 126 : 112;

    /// <summary>The lines of all weights, each number where it is farthest from the other lines of its layer and from the numbers that stand already.</summary>
    public IReadOnlyList<NetworkEdge> Edges(NetworkGraph graph)
    {
        var numbered = graph.Weights.Sum(w => w.RowCount * w.ColumnCount) <= MostNumbers;
        return [.. Enumerable.Range(0, graph.Weights.Count).SelectMany(layer => Placed([.. Lines(graph, layer)])).Select(edge => edge with { IsNumbered = numbered })];
    }

    private IEnumerable<NetworkEdge> Lines(NetworkGraph graph, int layer)
    {
        var w = graph.Weights[layer];
        var largest = Math.Max(1e-12, w.Enumerate().Max(Math.Abs));
        for (var j = 0; j < w.ColumnCount; j++)
        {
            for (var i = 0; i < w.RowCount; i++)
            {
                yield return new(
                    layer, graph.Columns[layer][j].Name, graph.Columns[layer + 1][i].Name,
                    X(graph, layer) + Radius, Y(graph, layer, j), X(graph, layer + 1) - Radius, Y(graph, layer + 1, i), w[i, j], Math.Abs(w[i, j]) / largest);
            }
        }
    }

    private List<NetworkEdge> Placed(IReadOnlyList<NetworkEdge> edges)
    {
        List<NetworkEdge> placed = [];
        foreach (var edge in edges)
        {
            placed.Add(Places.Select(place => edge with { Place = place }).MaxBy(candidate => Math.Min(
                edges.Where(other => other != edge).Select(other => Math.Min(24, other.DistanceTo(candidate.X, candidate.Y))).DefaultIfEmpty(24).Min(),
                placed.Select(other => Math.Min(24, other.GapTo(candidate))).DefaultIfEmpty(24).Min()))!);
        }

        return placed;
    }
}
