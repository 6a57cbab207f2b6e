using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public class CriticalPointTests
{
    private static readonly Vector<double> Origin = Vector<double>.Build.Dense(2);

    public static TheoryData<string, CriticalKind, int, int> Functions => new()
    {
        { "x² + y²", CriticalKind.Minimum, 0, 0 },
        { "−x² − y²", CriticalKind.Maximum, 2, 0 },
        { "x² − y²", CriticalKind.Saddle, 1, 0 },
        { "x⁴ + y⁴", CriticalKind.Degenerate, 0, 2 },
        { "x³ − 3xy²", CriticalKind.Degenerate, 0, 2 },
        { "x²", CriticalKind.Degenerate, 0, 1 },
        { "y³ − x²", CriticalKind.Degenerate, 1, 1 },
        { "10⁻³·x − y²", CriticalKind.NotCritical, 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Functions))]
    public void The_origin_of_a_known_function_is_what_it_is(string name, CriticalKind kind, int index, int flat)
    {
        var point = CriticalPoint.Classify(Named(name), Origin);

        Assert.Equal((kind, index, flat), (point.Kind, point.Index, point.Flat));
    }

    [Theory]
    [InlineData("−x² − y²")]
    [InlineData("x² − y²")]
    [InlineData("y³ − x²")]
    [InlineData("10⁻³·x − y²")]
    public void The_way_of_escape_leads_down(string name)
    {
        var values = CriticalPoint.Classify(Named(name), Origin).Along(Named(name), Origin, [0, 0.01, 0.1]);

        Assert.Equal(0, values[0]);
        Assert.True(values[2] < values[1] && values[1] < 0, string.Join(", ", values));
    }

    [Fact]
    public void The_gradient_is_fled_against_its_direction()
    {
        var point = CriticalPoint.Classify(Vector<double>.Build.Dense([3, -4]), Matrix<double>.Build.DenseDiagonal(2, 2, -1));

        Assert.Equal(CriticalKind.NotCritical, point.Kind);
        Assert.Equal([-0.6, 0.8], point.Escape!);
        Assert.Equal(4, point.Slope);
        Assert.Equal("not critical: slope 4", point.ToString());
    }

    [Fact]
    public void A_large_network_is_judged_from_the_ends_of_its_spectrum()
    {
        var (network, x) = (LinearAutoencoder.Keeping(0, 2), LinearAutoencoder.Samples());
        Sequential model = [new Dense(5, 2, new Random(1)), new Dense(2, 5, new Random(1))];
        foreach (var (parameter, value) in model.Parameters.Zip(network.Parameters))
        {
            value.ToSingle().CopyTo(parameter.Value);
        }

        var data = new Dataset(x.ToSingle(), x.ToSingle());
        var point = CriticalPoint.Classify(Curvature.Hessian(model, new HalfSquaredLoss(), data), seed: 0, count: 3);

        Assert.Equal((CriticalKind.Saddle, 1), (point.Kind, point.Index));
        Assert.Equal(4, point.Eigenvalues.Count);
        Assert.Equal(1, Math.Abs(point.Escape! * CriticalPoint.Classify(network, x, x, new HalfSquaredLoss()).Escape!), 1e-4);
        model.Parameters[0].Value[0, 0] += 1;
        Assert.Equal(CriticalKind.NotCritical, CriticalPoint.Classify(Curvature.Hessian(model, new HalfSquaredLoss(), data), seed: 0).Kind);
    }

    [Fact]
    public void The_start_of_the_house_price_network_is_no_critical_point_and_its_dead_end_is_flat()
    {
        var (network, house, price) = HousePrice.Create();

        Assert.Equal(CriticalKind.NotCritical, CriticalPoint.Classify(network, house, price, new HalfSquaredLoss()).Kind);

        network.Parameters[5][0, 0] = -10;
        var dead = CriticalPoint.Classify(network, house, price, new HalfSquaredLoss());
        Assert.Equal((CriticalKind.Degenerate, 0, 17), (dead.Kind, dead.Index, dead.Flat));
        Assert.Null(dead.Escape);
    }

    [Fact]
    public void Bad_input_gets_the_documented_message()
    {
        var bowl = CriticalPoint.Classify(Named("x² + y²"), Origin);

        Assert.Equal(
            "Expected a Hessian of 2×2 for a gradient of 2 entries, got 3×2. (Parameter 'hessian')",
            Assert.Throws<ArgumentException>(() => CriticalPoint.Classify(Origin, Matrix<double>.Build.Dense(3, 2))).Message);
        Assert.Equal(
            "There is no way down to follow: no eigenvalue is negative. The point is: minimum, index 0, 0 flat: eigenvalues from 2 to 2.",
            Assert.Throws<InvalidOperationException>(() => bowl.Along(Named("x² + y²"), Origin, [1])).Message);
    }

    private static Func<Vector<double>, double> Named(string name) => name switch
    {
        "x² + y²" => p => (p[0] * p[0]) + (p[1] * p[1]),
        "−x² − y²" => p => -(p[0] * p[0]) - (p[1] * p[1]),
        "x² − y²" => p => (p[0] * p[0]) - (p[1] * p[1]),
        "x⁴ + y⁴" => p => Math.Pow(p[0], 4) + Math.Pow(p[1], 4),
        "x³ − 3xy²" => p => Math.Pow(p[0], 3) - (3 * p[0] * p[1] * p[1]),
        "x²" => p => p[0] * p[0],
        "y³ − x²" => p => Math.Pow(p[1], 3) - (p[0] * p[0]),
        _ => p => (1e-3 * p[0]) - (p[1] * p[1]),
    };
}
