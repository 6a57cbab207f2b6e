using Descent.Numerics;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Numerics;

/// <summary>Random products against MathNet's, in double precision.</summary>
public class MatrixProductTests
{
    // Columns of one, columns of few, at most 16 rows, beyond 16, beyond a tile, beyond a panel of 256 steps, and enough work for a second thread.
    private static readonly int[] Sizes = [1, 2, 3, 4, 7, 8, 10, 15, 16, 17, 31, 33, 48, 63, 100, 130];

    public static TheoryData<bool, bool, float> Kinds => new()
    {
        { false, false, 0 }, { false, false, 1 }, { true, false, 0 }, { true, false, 0.9f }, { false, true, 0 }, { false, true, 0.9f }, { true, true, 0 }, { true, true, -2 },
    };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Random_products_agree_with_those_of_MathNet(bool transposeA, bool transposeB, float beta)
    {
        var random = new Random(1);
        for (var trial = 0; trial < 150; trial++)
        {
            var (m, n) = (Sizes[random.Next(Sizes.Length)], Sizes[random.Next(Sizes.Length)]);
            var k = trial % 10 == 0 ? random.Next(250, 1100) : Sizes[random.Next(Sizes.Length)];
            Compare(m, n, k, transposeA, transposeB, beta, trial);
        }
    }

