namespace Descent.Plotting;

/// <summary>Draws level lines, named where there is room, over a faint tint.</summary>
internal static class ContourSvg
{
    private const double Room = 46;

    // In a drawing that has the size of a figure for itself; of more the longest lines are drawn.
    private const int MostPoints = 5000;

    public static void Draw(ContourMark mark, PlotArea area, SvgWriter svg)
    {
        TintSvg.Draw(mark, area, svg);
        var (lines, labels, named) = (new SvgWriter(), new List<(double X, double Y, string Text)>(), new HashSet<double>());
        var left = MostPoints / area.Drawings;
        foreach (var (level, chain) in Chains(mark, area).OrderByDescending(line => Length(line.Chain)).TakeWhile(line => (left -= line.Chain.Count) > 0))
        {
            var label = named.Add(level) ? Label(chain, mark.LabelOf(level), area, labels) : null;
            if (label is { } placed)
            {
                labels.Add(placed);
            }

            Chain(chain, label, lines);
        }

        svg.Add($"<path d=\"{lines.ToString()}\" fill=\"none\" stroke=\"currentColor\" stroke-opacity=\"0.6\"/>");
        labels.ForEach(label => svg.Text(label.X, label.Y + 4, label.Text, "middle", "font-size=\"12\""));
    }

    private static IEnumerable<(double Level, List<(double X, double Y)> Chain)> Chains(ContourMark mark, PlotArea area)
    {
        var (first, step, count) = mark.Levels;
        return Enumerable.Range(0, count).Select(i => first + (i * step)).SelectMany(level =>
            ContourLines.Of(mark.Grid, mark.HeightOf, level).Select(chain => (level, chain.Select(point => (area.X(point.X), area.Y(point.Y))).ToList())));
    }

    // In the middle of the line, or farther along, where no other number is near and the frame is not either.
    private static (double X, double Y, string Text)? Label(List<(double X, double Y)> chain, string text, PlotArea area, List<(double X, double Y, string Text)> others)
    {
        var half = SvgWriter.WidthOf(text, 12) / 2;
        foreach (var share in Length(chain) < 4 * half ? [] : new[] { 0.5, 0.35, 0.65, 0.2, 0.8 })
        {
            var (x, y) = chain[(int)(share * (chain.Count - 1))];
            if (x - half > area.Left && x + half < area.Right && y - 8 > area.Top && y + 8 < area.Bottom && others.TrueForAll(other => double.Hypot(other.X - x, 2 * (other.Y - y)) > Room))
            {
                return (x, y, text);
            }
        }

        return null;
    }

    // The line leaves a gap under its number. Points less than a pixel apart are one.
    private static void Chain(List<(double X, double Y)> chain, (double X, double Y, string Text)? label, SvgWriter lines)
    {
        var (drawing, last) = (false, (X: double.NaN, Y: double.NaN));
        foreach (var (x, y) in label is null ? chain : Dense(chain))
        {
            if (label is { } gap && Math.Abs(x - gap.X) < (SvgWriter.WidthOf(gap.Text, 12) / 2) + 2 && Math.Abs(y - gap.Y) < 8)
            {
                drawing = false;
            }
            else if (!drawing || double.Hypot(x - last.X, y - last.Y) >= 1)
            {
                lines.Add($"{(drawing ? "L" : "M")}{x} {y}");
                (drawing, last) = (true, (x, y));
            }
        }

        if (drawing && chain[0] == chain[^1] && label is null)
        {
            lines.Add($"z");
        }
    }

    // Steps of a few pixels, so that the gap ends near the number.
    private static IEnumerable<(double X, double Y)> Dense(List<(double X, double Y)> chain) => chain.Zip(chain.Skip(1)).SelectMany(pair =>
    {
        var steps = Math.Max(1, (int)(double.Hypot(pair.Second.X - pair.First.X, pair.Second.Y - pair.First.Y) / 4));
        return Enumerable.Range(0, steps).Select(i => (double)i / steps).Select(t => (pair.First.X + (t * (pair.Second.X - pair.First.X)), pair.First.Y + (t * (pair.Second.Y - pair.First.Y))));
    }).Append(chain[^1]);

    private static double Length(List<(double X, double Y)> chain) => chain.Zip(chain.Skip(1), (a, b) => double.Hypot(b.X - a.X, b.Y - a.Y)).Sum();
}
