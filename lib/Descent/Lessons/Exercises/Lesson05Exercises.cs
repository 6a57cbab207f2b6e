using MathNet.Numerics.LinearAlgebra;

namespace Descent.Lessons.Exercises;

/// <summary>The exercises of lesson 05, backpropagation.</summary>
internal static class Lesson05Exercises
{
    public static IReadOnlyList<Exercise> All { get; } = [OutputDelta(), BackOneLayer(), ThresholdChange()];

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
            ((z, y) => z >= 0 ? z - y : 0, "At z = 0 this course takes slope 0."),
            ((z, y) => z > 0 ? 2 * (z - y) : 0, "The loss is ½(a − y)²: its ½ cancels the 2."),
        ],
        Hints =
        [
            "Two factors: how the loss changes with a, and how a changes with z.",
            "∂L/∂a = a − y for the half squared error, and a = ReLU(z).",
            "ReLU's slope is 1 for z > 0, where a = z, and 0 elsewhere.",
        ],
        Try = f => [f(0.6089, 1), f(0.6089, 0), f(2, 0.5), f(-1.5, 1), f(-0.25, 0), f(0, 1)],
    };

    private static Exercise<Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>>> BackOneLayer() => new()
    {
        Id = "05.2",
        Signature = "Matrix<double> BackOneLayer(Matrix<double> w, Matrix<double> delta, Matrix<double> z)",
        Right = (w, delta, z) => w.TransposeThisAndMultiply(delta).Map2((d, zi) => zi > 0 ? d : 0, z),
        Mistakes =
        [
            ((w, delta, z) => w.TransposeThisAndMultiply(delta), "This is ∂L/∂a. One factor is missing on the way to ∂L/∂z: the ReLU mask."),
            ((w, delta, z) => w.TransposeThisAndMultiply(delta.Map2((d, zi) => zi > 0 ? d : 0, z)), "You masked δ before it went back through W. The mask belongs to the layer before: first Wᵀ·δ, then the mask of its z."),
            ((w, delta, z) => w.Multiply(delta), "Two things: going back a unit collects along a column of W, so multiply by Wᵀ; then mask with the slope of ReLU at z."),
            ((w, delta, z) => w.Multiply(delta).Map2((d, zi) => zi > 0 ? d : 0, z), "You multiplied by W. Going forward a unit collects along a row of W; going back it collects along a column: Wᵀ."),
            ((w, delta, z) => w.TransposeThisAndMultiply(delta).Map(d => Math.Max(0, d)), "The mask looks at z, not at the sign of the gradient."),
            ((w, delta, z) => w.TransposeThisAndMultiply(delta).Map2((d, zi) => d * Math.Max(0, zi), z), "You multiplied by ReLU(z). Multiply by its slope, which is 1 or 0."),
            ((w, delta, z) => w.TransposeThisAndMultiply(delta).PointwiseMultiply(z), "You multiplied by z. Multiply by the slope of ReLU at z, which is 1 or 0."),
            ((w, delta, z) => w.TransposeThisAndMultiply(delta).Map2((d, zi) => zi >= 0 ? d : 0, z), "At z = 0 this course takes slope 0."),
        ],
        Hints =
        [
            "Two steps: first ∂L/∂a of the layer before, then its mask.",
            "∂L/∂a = Wᵀ·δ, where W belongs to the layer that δ belongs to; z belongs to the layer before.",
            "(w.Transpose() * delta).Map2((d, zi) => zi > 0 ? d : 0, z)",
        ],
        Try = f => f(
            Matrix<double>.Build.Dense(2, 2, (double[])[0.1, 0.3, -0.2, 0.4]),
            Matrix<double>.Build.Dense(2, 3, (double[])[-1, 2, 3, 0.5, 1, -2]),
            Matrix<double>.Build.Dense(2, 3, (double[])[1, -5, 0, 2, 3, -1]))?.ToColumnMajorArray() ?? [],
    };

    private static Exercise<Func<double, double, double, double>> ThresholdChange() => new()
    {
        Id = "05.3",
        Signature = "double ThresholdChange(double y, double yHat, double eta)",
        Right = (y, yHat, eta) => -eta * (y - yHat) * yHat * (1 - yHat),
        Mistakes =
        [
            ((y, yHat, eta) => -eta * (y - yHat) * y * (1 - yHat), "This is the published mistake: the sigmoid's slope is ŷ·(1 − ŷ), with the output twice. With the label, a sample of class 0 never learns."),
            ((y, yHat, eta) => eta * (y - yHat) * yHat * (1 - yHat), "A threshold enters with a minus sign, z = w·x − θ, so it moves the other way than a bias."),
            ((y, yHat, eta) => (y - yHat) * yHat * (1 - yHat), "This is g, how the error changes with the threshold. The change goes against it by the learning rate: multiply by −η."),
            ((y, yHat, _) => -(y - yHat) * yHat * (1 - yHat), "The learning rate is missing: multiply by η."),
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
