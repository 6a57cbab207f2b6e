namespace Descent.Plotting;

/// <summary>What the two axes of a panel show: all of its marks, with room around points, from tick to tick along lines and bars.</summary>
internal static class PanelScales
{
    public static (Scale X, Scale Y) Of(Panel panel)
    {
        var isField = panel.Marks[0] is FieldMark;
        var room = panel.Marks.Any(mark => mark is MarkersMark) && !isField ? 0.04 : 0;
        var x = Scale.For(panel.X, panel.Marks.SelectMany(mark => mark.Xs), room, round: panel.Marks[0] is BarsMark { IsHorizontal: true });
        var y = Scale.For(panel.Y, panel.Marks.SelectMany(mark => mark.Ys), room, round: !isField && room == 0);
        return (x with { IsWhole = panel.Marks.All(mark => mark is LineMark && mark.Xs.All(double.IsInteger)) }, y);
    }
}
