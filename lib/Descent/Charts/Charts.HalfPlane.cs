using Descent.Data;

namespace Descent.Plotting;

public static partial class Charts
{
    // How far the picture reaches beyond the samples, as a share of their range: room for a line that separates nothing yet.
    private const double Beyond = 1.25;

    /// <summary>A perceptron's line between two classes: <c>Charts.HalfPlane("One cut is enough for AND", Gates.And, perceptron.Weights)</c>. It fires in the tinted half-plane.</summary>
    /// <param name="title">The finding.</param>
    /// <param name="data">Inputs 2 × samples, targets 1 × samples of 0 and 1.</param>
    /// <param name="weights">w₁, w₂ and the threshold θ; the line is w·x = θ. Where w = 0 there is no line.</param>
    /// <param name="before">The weights before the last correction: their line is dotted.</param>
    /// <param name="mistake">The sample that was wrong then, zero-based: it has a ring.</param>
    /// <exception cref="ArgumentException">The data are no plane with one target, or there are not three weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no sample <paramref name="mistake"/>.</exception>
    public static Figure HalfPlane(string title, Dataset data, IReadOnlyList<double> weights, IReadOnlyList<double>? before = null, int? mistake = null)
    {
        HalfPlaneGuard.Check("Charts.HalfPlane", data, weights, before, mistake);
        double[] x1 = [.. data.Inputs.Row(0)], x2 = [.. data.Inputs.Row(1)];
        var (x, y) = (Window(x1), Window(x2));
        var cut = HalfPlaneCut.Of(weights, x, y);
        List<Mark> marks =
        [
            new RegionMark("fires", [.. cut.Corners.Select(at => at.X)], [.. cut.Corners.Select(at => at.Y)], new(SeriesStyle.Blue, Symbol: "square")),
            Class(0, new(SeriesStyle.Orange, Symbol: "square")),
            Class(1, new(SeriesStyle.Blue)),
        ];
        if (before is not null)
        {
            marks.Add(Border("line before", HalfPlaneCut.Of(before, x, y), new(SeriesStyle.Purple, "dot")));
        }

        marks.Add(Border("line w·x = θ", cut, new(SeriesStyle.Purple)));
        if (mistake is { } j)
        {
            marks.Add(Ring("mistake", (x1[j], x2[j]), 0.025 * (x.To - x.From), 0.04 * (y.To - y.From), new(SeriesStyle.Vermillion)));
        }

        return new(title, [new(Axis.Linear("x₁", x.From, x.To), Axis.Linear("x₂", y.From, y.To), marks)]);

        MarkersMark Class(int label, SeriesStyle look)
        {
            int[] members = [.. Enumerable.Range(0, data.Count).Where(i => data.Targets[0, i] == label)];
            return new(data.ClassNames is { Count: 2 } names ? names[label] : $"class {label}", [.. members.Select(i => x1[i])], [.. members.Select(i => x2[i])], look);
        }
    }

    // Ring and border have more points than are marked one by one, so that none of them looks like a sample.
    private static LineMark Ring(string name, (double X, double Y) centre, double rx, double ry, SeriesStyle look)
    {
        var angles = Enumerable.Range(0, LineMark.MarkedPoints + 1).Select(i => 2 * Math.PI * i / LineMark.MarkedPoints).ToList();
        return new(name, [.. angles.Select(a => centre.X + (rx * Math.Cos(a)))], [.. angles.Select(a => centre.Y + (ry * Math.Sin(a)))], look);
    }

    // A gap where there is no line.
    private static LineMark Border(string name, HalfPlaneCut cut, SeriesStyle look)
    {
        var shares = Enumerable.Range(0, LineMark.MarkedPoints + 1).Select(i => i / (double)LineMark.MarkedPoints);
        var (a, b) = cut.Border is [var from, var to] ? (from, to) : ((double.NaN, double.NaN), (double.NaN, double.NaN));
        return new(name, [.. shares.Select(s => a.Item1 + (s * (b.Item1 - a.Item1)))], [.. shares.Select(s => a.Item2 + (s * (b.Item2 - a.Item2)))], look);
    }

    private static (double From, double To) Window(double[] values)
    {
        var (low, high) = (values.Min(), values.Max());
        var room = high > low ? Beyond * (high - low) : 1;
        return (low - room, high + room);
    }
}
