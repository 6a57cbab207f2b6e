using Descent.Lessons;
using Descent.Plotting;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Lessons;

public class SliceViewTests
{
    private static readonly Vector<double> At = Vector<double>.Build.Dense([1, 0, 0, 0]);

    [Theory]
    [InlineData(0, "Along w: a slope of −2")]
    [InlineData(1, "Along w: a bottom")]
    [InlineData(2, "Along w: a top")]
    [InlineData(3, "Along w: level ground")]
    public void The_title_says_what_the_point_lies_on(int index, string title) => Assert.Equal(title, SliceView.Of(Function, At, index, "w").Title);

    [Fact]
    public void The_slice_changes_one_number_and_the_point_is_in_its_middle()
    {
        var panel = Assert.Single(SliceView.Of(Function, At, 1, "w", highest: 3, reach: 2).Panels);
        var (slice, here) = (Assert.Single(panel.Marks.OfType<LineMark>()), Assert.Single(panel.Marks.OfType<MarkersMark>()));

        Near.Double(slice.X.Select(change => 4 + (change * change)), slice.Y);
        Assert.Equal((-2, 2, 0, 3), (slice.X[0], slice.X[^1], panel.Y.From, panel.Y.To));
        Assert.Equal((0, 4), (here.X[0], here.Y[0]));
    }

    [Fact]
    public void Bad_input_gets_the_documented_message()
    {
        Assert.Equal(
            "Expected one of 4 numbers, from 0 to 3, got 4. (Parameter 'index')",
            Assert.Throws<ArgumentOutOfRangeException>(() => SliceView.Of(Function, At, 4, "w")).Message);
        Assert.StartsWith(
            "Expected a positive, finite reach, got 0.",
            Assert.Throws<ArgumentOutOfRangeException>(() => SliceView.Of(Function, At, 0, "w", reach: 0)).Message, StringComparison.Ordinal);
    }

    private static double Function(Vector<double> p) => 6 - (2 * p[0]) + (p[1] * p[1]) - (p[2] * p[2]);
}