    [Theory]
    [InlineData(512, 128, 784)]
    [InlineData(70, 3100, 40)]
    [InlineData(16, 600, 1100)]
    [InlineData(10, 257, 128)]
    [InlineData(12, 70, 300)]
    [InlineData(1, 64, 64)]
    public void Large_products_agree_too(int m, int n, int k)
    {
        Compare(m, n, k, transposeA: false, transposeB: false, 0, 1);
        Compare(m, n, k, transposeA: true, transposeB: true, 1, 2);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Any_number_of_threads_gives_the_same_bits(int threads)
    {
        foreach (var (m, n, k) in new[] { (512, 128, 300), (33, 500, 700), (130, 130, 130), (1000, 20, 100) })
        {
            Assert.Equal(With(1, m, n, k), With(threads, m, n, k));
        }

        static int[] With(int threads, int m, int n, int k)
        {
            ParallelWork.UseThreads(threads);
            try
            {
                return Numbers.Gaussian(m, k, 1).Times(Numbers.Gaussian(k, n, 2)).Bits();
            }
            finally
            {
                ParallelWork.UseThreads(0);
            }
        }
    }

    [Fact]
    public void Where_beta_is_0_whatever_C_held_is_forgotten_and_where_it_is_not_it_stays()
    {
        foreach (var (m, n, k) in new[] { (10, 5, 4), (40, 2, 4), (40, 50, 4), (10, 20, 0), (40, 40, 0) })
        {
            var c = Matrix<float>.Build.Dense(m, n, float.NaN);
            MatrixProduct.Multiply(new(new float[m * k], m, k), new(new float[k * n], k, n), c.View());
            Assert.All(c.Enumerate(), entry => Assert.Equal(0, entry));

            c[m - 1, n - 1] = float.NaN;
            MatrixProduct.Multiply(new(new float[m * k], m, k), new(new float[k * n], k, n), c.View(), beta: 1);
            Assert.Equal(1, c.Enumerate().Count(float.IsNaN));
        }
    }

    [Fact]
    public void A_block_is_written_and_nothing_beside_it()
    {
        foreach (var (m, n) in new[] { (10, 9), (16, 16), (40, 2), (50, 50) })
        {
            var whole = new float[70 * 60];
            Array.Fill(whole, 7);
            var c = new MatrixView(whole, 70, 60).Block(3, 4, m, n);
            MatrixProduct.Multiply(Ones(m, 5), Ones(5, n), c);

            Assert.Equal(m * n, whole.Count(entry => entry == 5));
            Assert.Equal(whole.Length - (m * n), whole.Count(entry => entry == 7));
        }
    }

    [Fact]
    public void A_block_of_few_long_rows_is_written_and_nothing_beside_it()
    {
        var whole = new float[70 * 90];
        Array.Fill(whole, 7);
        MatrixProduct.Multiply(Ones(10, 64), Ones(75, 64).T, new MatrixView(whole, 70, 90).Block(3, 4, 10, 75));

        Assert.Equal(10 * 75, whole.Count(entry => entry == 64));
        Assert.Equal(whole.Length - (10 * 75), whole.Count(entry => entry == 7));
    }

    [Fact]
    public void Few_rows_whose_columns_touch_are_written_and_nothing_around_them()
    {
        foreach (var (m, n) in from m in Enumerable.Range(1, 17) from n in Enumerable.Range(1, 40) select (m, n))
        {
            var (a, b) = (Numbers.Gaussian(m, 5, m), Numbers.Gaussian(5, n, n));
            var whole = new float[20 + (m * n) + 20];
            Array.Fill(whole, 7);
            MatrixProduct.Multiply(a.View(), b.View(), new(whole, m, n, offset: 20));

            Assert.All(whole[..20].Concat(whole[^20..]), entry => Assert.Equal(7, entry));
            Near.Relative(1e-5, a.ToDouble() * b.ToDouble(), Matrix<float>.Build.Dense(m, n, whole[20..^20]), $"{m}×{n}");
        }
    }

    [Fact]
    public void A_tail_sees_each_finished_entry_once_with_its_row()
    {
        foreach (var (m, n, k) in new[] { (10, 9, 300), (200, 2, 300), (200, 50, 300) })
        {
            var c = new float[m * n];
            MatrixProduct.Multiply(Ones(m, k), Ones(k, n), new(c, m, n), tail: new AddRow());

            Assert.All(Enumerable.Range(0, m * n), i => Assert.Equal(k + (i % m), c[i]));
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_and_results_in_a_factor_are_refused()
    {
        Assert.Equal(
            "Expected a product of shape 2×4 from inner lengths that agree, got 2×3 times 5×4 for 2×4.",
            Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(Ones(2, 3), Ones(5, 4), Ones(2, 4))).Message);

        var shared = Ones(4, 4);
        Assert.StartsWith(
            "Expected a result of its own, got one that lies in the memory of a factor; multiply into another matrix.",
            Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(shared, Ones(4, 4), shared.Block(0, 3, 4, 1).T.T with { Columns = 4, ColumnStride = 0 })).Message, StringComparison.Ordinal);
        Assert.StartsWith(
            "Expected a result that is contiguous in one direction.",
            Assert.Throws<ArgumentException>(() => MatrixProduct.Multiply(Ones(2, 3), Ones(3, 2), new(new float[16], 0, 2, 2, 2, 8))).Message, StringComparison.Ordinal);
    }

    private static void Compare(int m, int n, int k, bool transposeA, bool transposeB, float beta, int seed)
    {
        var (a, b, c) = (Numbers.Gaussian(m, k, seed), Numbers.Gaussian(k, n, seed + 1), Numbers.Gaussian(m, n, seed + 2));
        var expected = (a.ToDouble() * b.ToDouble()) + (beta * c.ToDouble());
        var (viewA, viewB) = (transposeA ? a.Transpose().View().T : a.View(), transposeB ? b.Transpose().View().T : b.View());

        MatrixProduct.Multiply(viewA, viewB, c.View(), beta);

        Near.Relative(1e-5, expected, c, $"{m}×{k} times {k}×{n}");
    }

    private static MatrixView Ones(int rows, int columns) => Numbers.Ones(rows, columns).View();

    private sealed class AddRow : ProductTail
    {
        public override void Apply(Span<float> part, int firstRow)
        {
            for (var i = 0; i < part.Length; i++)
            {
                part[i] += firstRow + i;
            }
        }
    }
}
