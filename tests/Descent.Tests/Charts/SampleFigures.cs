using Descent.Data;
using Descent.Landscapes;
using Descent.Optimizers;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

/// <summary>A figure of each kind, the largest and the oddest among them.</summary>
internal static class SampleFigures
{
    public static IReadOnlyDictionary<string, Figure> All { get; } = Create();

    /// <summary>The same, made a second time.</summary>
    public static IReadOnlyDictionary<string, Figure> Again { get; } = Create();

    private static Dictionary<string, Figure> Create()
    {
        var random = new Random(1);
        double[] few = [1, 2, 3], many = [.. Enumerable.Range(0, 10_000).Select(i => (double)i)];
        double[] noise = [.. many.Select(_ => random.NextDouble())];
        var rough = Grid.Of(0, 1, 0, 1, (_, _) => random.NextDouble(), 120);
        return new Dictionary<string, Figure>
        {
            ["line"] = Chart.Line("Loss falls", "epoch", "loss", ("training", few, [3, 2, 1]), ("validation", few, [3, 2.5, 2.25])),
            ["gaps"] = Chart.Line("It diverges", "step", Axis.Log("loss", 0.01, 10), ("run", [1, 2, 3, 4, 5, 6], [1, double.NaN, 0, 20, double.PositiveInfinity, 2])),
            ["long lines"] = Chart.Line("Noise stays", "step", "loss", [.. Enumerable.Range(0, 12).Select(i => (Series)($"run {i}", many, noise))]),
            ["markers"] = Chart.Markers("Two classes", "x", "y", ("a", few, few), ("b", few, [3, 2, 1])),
            ["many markers"] = Chart.Markers("Ten clouds", "x", "y", [.. Enumerable.Range(0, 10).Select(i => (Series)($"class {i}", noise, noise.Reverse()))]),
            ["bars"] = Chart.Bars("B is longest", "name", "length", ("a", 1), ("b", 2.5), ("c", -1)),
            ["groups"] = Chart.Bars("Dropout helps", "model with a long name", "accuracy", ["the plain one", "the one with dropout"], ("training", [0.9, 0.8]), ("validation", [0.6, 0.7])),
            ["heat map"] = Chart.HeatMap("A saddle", "x", "y", Axis.Linear("z", -0.5, 0.5), Grid.Of(-1, 1, -1, 1, (x, y) => x * y, 9), aroundZero: true),
            ["rough heat map"] = Chart.HeatMap("Nothing to see", "x", "y", "z", rough),
            ["matrix"] = Chart.HeatMap("One is confused", new Axis("predicted") { Categories = ["a", "b"] }, new Axis("true") { Categories = ["a", "b"], IsReversed = true },
                "images", Grid.Of(Matrix<double>.Build.DenseOfArray(new double[,] { { 9, 1 }, { 0, 10 } }))),
            ["surface"] = Chart.Surface("A bowl", "x", "y", Axis.Linear("z", 0, 1), Grid.Of(-1, 1, -1, 1, (x, y) => (x * x) + (y * y), 21)),
            ["path on a surface"] = Chart.Overlay("It rolls down", Chart.Surface("A bowl", "x", "y", "z", Grid.Of(-1, 1, -1, 1, (x, y) => (x * x) + (y * y), 21)), Chart.Line("A path", "x", "y", ("path", [-1, 0, 2], [1, 0, 0]))),
            ["rough surface"] = Chart.Surface("Spikes", "x", "y", "z", rough),
            ["contour"] = Chart.Contour("A ravine", "x", "y", "z", Grid.Of(-1, 1, -1, 1, (x, y) => (x * x) + (10 * y * y), 41), ("path", [-1, 0], [1, 0])),
            ["rough contour"] = Chart.Contour("Islands", "x", "y", Axis.Log("z"), rough),
            ["histogram"] = Chart.Histogram("One is narrower", "x", 20, ("a", noise), ("b", noise.Select(x => x / 2))),
            ["images"] = Chart.Images("Ten kinds of things", Shapes10.Load(60, 1).Train),
            ["matrices"] = Chart.Images("Noise", "weight", [("a", rough.Z), ("b", -rough.Z)], aroundZero: true),
            ["frames of images"] = Chart.Frames("They darken", "step", [.. Enumerable.Range(0, 8).Select(i => ($"{i}", Chart.Images($"Step {i}", Shapes10.Load(6, 1).Train.Inputs / (i + 1), ["a", "b", "c", "d", "e", "f"], columns: 3)))]),
            ["overlay"] = Chart.Overlay("The path goes down", Chart.HeatMap("A bowl", "x", "y", "z", Grid.Of(-1, 1, -1, 1, (x, y) => (x * x) + (y * y), 9)), Chart.Line("A path", "x", "y", ("path", [-1, 0], [1, 0]))),
            ["half-plane"] = Chart.HalfPlane("One wrong", Gates.Xor, [1, 1, 0.5], [0, 1, 0.5], 3),
            ["beside"] = Chart.Beside("Two views", Chart.Bars("b", "name", "length", ("a", 1), ("b", 2.5)), Chart.Markers("m", "x", "y", ("a", few, few))),
            ["frames"] = Chart.Frames("It moves", "step", [.. Enumerable.Range(0, 9).Select(i => ($"{i}", Chart.Line($"It is at {i}", "x", "y", ("still", few, few), ("moving", few, [i, i, 2 * i]))))], start: 3),
            ["rough frames"] = Chart.Frames("It boils", "second", [.. Enumerable.Range(0, 12).Select(i => ($"{i}", Chart.Beside($"Second {i}",
                Chart.HeatMap("h", "x", "y", "z", Grid.Of(0, 1, 0, 1, (_, _) => random.NextDouble(), 70)), Chart.Surface("s", "x", "y", "z", Grid.Of(0, 1, 0, 1, (_, _) => random.NextDouble(), 70)))))]),
            ["trajectories"] = Chart.Trajectories("Nobody is there yet", PlaneFunction.Rosenbrock, Run(new Sgd(0.001f), 300), Run(new Adam(0.05f), 20)),
            ["race"] = Chart.TrajectoryFrames("Adam is ahead", PlaneFunction.Rosenbrock, [Run(new Sgd(0.001f), 60), Run(new Sgd(0.001f, 0.9f), 60), Run(new Adam(0.05f), 60)], every: 4),
            ["learning curves"] = Chart.LearningCurves([new(1, 2, 2.1, 0.3), new(2, 1, 1.5, 0.5), new(3, 0.5, 1.75, 0.625)]),
            ["learning curves of two"] = Chart.LearningCurves(
                "Two runs", ("short", [new(1, 2, 2.5, 0.3)]), ("diverging", [new(1, 1, 1.5, 0.5), new(2, double.NaN, double.PositiveInfinity, 0.1)])),
        };

        static Trajectory Run(Optimizer optimizer, int steps) => Trajectory.Record(PlaneFunction.Rosenbrock, optimizer, (-1.2, 1), steps);
    }
}
