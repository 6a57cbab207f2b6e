using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Lessons;

public class NoisyLineTests
{
    private static readonly (Matrix<double> X, Matrix<double> Y) Points = NoisyLine.Create();

    [Fact]
    public void Fifty_points_lie_near_the_line()
    {
        Assert.Equal((1, 50, 1, 50), (Points.X.RowCount, Points.X.ColumnCount, Points.Y.RowCount, Points.Y.ColumnCount));
        Near.Double(Enumerable.Range(0, 50).Select(j => j / 49.0), Points.X.Enumerate());
        Assert.All(((2 * Points.X) + 3 - Points.Y).Enumerate(), error => Assert.InRange(Math.Abs(error), 0, 0.65));
        Assert.Equal(Points.Y, NoisyLine.Create().Y);
    }

    [Theory]
    [InlineData(2, 0.53, 0.005)]
    [InlineData(2.5, 0.16, 0.005)]
    [InlineData(3, 0.048, 0.0005)]
    [InlineData(3.5, 0.18, 0.005)]
    public void Lines_of_slope_2_cost_what_the_note_prints(double b, double printed, double half) => Assert.Equal(printed, Pass(2, b).Loss, half);

    [Fact]
    public void The_corners_of_the_surface_cost_what_the_ledger_has()
    {
        var corners = new[] { (-2, -2), (-2, 2), (2, -2), (2, 2) }.Select(d => Pass(2 + d.Item1, 3 + d.Item2).Loss);

        Near.Double(Ledger.Entry("003-75").Values.Skip(2), corners);
    }

    [Fact]
    public void A_step_of_the_descent_goes_against_the_gradient()
    {
        var path = NoisyLine.Descend(Points.X, Points.Y, w: 0.5, b: 4, learningRate: 0.7, steps: 1);
        var gradient = Pass(0.5, 4).Gradient;

        Assert.Equal(2, path.Count);
        Near.Double([0.5, 4, 0.5 - (0.7 * gradient[0]), 4 - (0.7 * gradient[1])], [path[0].W, path[0].B, path[1].W, path[1].B]);
    }

    [Fact]
    public void The_descent_ends_where_the_gradient_is_zero() =>
        Assert.True(NoisyLine.Descend(Points.X, Points.Y, 0, 1, 1, 400)[^1] is var end && Pass(end.W, end.B).Gradient.L2Norm() < 1e-9);

    [Fact]
    public void Targets_of_another_shape_get_the_documented_message()
    {
        var error = Assert.Throws<ArgumentException>(() => NoisyLine.Descend(Points.X, Points.Y.Transpose(), 0, 1, 1, 1));

        Assert.StartsWith("NoisyLine.Descend expects targets of shape 1×50, got 50×1 (rows × samples).", error.Message, StringComparison.Ordinal);
    }

    private static ReferencePass Pass(double w, double b) =>
        new ReferenceNetwork([new Dense(1, 1, new Random(1))]).At(Vector<double>.Build.Dense([w, b])).Differentiate(Points.X, Points.Y, new HalfSquaredLoss());
}
