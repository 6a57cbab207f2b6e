namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Figures on top of each other: <c>Charts.Overlay("The line parts the clouds", points, line)</c>. The axes are those of the first; a heat map or contour lies at the back. On a surface, lines and points are lifted to its height.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="layers">Figures of one panel each, from back to front. Two series with different names and one look are told apart by a new look for the later one.</param>
    /// <exception cref="ArgumentException">There are no layers; one has several panels, pictures or frames; a surface is not the first layer, or has something else than lines and points on it.</exception>
    public static Figure Overlay(string title, params Figure[] layers)
    {
        FigureGuard.Figures("Charts.Overlay", layers);
        FigureGuard.Layers("Charts.Overlay", layers);

        // What fills the area comes first, else it would hide the rest.
        List<Mark> marks = [.. layers.SelectMany(layer => layer.Panels[0].Marks).OrderBy(mark => mark is FieldMark ? 0 : 1)];
        marks = [.. marks.Select(mark => mark is HeatMapMark ground && marks.Count > 1 ? ground with { IsGround = true } : mark)];
        return new(title, [layers[0].Panels[0] with { Marks = SeriesStyle.ToldApart(marks) }]) { Caption = Captions(layers) };
    }

    private static string Captions(IEnumerable<Figure> figures) => string.Join(' ', figures.Select(figure => figure.Caption).Where(caption => caption.Length > 0).Distinct());
}
