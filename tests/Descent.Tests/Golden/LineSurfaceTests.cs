using System.Globalization;
using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("line_surface")]
public class LineSurfaceTests
{
    private static readonly Dataset Line = Synthetic.Line(50, 0, new Random(1));

    // The points are single precision, and so are these comparisons.
    [Fact]
    public void The_corners_of_the_surface_are_golden()
    {
        Near.Single(GoldenFile.Number("line_surface", "corner_minus2_minus2"), LossAt(Line, -2, -2));
        Near.Single(GoldenFile.Number("line_surface", "corner_minus2_plus2"), LossAt(Line, -2, 2));
        Assert.Equal(0, LossAt(Line, 0, 0), 1e-12);
    }

    [Fact]
    public void Hessian_eigenvalues_condition_and_stable_rate_are_golden()
    {
        var hessian = Unit(0, 0).Hessian(Line.Inputs.ToDouble(), Line.Targets.ToDouble(), new HalfSquaredLoss());
        var values = hessian.Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real).OrderDescending().ToArray();

        Near.Single(GoldenFile.Matrix("line_surface", "hessian").Enumerate(), hessian.Enumerate());
        Near.Single(GoldenFile.Numbers("line_surface", "eigenvalues"), values);
        Near.Single(GoldenFile.Number("line_surface", "condition"), values[0] / values[1]);
        Near.Single(GoldenFile.Number("line_surface", "max_stable_learning_rate"), 2 / values[0]);
    }

    [Fact]
    public void Noise_adds_half_its_variance_to_the_expected_loss()
    {
        var noisy = Synthetic.Line(40_000, 0.5f, new Random(5));
        foreach (var golden in GoldenFile.At("line_surface", "expected_loss_with_uniform_noise_half").EnumerateObject())
        {
            var offset = double.Parse(golden.Name, CultureInfo.InvariantCulture);
            var losses = noisy.Targets.ToDouble().Enumerate().Zip(noisy.Inputs.ToDouble().Enumerate(), (y, x) => Math.Pow((2 * x) + 3 + offset - y, 2) / 2).ToArray();
            var mean = losses.Average();
            var deviation = Math.Sqrt(losses.Average(loss => Math.Pow(loss - mean, 2)));

            Assert.Equal(golden.Value.GetDouble(), LossAt(noisy, 0, offset), 4 * deviation / Math.Sqrt(losses.Length));
        }
    }

    private static double LossAt(Dataset data, double dw, double db) =>
        Unit(dw, db).Differentiate(data.Inputs.ToDouble(), data.Targets.ToDouble(), new HalfSquaredLoss()).Loss;

    private static ReferenceNetwork Unit(double dw, double db) =>
        new ReferenceNetwork([new Dense(1, 1, new Random(1))]).At(Vector<double>.Build.Dense([2 + dw, 3 + db]));
}
