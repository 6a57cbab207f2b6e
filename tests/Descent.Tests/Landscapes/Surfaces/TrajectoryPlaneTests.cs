using Descent.Landscapes;
using Descent.Layers;
using Descent.Numerics;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public class TrajectoryPlaneTests
{
    [Fact]
    public void A_random_walk_explains_what_theory_says()
    {
        var random = new Random(1);
        List<Vector<float>> walk = [Vector<float>.Build.Dense(20_000)];
        for (var step = 1; step < 200; step++)
        {
            // Not by Build.Dense(count, function): it calls the function on several threads, and a Random is for one.
            float[] at = [.. walk[^1].Select(entry => entry + (float)random.NextGaussian())];
            walk.Add(Vector<float>.Build.Dense(at));
        }

        var plane = TrajectoryPlane.Of(walk);

        Assert.InRange(plane.Explained[0], 0.608 - 0.015, 0.608 + 0.015);
        Assert.InRange(plane.Explained[1], 0.152 - 0.015, 0.152 + 0.015);
        Near.Within(1e-3, 0.608, TrajectoryPlane.RandomWalk[0]);
        Near.Within(1e-3, 0.152, TrajectoryPlane.RandomWalk[1]);
        Assert.True(plane.OffPlane.Max() > 100);
    }

    [Fact]
    public void Checkpoints_in_a_plane_come_back_with_their_distances_and_one_beside_it_with_its_own()
    {
        // An ellipse in two of five dimensions, and one point 0.1 above it.
        List<Vector<float>> way = [.. Enumerable.Range(0, 60).Select(i => Point(3 * Math.Cos(i * 0.1), Math.Sin(i * 0.1), i == 20 ? 0.1 : 0))];
        var plane = TrajectoryPlane.Of(way);

        Assert.Equal((0, 0), plane.Path[^1]);
        Near.Within(1e-3, 1, plane.Explained.Sum(), "explained");
        Near.Within(0.02, 0.1, plane.OffPlane[20], "beside the plane");
        for (var i = 0; i < way.Count; i++)
        {
            var (distance, seen) = ((way[i] - way[^1]).L2Norm(), Math.Sqrt(Math.Pow(plane.Path[i].A, 2) + Math.Pow(plane.Path[i].B, 2) + Math.Pow(plane.OffPlane[i], 2)));
            Near.Within(1e-5, distance, seen, "distance");
        }

        Near.Single(1, plane.U.L2Norm());
        Near.Within(1e-6, 0, plane.U.DotProduct(plane.V), "right angle");
        Assert.True(plane.Path[0].A > 0 && plane.Path[0].B > 0);
    }

    [Fact]
    public void What_spans_no_plane_is_refused()
    {
        Assert.StartsWith(
            "A plane needs at least 3 checkpoints of one length, got 2 of 5 parameters.",
            Assert.Throws<ArgumentException>(() => TrajectoryPlane.Of([Point(1, 2, 3), Point(2, 3, 4)])).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Checkpoint 2 of 3 is not finite: the training had diverged there. Leave it out.",
            Assert.Throws<ArgumentException>(() => TrajectoryPlane.Of([Point(1, 2, 3), Point(2, float.NaN, 4), Point(1, 0, 0)])).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "The checkpoints lie on one line, and a line spans no plane: record more of them, or measure along the line with Landscape.Line.",
            Assert.Throws<ArgumentException>(() => TrajectoryPlane.Of([Point(1, 1, 0), Point(2, 2, 0), Point(4, 4, 0)])).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_networks_parameters_come_in_its_order()
    {
        Sequential model = [new Dense(2, 2, new Random(1))];
        ((Dense)model[0]).Weights.Set(Matrix<double>.Build.DenseOfRowArrays([1, 2], [3, 4]));
        Assert.Equal([1, 3, 2, 4, 0, 0], ParameterVector.Of(model));
    }

    [Fact]
    public void A_picture_says_what_it_rests_on()
    {
        var surface = new LossSurface(PlaneGrid.Square(points: 2), Matrix<double>.Build.Dense(2, 2, 1), Matrix<double>.Build.Dense(2, 2, 0.0123), Matrix<double>.Build.Dense(2, 2), 100, 400);
        Assert.Equal("100 samples of 400; standard error at most 0.012. A slice: what lies outside of it stays unseen.", Plotting.Charts.Contour("Flat", surface).Caption);
        Assert.Equal("100 samples; standard error at most 0.012. A slice: what lies outside of it stays unseen.", Plotting.Charts.Surface("Flat", surface with { Of = 100 }).Caption);
    }

    private static Vector<float> Point(double x, double y, double z) => Vector<float>.Build.Dense([5, (float)x, (float)y, (float)z, 1]);
}
