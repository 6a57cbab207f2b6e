using Descent.Numerics;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Numerics;

/// <summary>Every tile runs on every machine, if slowly; each is compared with MathNet.</summary>
public class RegisterTileTests
{
    public static TheoryData<string> Tiles => [.. All.Keys];

    private static readonly Dictionary<string, RegisterTile> All = new()
    {
        ["512 bits"] = new Tile512(),
        ["512 bits, slim"] = new Tile512Slim(),
        ["256 bits"] = new Tile256(),
        ["128 bits"] = new Tile128(),
        ["no vector"] = new PortableTile(),
    };

    [Theory]
    [MemberData(nameof(Tiles))]
    public void A_product_of_each_tile_is_the_product(string name)
    {
        foreach (var (m, n, k, beta) in new[] { (64, 48, 20, 0f), (65, 47, 300, 0f), (3, 5, 7, 0.5f), (33, 13, 1, 1f), (100, 100, 520, 0.9f), (64, 3, 300, 0.9f) })
        {
            Matrix<float> a = Numbers.Gaussian(m, k, 1), b = Numbers.Gaussian(k, n, 2), c = Numbers.Gaussian(m, n, 3);
            var expected = (a.ToDouble() * b.ToDouble()) + (beta * c.ToDouble());

            BlockedProduct.Current.Multiply(a.View(), b.View(), c.View(), beta, null, All[name], threads: 2);

            Near.Relative(1e-5, expected, c, $"{name}, {m}×{k} times {k}×{n}");
        }
    }

    [Fact]
    public void Batches_that_a_slim_tile_fills_get_it_where_there_is_one()
    {
        Assert.IsType(RegisterTile.Best is Tile512 ? typeof(Tile512Slim) : RegisterTile.Best.GetType(), RegisterTile.For(128));

        // 43 tiles of 12 reach 4 columns beyond 512, and do more at once.
        Assert.Same(RegisterTile.Best, RegisterTile.For(512));
        Assert.Same(RegisterTile.Best, RegisterTile.For(120));
    }
}
