namespace Descent.Plotting;

/// <summary>Points with a name and a look.</summary>
/// <param name="Name">What they are.</param>
/// <param name="X">Where they are.</param>
/// <param name="Y">Their values.</param>
/// <param name="Look">How they look.</param>
public abstract record PointsMark(string Name, IReadOnlyList<double> X, IReadOnlyList<double> Y, SeriesStyle Look) : Mark(Name)
{
    internal override SeriesStyle Style => Look;

    internal override IEnumerable<double> Xs => X;

    internal override IEnumerable<double> Ys => Y;

    internal override IEnumerable<(string Place, string Value)> Pairs(Panel panel) => X.Zip(Y, (x, y) => (panel.X.NameOf(x), panel.Y.NameOf(y)));
}
