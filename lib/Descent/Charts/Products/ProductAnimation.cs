using MathNet.Numerics.LinearAlgebra;

namespace Descent.Plotting;

/// <summary>A product graph that goes through the entries of Z, row by row. It starts paused.</summary>
[TypeFormatterSource(typeof(HtmlFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record ProductAnimation : IHtml
{
    internal ProductAnimation(string title, Matrix<double> w, Matrix<double> x, int start)
    {
        var z = ProductGraph.Of(w, x).Z;
        Frames = [.. Enumerable.Range(0, z.RowCount * z.ColumnCount).Select(i => ProductGraph.Of(w, x, i / z.ColumnCount, i % z.ColumnCount))];
        FrameGuard.Count("ProductGraph.Frames", Frames.Count, start);
        (Title, Start) = (title, start);
    }

    /// <summary>The finding of the whole.</summary>
    public string Title { get; }

    /// <summary>A moment for each entry of Z.</summary>
    public IReadOnlyList<ProductGraph> Frames { get; }

    /// <summary>The moment shown at first, zero-based.</summary>
    public int Start { get; }

    /// <inheritdoc/>
    public string ToHtml() => ProductHtml.Of(this);

    /// <summary>Every entry of Z in a line.</summary>
    public override string ToString() => string.Join('\n', Frames.Select(frame => frame.Sum).Prepend(Title));
}
