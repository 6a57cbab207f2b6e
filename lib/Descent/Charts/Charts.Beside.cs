namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Figures beside each other: <c>Charts.Beside("A better line lies lower in the bowl", line, bowl)</c>. On a narrow page they stand below each other.</summary>
    /// <param name="title">The finding; the titles of the figures are not shown.</param>
    /// <param name="figures">The figures, from left to right.</param>
    /// <exception cref="ArgumentException">There are no figures, or one has frames.</exception>
    public static Figure Beside(string title, params Figure[] figures)
    {
        FigureGuard.Figures("Charts.Beside", figures);
        return new(title, [.. figures.SelectMany(figure => figure.Panels)]) { Caption = Captions(figures) };
    }
}
