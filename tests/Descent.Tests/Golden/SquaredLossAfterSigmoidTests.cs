using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Golden;

[GoldenBlock("mse_sigmoid")]
public class SquaredLossAfterSigmoidTests
{
    [Fact]
    public void At_minus_2_the_squared_loss_is_concave_and_the_cross_entropy_convex()
    {
        // The Hessian comes from differences of gradients: good to about 8 digits.
        Near.Within(1e-8, GoldenFile.Number("mse_sigmoid", "at_z_-2"), Curvature(-2, new HalfSquaredLoss()));
        Near.Within(1e-8, GoldenFile.Number("mse_sigmoid", "ce_at_z_-2"), Curvature(-2, new BinaryCrossEntropy()));
    }

    [Fact]
    public void The_curvature_of_the_squared_loss_changes_sign_at_an_output_of_a_third()
    {
        var third = GoldenFile.Number("mse_sigmoid", "concave_below_a");

        Near.Within(1e-8, 0, Curvature(Logit(third), new HalfSquaredLoss()));
        Assert.True(Curvature(Logit(third - 0.01), new HalfSquaredLoss()) < 0);
        Assert.True(Curvature(Logit(third + 0.01), new HalfSquaredLoss()) > 0);
    }

    [Theory]
    [InlineData("a=0.01", 0.01)]
    [InlineData("a=0.001", 0.001)]
    public void A_confident_mistake_has_the_golden_slopes(string name, double a)
    {
        Near.Double(GoldenFile.Number("mse_sigmoid", "gradient_z", name, "ce"), Slope(Logit(a), new BinaryCrossEntropy()));
        Near.Double(GoldenFile.Number("mse_sigmoid", "gradient_z", name, "mse"), Slope(Logit(a), new HalfSquaredLoss()));
    }

    private static double Logit(double a) => Math.Log(a / (1 - a));

    // With the input 0 the bias is z.
    private static double Slope(double z, Loss loss) => Unit(z).Differentiate(HousePrice.Column(0), HousePrice.Column(1), loss).Gradient[1];

    private static double Curvature(double z, Loss loss) => Unit(z).Hessian(HousePrice.Column(0), HousePrice.Column(1), loss)[1, 1];

    private static ReferenceNetwork Unit(double z) =>
        new ReferenceNetwork([new Dense(1, 1, new Random(1)), new Sigmoid()]).At(Vector<double>.Build.Dense([1, z]));
}
