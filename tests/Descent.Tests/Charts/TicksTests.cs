using Descent.Plotting;

namespace Descent.Tests.Charts;

public class TicksTests
{
    [Theory]
    [InlineData(0, 1, 5, "0 0.2 0.4 0.6 0.8 1.0")]
    [InlineData(-1, 1, 4, "−1.0 −0.5 0 0.5 1.0")]
    [InlineData(0, 20, 4, "0 5 10 15 20")]
    [InlineData(0.3, 0.34, 4, "0.30 0.31 0.32 0.33 0.34")]
    [InlineData(0, 50_000, 5, "0 10,000 20,000 30,000 40,000 50,000")]
    [InlineData(0, 4e6, 4, "0 1×10⁶ 2×10⁶ 3×10⁶ 4×10⁶")]
    [InlineData(0, 4e-6, 4, "0 1×10⁻⁶ 2×10⁻⁶ 3×10⁻⁶ 4×10⁻⁶")]
    public void Linear_ticks_are_round(double low, double high, int parts, string expected) => Assert.Equal(expected, Labels(Ticks.Linear(low, high, parts)));

    [Theory]
    [InlineData(0.01, 10, 5, "0.01 0.1 1 10")]
    [InlineData(1e-9, 1, 4, "10⁻⁹ 10⁻⁶ 0.001 1")]
    [InlineData(0.3, 30, 5, "0.5 1 2 5 10 20")]
    [InlineData(2.1, 2.4, 3, "2.1 2.2 2.3 2.4")]
    public void Log_ticks_are_powers_of_ten_or_finer_where_there_are_few(double low, double high, int parts, string expected) =>
        Assert.Equal(expected, Labels(Ticks.Log(low, high, parts)));

    [Theory]
    [InlineData(0.0, "0")]
    [InlineData(-12345, "−12,345")]
    [InlineData(1234.56, "1,235")]
    [InlineData(9999.6, "10,000")]
    [InlineData(0.000123456, "0.0001235")]
    [InlineData(0.0000123456, "1.235×10⁻⁵")]
    [InlineData(3686951, "3.687×10⁶")]
    [InlineData(-2.5, "−2.5")]
    [InlineData(double.NaN, "NaN")]
    [InlineData(double.NegativeInfinity, "−∞")]
    public void Numbers_have_four_significant_digits_and_a_proper_minus(double value, string expected) => Assert.Equal(expected, NumberText.Significant(value));

    [Fact]
    public void A_scale_keeps_the_range_it_is_given_and_says_what_lies_beyond()
    {
        var scale = Scale.For(Axis.Linear("x", 0, 10), [-5, 20]);

        Assert.Equal((0.0, 10.0), (scale.Low, scale.High));
        Assert.Equal(0.25, scale.At(2.5));
        Assert.True(scale.Clips(10.1));
        Assert.False(scale.Clips(10));
        Assert.True(double.IsNaN(scale.At(double.PositiveInfinity)));
    }

    [Fact]
    public void A_log_scale_has_no_place_for_zero() => Assert.True(double.IsNaN(Scale.For(Axis.Log("x"), [1, 100]).At(0)));

    [Theory]
    [InlineData(false, 5)]
    [InlineData(true, 5)]
    [InlineData(false, 0)]
    public void One_value_still_gets_a_range(bool log, double value)
    {
        var scale = Scale.For(log ? Axis.Log("x") : "x", [value]);

        Assert.InRange(scale.At(value), 0.1, 0.9);
    }

    private static string Labels(IEnumerable<Tick> ticks) => string.Join(' ', ticks.Select(tick => tick.Label));
}
