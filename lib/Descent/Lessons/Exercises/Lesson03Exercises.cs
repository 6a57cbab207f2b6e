using Descent.Layers;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 03, from neuron to network.</summary>
internal static class Lesson03Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [CountParameters(), Forward(), XorUnits(), UnitsForAsManyPieces()];

    private static Exercise<Func<int[], int>> CountParameters() => new()
    {
        Id = "03.1",
        Signature = "int CountParameters(int[] sizes)",
        Right = sizes => Sum(sizes, (inputs, units) => units * (inputs + 1)),
        Mistakes =
        [
            (sizes => Sum(sizes, (inputs, units) => units * inputs), "These are the weights alone. Every unit has a bias, too."),
            (sizes => Sum(sizes, (inputs, units) => units * inputs) + sizes.Sum(), "You gave the inputs biases. They compute nothing: only the units of the dense layers have one."),
            (sizes => Sum(sizes, (inputs, units) => (units * inputs) + 1), "A bias for each unit, not one for each layer."),
            (sizes => Sum(sizes, (inputs, units) => inputs * (units + 1)), "You counted a bias for each number that comes in. It is one for each unit: units × (inputs + 1)."),
        ],
        Hints =
        [
            "A dense layer lies between two neighbouring sizes.",
            "A layer from n inputs to m units has m·n weights and m biases.",
            "Loop l from 1 to sizes.Length − 1 and add sizes[l] * (sizes[l - 1] + 1).",
        ],
        Try = f => [f([3, 2, 2, 1]), f([784, 30, 10]), f([5, 4])],
    };

    private static Exercise<Func<(Matrix<double> W, Matrix<double> b)[], Matrix<double>, Matrix<double>>> Forward() => new()
    {
        Id = "03.2",
        Signature = "Matrix<double> Forward((Matrix<double> W, Matrix<double> b)[] layers, Matrix<double> x)",
        Right = (layers, x) => Through(layers, x, (w, b, a) => ReLU((w * a) + Copied(b, a))),
        Mistakes =
        [
            ((layers, x) => Through(layers, x, (w, b, a) => ReLU((w * a) + b)), "It works for one sample and fails for two: b has one column, W·a one for each sample. Copy b to every column: b * Ones(a.ColumnCount)."),
            ((layers, x) => Through(layers, x, (w, _, a) => ReLU(w * a)), "The bias is missing: z = W·a + b."),
            ((layers, x) => Through(layers, x, (w, b, a) => (w * a) + Copied(b, a)), "The ReLU is missing. Without it all your layers are one."),
            ((layers, x) => Through(layers, x, (w, b, a) => ReLU(w * a) + Copied(b, a)), "You added the bias after the ReLU. It belongs to z, before the ReLU."),
            ((layers, x) => (layers[^1].W * Through(layers[..^1], x, (w, b, a) => ReLU((w * a) + Copied(b, a)))) + Copied(layers[^1].b, x), "The last layer has a ReLU here, too."),
        ],
        Hints =
        [
            "One variable a, which starts as x. Each layer makes the next a out of it.",
            "z = W·a + b, with b copied to every column: b * Ones(x.ColumnCount). Then ReLU.",
            "foreach (var (W, b) in layers) a = Relu(W * a + b * Ones(a.ColumnCount));",
        ],
        Try = f =>
        [
            .. f(TwoLayers, Matrix<double>.Build.Dense(2, 1, (double[])[1, 2])).Enumerate(),
            .. ForTwoSamples(() => f(TwoLayers, Matrix<double>.Build.Dense(2, 2, (double[])[3, -1, -2, 0.5]))),
        ],
    };

    private static Exercise<Func<(double[,] W1, double[] b1, double[] w2, double b2)>> XorUnits() => new()
    {
        Id = "03.3",
        Signature = "(double[,] W1, double[] b1, double[] w2, double b2) XorUnits()",
        Right = () => (new double[,] { { 1, 1 }, { 1, 1 } }, [-0.5, -1.5], [1, -1], -0.5),
        Mistakes =
        [
            (() => (new double[,] { { 1, 1 } }, [-0.5], [1], -0.5), "The shapes do not fit: W1 is 2×2, b1 and w2 have two numbers each."),
            (() => (new double[,] { { 1, 1 }, { 1, 1 } }, [-0.5, -1.5], [1, 1], -0.5), "Your network is OR: it still fires at (1, 1). The unit that knows both inputs are on must speak against: give it a negative weight."),
            (() => (new double[,] { { 1, 1 }, { 1, 1 } }, [-0.5, -1.5], [1, 1], -1.5), "Your network is AND: it fires at (1, 1) alone, where XOR must not."),
            (() => (new double[,] { { 1, 1 }, { 1, 1 } }, [-0.5, -1.5], [-1, 1], 0.5), "Your network is XOR turned round: it fires where the inputs are the same. Turn the signs of w2 and b2."),
            (() => (new double[,] { { 1, 1 }, { 1, 1 } }, [-0.5, -1.5], [1, -1], -1.5), "Your output never fires. Look at its bias: at (0, 1) its z has to be above 0."),
            (() => (new double[,] { { 1, 1 }, { 1, 1 } }, [-0.5, -1.5], [1, -1], 0.5), "Your output always fires. Look at its bias: at (0, 0) its z must not be above 0."),
        ],
        Hints =
        [
            "XOR is \"one of them, but not both\". Which two gates are in this sentence?",
            "One hidden unit is OR (weights 1 and 1, bias −0.5), the other AND (the same weights, bias −1.5).",
            "The output fires for OR without AND: weights 1 and −1, bias −0.5.",
        ],
        Try = f => Outputs(f()),
    };

    private static Exercise<Func<int, int, int>> UnitsForAsManyPieces() => new()
    {
        Id = "03.4",
        Signature = "int UnitsForAsManyPieces(int folds, int layers)",
        Right = (folds, layers) => Power(folds, layers) - 1,
        Mistakes =
        [
            ((folds, layers) => Power(folds, layers), "This is the number of pieces. n units make up to n + 1 pieces, so one unit fewer will do."),
            ((folds, layers) => folds * layers, "Pieces multiply from layer to layer, they do not add: folding paper twice gives four layers."),
            ((folds, layers) => (folds * layers) - 1, "Pieces multiply from layer to layer, they do not add: folding paper twice gives four layers."),
            ((folds, layers) => Power(layers, folds) - 1, "Base and exponent are exchanged: each further layer multiplies the pieces by the folds."),
            ((folds, layers) => (folds ^ layers) - 1, "In C# ^ is no power but XOR, bit by bit. Use Math.Pow or multiply in a loop."),
            ((_, layers) => Power(2, layers) - 1, "This is right for two pieces a layer, as the tent has. Here a layer makes as many as you are told."),
        ],
        Hints =
        [
            "How many pieces does the second layer make out of each piece of the first?",
            "The deep network has folds to the power of layers pieces. How many pieces can n units in one layer make at the most?",
            "n units make n + 1 pieces, so n = folds^layers − 1.",
        ],
        Try = f => [f(2, 10), f(3, 4), f(5, 2)],
    };

    private static (Matrix<double> W, Matrix<double> b)[] TwoLayers =>
    [
        (Matrix<double>.Build.DenseOfArray(new[,] { { 1, -0.5 }, { -2, 1 }, { 0.5, 0.5 } }), Matrix<double>.Build.Dense(3, 1, (double[])[0.5, 0.25, -1])),
        (Matrix<double>.Build.DenseOfArray(new[,] { { 1, 0.5, -1 }, { -1, 2, -0.5 } }), Matrix<double>.Build.Dense(2, 1, (double[])[0.75, -0.5])),
    ];

    private static int Sum(int[] sizes, Func<int, int, int> layer) => sizes.Zip(sizes.Skip(1), layer).Sum();

    private static int Power(int x, int exponent) => (int)Math.Pow(x, exponent);

    private static Matrix<double> Through((Matrix<double> W, Matrix<double> b)[] layers, Matrix<double> x, Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>> layer) =>
        layers.Aggregate(x, (a, l) => layer(l.W, l.b, a));

    private static Matrix<double> ReLU(Matrix<double> z) => z.Map(zi => Math.Max(0, zi));

    private static Matrix<double> Copied(Matrix<double> b, Matrix<double> a) => b * Matrix<double>.Build.Dense(1, a.ColumnCount, 1);

    // MathNet refuses to add matrices of different shapes. An answer without numbers is one that met this refusal.
    private static IEnumerable<double> ForTwoSamples(Func<Matrix<double>> answer)
    {
        try
        {
            return answer().Enumerate();
        }
        catch (ArgumentException)
        {
            return [];
        }
    }

    // What the step units answer to 00, 01, 10 and 11; nothing where the shapes do not fit.
    private static IReadOnlyList<double> Outputs((double[,] W1, double[] b1, double[] w2, double b2) net) =>
        net.W1 is null || net.W1.GetLength(0) != 2 || net.W1.GetLength(1) != 2 || net.b1?.Length != 2 || net.w2?.Length != 2 ? []
        : [.. new (int X1, int X2)[] { (0, 0), (0, 1), (1, 0), (1, 1) }.Select(x => (double)StepFunction.Of(
            Enumerable.Range(0, 2).Sum(i => net.w2[i] * StepFunction.Of((net.W1[i, 0] * x.X1) + (net.W1[i, 1] * x.X2) + net.b1[i])) + net.b2))];
}
