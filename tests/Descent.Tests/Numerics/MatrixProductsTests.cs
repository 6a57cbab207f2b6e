using Descent.Numerics;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Numerics;

public class MatrixProductsTests
{
    public static TheoryData<int, int, int> Sizes => new()
    {
        { 1, 1, 1 }, { 1, 7, 1 }, { 5, 1, 3 }, { 3, 17, 9 }, { 33, 31, 5 }, { 65, 129, 1 }, { 1, 300, 3 }, { 63, 65, 67 }, { 129, 257, 31 }, { 2, 501, 401 },
    };

    [Theory]
    [MemberData(nameof(Sizes))]
    public void All_three_products_agree_with_those_of_MathNet_in_double_precision(int m, int n, int samples)
    {
        var (w, x, d) = (Numbers.Gaussian(m, n, 1), Numbers.Gaussian(n, samples, 2), Numbers.Gaussian(m, samples, 3));

        Near.Relative(1e-5, w.ToDouble() * x.ToDouble(), w.Times(x), "W·X");
        Near.Relative(1e-5, w.ToDouble().TransposeThisAndMultiply(d.ToDouble()), w.TransposeTimes(d), "Wᵀ·D");
        Near.Relative(1e-5, d.ToDouble().TransposeAndMultiply(x.ToDouble()), d.TimesTranspose(x), "D·Xᵀ");
    }

    [Fact]
    public void Products_do_not_depend_on_where_the_matrices_lie_in_memory_or_on_what_else_runs()
    {
        var (w, d) = (Numbers.Gaussian(203, 41, 1), Numbers.Gaussian(203, 37, 2));
        var expected = w.TransposeTimes(d).Bits();
        var kept = new List<object>();
        var results = new int[24][];

        // Arrays of odd lengths in between move the next matrix to another address.
        Parallel.For(0, results.Length, i =>
        {
            lock (kept)
            {
                kept.Add(new byte[(8 * i) + 1]);
            }

            results[i] = w.Clone().TransposeTimes(d.Clone()).Bits();
        });

        Assert.All(results, bits => Assert.Equal(expected, bits));
    }

    [Theory]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void What_is_not_finite_goes_through_also_times_zero(float poison)
    {
        var (w, x, zero) = (Numbers.Ones(3, 4), Numbers.Ones(4, 5), Matrix<float>.Build.Dense(3, 5));
        w[1, 2] = poison;
        x.ClearRow(2);

        // ∞·0 is not a number.
        Assert.Equal(5, w.Times(x).Row(1).Count(float.IsNaN));
        Assert.Equal(5, w.TransposeTimes(zero).Row(2).Count(float.IsNaN));
        Assert.Equal(3, zero.TimesTranspose(Poisoned(poison)).Column(1).Count(float.IsNaN));
        Assert.Equal(10, w.Times(x).Enumerate().Count(float.IsFinite));
    }

    private static Matrix<float> Poisoned(float poison)
    {
        var x = Numbers.Ones(4, 5);
        x[1, 3] = poison;
        return x;
    }
}
