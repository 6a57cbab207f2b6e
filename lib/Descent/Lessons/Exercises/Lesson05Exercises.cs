using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 05, backpropagation.</summary>
internal static class Lesson05Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [OutputDelta(), ThroughReLU(), WeightGradient(), BackOneLayer(), ThresholdChange()];

    private static Exercise<Func<double, double, double>> OutputDelta() => new()
    {
        Id = "05.1",
        Signature = "double OutputDelta(double z, double y)",
        Right = (z, y) => z > 0 ? z - y : 0,
        Mistakes =
        [
            ((z, y) => z > 0 ? y - z : 0, "The sign is turned round: ∂L/∂a is a − y, prediction minus target."),
            ((z, y) => Math.Max(0, z) - y, "You left out the slope of the output ReLU. Where z ≤ 0 the slope is 0, and so is δ."),
            ((z, y) => z - y, "You took z for the prediction and left out the ReLU. Where z ≤ 0 the slope is 0, and so is δ."),
            ((z, y) => z > 0 ? 2 * (z - y) : 0, "The loss is ½(a − y)²: its ½ cancels the 2."),
        ],
        Hints =
        [
            "Two factors: how the loss changes with a, and how a changes with z.",
            "∂L/∂a = a − y for the half squared error, and a = ReLU(z).",
            "ReLU's slope is 1 for z > 0, where a = z, and 0 elsewhere.",
        ],
        Try = f => [f(0.6089, 1), f(0.6089, 0), f(2, 0.5), f(-1.5, 1), f(-0.25, 0)],
    };

    private static Exercise<Func<Matrix<double>, Matrix<double>, Matrix<double>>> ThroughReLU() => new()
    {
        Id = "05.2",
        Signature = "Matrix<double> ThroughReLU(Matrix<double> z, Matrix<double> dA)",
        Right = (z, dA) => z.Map2((zi, di) => zi > 0 ? di : 0, dA),
        Mistakes =
        [
            ((z, dA) => dA, "Nothing was masked: where z ≤ 0 the gradient must be 0."),
            ((z, dA) => dA.Map(d => Math.Max(0, d)), "You put the gradient through ReLU. The mask looks at z, the sign of the gradient does not matter."),
            ((z, dA) => z.Map2((zi, di) => Math.Max(0, zi) * di, dA), "You multiplied by ReLU(z). Multiply by its slope, which is 1 or 0."),
            ((z, dA) => z.Map2((zi, di) => zi >= 0 ? di : 0, dA), "At z = 0 this course takes slope 0."),
            ((z, dA) => z.Map2((zi, di) => zi > 0 ? 0 : di, dA), "The mask is the wrong way round: what has z > 0 passes."),
        ],
        Hints =
        [
            "Entry by entry: look at z, pass or stop dA.",
            "z.Map2((zi, di) => …, dA) goes over both matrices side by side.",
            "zi > 0 ? di : 0",
        ],
        Try = f => f(Matrix<double>.Build.Dense(2, 3, (double[])[-3.5208, 5.989, 0, 2, 0.5, -0.1]), Matrix<double>.Build.Dense(2, 3, (double[])[-0.03911, -0.03911, 3, -4, 0.25, 7])).ToColumnMajorArray(),
    };

    private static Exercise<Func<Matrix<double>, Matrix<double>, Matrix<double>>> WeightGradient() => new()
    {
        Id = "05.3",
        Signature = "Matrix<double> WeightGradient(Matrix<double> delta, Matrix<double> a)",
        Right = (delta, a) => delta.TransposeAndMultiply(a),
        Mistakes =
        [
            ((delta, a) => a.TransposeAndMultiply(delta), "This has the shape inputs × outputs. ∂L/∂W must look like W: outputs × inputs, so δ comes first."),
            ((delta, a) => delta.TransposeAndMultiply(a) / delta.ColumnCount, "The mean over the samples is already in δ, because the loss is a mean. Only add up here."),
            ((delta, a) => -delta.TransposeAndMultiply(a), "This is the direction to step in. The gradient itself has no minus sign."),
        ],
        Hints =
        [
            "Look at one weight: w of row i, column j multiplies aⱼ and adds to zᵢ. By how much does L change with it?",
            "∂L/∂wᵢⱼ = δᵢ·aⱼ, summed over the samples: a column times a row.",
            "delta * a.Transpose()",
        ],
        Try = f => f(Matrix<double>.Build.Dense(2, 2, (double[])[0.5, -1, 2, 0.25]), Matrix<double>.Build.Dense(3, 2, (double[])[1, 2, 3, -1, 0, 4])) is { RowCount: var rows } g
            ? [rows, .. g.ToColumnMajorArray()] : [],
    };

    private static Exercise<Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>>> BackOneLayer() => new()
    {
        Id = "05.4",
        Signature = "Matrix<double> BackOneLayer(Matrix<double> w, Matrix<double> delta, Matrix<double> z)",
        Right = (w, delta, z) => w.TransposeThisAndMultiply(delta).Map2((d, zi) => zi > 0 ? d : 0, z),
        Mistakes =
        [
            ((w, delta, z) => w.TransposeThisAndMultiply(delta), "This is ∂L/∂a. One factor is missing on the way to ∂L/∂z: the ReLU mask."),
            ((w, delta, z) => w.Multiply(delta).Map2((d, zi) => zi > 0 ? d : 0, z), "You multiplied by W. Going forward a unit collects along a row of W; going back it collects along a column: Wᵀ."),
            ((w, delta, z) => w.TransposeThisAndMultiply(delta).Map(d => Math.Max(0, d)), "The mask looks at z, not at the sign of the gradient."),
        ],
        Hints =
        [
            "First ∂L/∂a of the layer before, then exercise 05.2.",
            "∂L/∂a = Wᵀ·δ, where W belongs to the layer that δ belongs to; z belongs to the layer before.",
            "(w.Transpose() * delta).Map2((d, zi) => zi > 0 ? d : 0, z)",
        ],
        Try = f => f(
            Matrix<double>.Build.Dense(2, 2, (double[])[0.1, 0.3, -0.2, 0.4]),
            Matrix<double>.Build.Dense(2, 2, (double[])[-1, 2, 3, 0.5]),
            Matrix<double>.Build.Dense(2, 2, (double[])[1, 5, -1, 2])).ToColumnMajorArray(),
    };

    private static Exercise<Func<double, double, double, double>> ThresholdChange() => new()
    {
        Id = "05.5",
        Signature = "double ThresholdChange(double y, double yHat, double eta)",
        Right = (y, yHat, eta) => -eta * (y - yHat) * yHat * (1 - yHat),
        Mistakes =
        [
            ((y, yHat, eta) => -eta * (y - yHat) * y * (1 - yHat), "This is the published mistake: the sigmoid's slope is ŷ·(1 − ŷ), with the output twice. With the label, a sample of class 0 never learns."),
            ((y, yHat, eta) => eta * (y - yHat) * yHat * (1 - yHat), "A threshold enters with a minus sign, z = w·x − θ, so it moves the other way than a bias."),
            ((y, yHat, eta) => -eta * (y - yHat), "The slope of the sigmoid is missing: ŷ·(1 − ŷ)."),
        ],
        Hints =
        [
            "Go from E to ŷ to z to θ, one factor each.",
            "∂E/∂ŷ = ŷ − y, ∂ŷ/∂z = ŷ·(1 − ŷ), ∂z/∂θ = −1.",
            "Multiply the three and then by −η.",
        ],
        Try = f => [f(1, 0.7, 0.1), f(0, 0.7, 0.1), f(1, 0.2, 0.5)],
    };
}
