using Descent.Lessons;
using Descent.Plotting;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Lessons;

public class LineViewTests
{
    private static readonly Matrix<double> X = Matrix<double>.Build.Dense(1, 3, [0, 0.5, 1]), Y = Matrix<double>.Build.Dense(1, 3, [3, 5, 4]);
    private static readonly Figure View = LineView.Of(X, Y, [(0, 1), (1, 3)]);

    [Fact]
    public void The_title_tells_line_and_loss() => Assert.Equal("The line y = 1.00x + 3.00 costs 0.375", View.Title);

    [Fact]
    public void On_the_left_each_error_leads_from_its_point_to_the_line()
    {
        var (errors, line) = (Mark<LineMark>(0, "error"), Mark<LineMark>(0, "line"));

        Near.Double([3, 3, 5, 3.5, 4, 4], errors.Y.Where(double.IsFinite));
        Near.Double([0, 0, 0.5, 0.5, 1, 1], errors.X.Where(double.IsFinite));
        Near.Double([3, 4], line.Y);
        Near.Double([3, 5, 4], Mark<MarkersMark>(0, "data").Y);
    }

    [Fact]
    public void On_the_right_the_way_over_the_loss_ends_at_the_line()
    {
        var (way, here, grid) = (Mark<LineMark>(1, "way"), Mark<MarkersMark>(1, "this line"), View.Panels[1].Marks.OfType<ContourMark>().Single().Grid);

        Near.Double([0, 1, 1, 3], way.X.Concat(way.Y));
        Near.Double([1, 3], here.X.Concat(here.Y));
        Assert.Equal((0, 4, 1, 5), (grid.X[0], grid.X[^1], grid.Y[0], grid.Y[^1]));
        Near.Double(0.375, grid.Z[20, 10]);
        Assert.Equal((1, 3), (grid.X[10], grid.Y[20]));
    }

    [Fact]
    public void An_empty_way_and_other_shapes_get_the_documented_messages()
    {
        Assert.StartsWith("LineView.Of expects at least one (w, b), got none; begin with the line that is drawn.", Assert.Throws<ArgumentException>(() => LineView.Of(X, Y, [])).Message, StringComparison.Ordinal);
        Assert.StartsWith("LineView.Of expects targets of shape 1×3, got 3×1 (rows × samples).", Assert.Throws<ArgumentException>(() => LineView.Of(X, Y.Transpose(), [(0, 0)])).Message, StringComparison.Ordinal);
    }

    private static T Mark<T>(int panel, string name)
        where T : Mark => Assert.Single(View.Panels[panel].Marks.OfType<T>(), mark => mark.Name == name);
}
