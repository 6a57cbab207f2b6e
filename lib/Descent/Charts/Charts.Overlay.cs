namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Figures on top of each other: <c>Charts.Overlay("The line parts the clouds", points, line)</c>. The axes are those of the first; a heat map or contour lies at the back.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="layers">Figures of one flat panel each, from back to front. Two series with different names and one look are told apart by a new look for the later one.</param>
    /// <exception cref="ArgumentException">There are no layers, or one has several panels, frames, or a surface.</exception>
    public static Figure Overlay(string title, params Figure[] layers)
    {
        ChartGuard.Figures("Charts.Overlay", layers);
        foreach (var layer in layers)
        {
            if (layer.Panels.Count != 1 || layer.Panels[0].IsSpatial || layer.Panels[0].Wall is not null)
            {
                throw new ArgumentException(
                    $"Charts.Overlay expects figures of one flat panel, got {(layer.Panels.Count != 1 ? $"{layer.Panels.Count} panels" : layer.Panels[0].IsSpatial ? "a surface" : "pictures")} in \"{layer.Title}\"; "
                    + $"{(layer.Panels.Count == 1 && layer.Panels[0].IsSpatial ? "draw its level lines with Charts.Contour" : "put panels beside each other with Charts.Beside after the overlay")}.", nameof(layers));
            }
        }

        // What fills the area comes first, else it would hide the rest.
        List<Mark> marks = [.. layers.SelectMany(layer => layer.Panels[0].Marks).OrderBy(mark => mark is FieldMark ? 0 : 1)];
        return new(title, [layers[0].Panels[0] with { Marks = SeriesStyle.ToldApart(marks) }]) { Caption = Captions(layers) };
    }

    private static string Captions(IEnumerable<Figure> figures) => string.Join(' ', figures.Select(figure => figure.Caption).Where(caption => caption.Length > 0).Distinct());
}
