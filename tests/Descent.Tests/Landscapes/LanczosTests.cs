using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public class LanczosTests
{
    private static readonly HessianOperator Operator = Create();
    private static readonly double[] Exact = Eigenvalues();

    [Fact]
    public void All_its_values_are_the_dense_spectrum()
    {
        var spectrum = Operator.Lanczos(Operator.Size, seed: 0, steps: Operator.Size);

        Assert.Equal(79, spectrum.Steps);
        Assert.All(spectrum.Values, (value, i) => Assert.Equal(Exact[^(i + 1)], value, 5e-6 * Exact[^1]));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Both_ends_are_found_in_fewer_products_than_there_are_parameters(bool lowest)
    {
        var spectrum = Operator.Lanczos(3, seed: 1, lowest);

        Assert.InRange(spectrum.Steps, 6, 64);
        Assert.True(spectrum.Converged.All(it => it), spectrum.ToString());
        Assert.All(spectrum.Values, (value, i) => Assert.Equal(lowest ? Exact[i] : Exact[^(i + 1)], value, 2e-4 * Exact[^1]));
    }

    [Fact]
    public void A_residual_is_what_it_says()
    {
        var spectrum = Operator.Lanczos(4, seed: 2, steps: 12);

        Assert.All(spectrum.Values, (value, i) =>
        {
            var u = spectrum.Vectors[i];
            var residual = (Operator.Apply(u) - ((float)value * u)).ToDouble().L2Norm();
            Assert.Equal(1, u.ToDouble().L2Norm(), 1e-5);
            Assert.Equal(residual, spectrum.Residuals[i], 1e-5 * Exact[^1]);
            Assert.Equal(residual <= 1e-4 * Exact[^1], spectrum.Converged[i]);
        });
        Assert.Contains(false, spectrum.Converged);
        Assert.Contains(", not converged", spectrum.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Eigenvectors_are_orthogonal()
    {
        var vectors = Operator.Lanczos(20, seed: 3, steps: 60).Vectors;

        for (var i = 0; i < vectors.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                Assert.Equal(0, vectors[i].ToDouble() * vectors[j].ToDouble(), 1e-5);
            }
        }
    }

    [Fact]
    public void Where_the_space_closes_it_goes_on_and_finds_the_copies()
    {
        // One sample, one output: H = (x, 1)·(x, 1)ᵀ has one eigenvalue that is not zero, and three that are.
        var data = new Dataset(Numbers.Column(1, 2, 3), Numbers.Column(5));
        var spectrum = Curvature.Hessian([new Dense(3, 1, new Random(1))], new HalfSquaredLoss(), data).Lanczos(4, seed: 4);

        Assert.Equal(15, spectrum.Values[0], 1e-4);
        Assert.All(spectrum.Values.Skip(1), value => Assert.Equal(0, value, 1e-4));
        Assert.True(spectrum.Converged.All(it => it));
    }

    [Fact]
    public void A_dead_network_has_nothing_but_zeros()
    {
        var dense = new Dense(2, 2, new Random(1));
        dense.Biases.Value[0, 0] = dense.Biases.Value[1, 0] = -100;

        var spectrum = Curvature.Hessian([dense, new ReLU()], new HalfSquaredLoss(), Hessians.Labelled(2, 5, 2)).Lanczos(6, seed: 5);

        Assert.All(spectrum.Values, value => Assert.Equal(0, value));
        Assert.True(spectrum.Converged.All(it => it));
    }

    [Fact]
    public void The_seed_decides()
    {
        Assert.Equal(Start(1), Start(1));
        Assert.NotEqual(Start(1), Start(2));

        static double Start(int seed) => Operator.Lanczos(1, seed, steps: 2).Values[0];
    }

    private static HessianOperator Create()
    {
        var (model, loss, data) = Hessians.Small();
        return Curvature.Hessian(model, loss, data);
    }

    private static double[] Eigenvalues()
    {
        var (model, loss, data) = Hessians.Small();
        return [.. Hessians.Reference(model, loss, data).Evd(Symmetricity.Symmetric).EigenValues.Select(value => value.Real)];
    }
}
