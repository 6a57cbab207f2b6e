namespace Descent.Plotting;

/// <summary>Checks of figures that are put together.</summary>
internal static class FigureGuard
{
    /// <summary>Still figures to put together.</summary>
    public static void Figures(string chart, IReadOnlyList<Figure> figures)
    {
        ArgumentNullException.ThrowIfNull(figures);
        if (figures.Count is 0)
        {
            throw new ArgumentException($"{chart} expects at least one figure, got none.", nameof(figures));
        }

        foreach (var figure in figures)
        {
            ArgumentNullException.ThrowIfNull(figure, nameof(figures));
            if (figure.Frames.Count > 0)
            {
                throw new ArgumentException($"{chart} expects still figures, got the animation \"{figure.Title}\"; put the figures together first and make frames of the whole.", nameof(figures));
            }
        }
    }

    /// <summary>Figures that can lie on top of each other.</summary>
    public static void Layers(string chart, IReadOnlyList<Figure> layers)
    {
        foreach (var (i, layer) in layers.Index())
        {
            var (panels, isSpatial) = (layer.Panels, layers[0].Panels[0].IsSpatial);
            var problem = panels.Count != 1 ? $"{panels.Count} panels in \"{layer.Title}\"; put panels beside each other with Charts.Beside after the overlay"
                : panels[0].Wall is not null ? $"pictures in \"{layer.Title}\"; put them beside the others with Charts.Beside"
                : i > 0 && panels[0].IsSpatial ? $"a surface on top in \"{layer.Title}\"; pass it first, or draw its level lines with Charts.Contour"
                : i > 0 && isSpatial && panels[0].Marks.Any(mark => mark is not PointsMark) ? $"something else than lines and points on a surface in \"{layer.Title}\"; draw it beside the surface"
                : null;
            if (problem is not null)
            {
                throw new ArgumentException($"{chart} expects figures of one panel that can lie on each other, got {problem}.", nameof(layers));
            }
        }
    }
}
