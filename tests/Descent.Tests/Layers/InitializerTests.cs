using Descent.Layers;
using Descent.Tests.Support;

namespace Descent.Tests.Layers;

public class InitializerTests
{
    private const int Inputs = 200;
    private const int Outputs = 300;

    public static TheoryData<string, double, bool> Promises => new()
    {
        { "StandardUniform", 1.0 / (3 * Inputs), true },
        { "LeCunNormal", 1.0 / Inputs, false },
        { "LeCunUniform", 1.0 / Inputs, true },
        { "XavierNormal", 2.0 / (Inputs + Outputs), false },
        { "XavierUniform", 2.0 / (Inputs + Outputs), true },
        { "HeNormal", 2.0 / Inputs, false },
        { "HeUniform", 2.0 / Inputs, true },
        { "Normal(0.3)", 0.09, false },
        { "Uniform(0.3)", 0.03, true },
    };

    private static IReadOnlyList<Initializer> All =>
    [
        Initializer.Zero, Initializer.StandardUniform, Initializer.LeCunNormal, Initializer.LeCunUniform, Initializer.XavierNormal, Initializer.XavierUniform,
        Initializer.HeNormal, Initializer.HeUniform, Initializer.Normal(0.3f), Initializer.Uniform(0.3f),
    ];

    [Theory]
    [MemberData(nameof(Promises))]
    public void Weights_have_mean_0_and_the_promised_variance(string name, double variance, bool uniform)
    {
        var initializer = All.Single(candidate => candidate.Name == name);

        var weights = initializer.Create(Inputs, Outputs, new Random(1)).Enumerate().Select(w => (double)w).ToList();

        Statistics.HasMoments(weights, 0, variance, uniform ? 1.8 : 3);
        Assert.Equal(Math.Sqrt(variance), initializer.StandardDeviation(Inputs, Outputs), 1e-7);
        Assert.Equal(Math.Sqrt(3 * variance), initializer.HalfWidth(Inputs, Outputs), 1e-7);
    }

    [Theory]
    [MemberData(nameof(Promises))]
    public void Uniform_weights_fill_their_interval_and_normal_ones_leave_it(string name, double variance, bool uniform)
    {
        var largest = All.Single(candidate => candidate.Name == name).Create(Inputs, Outputs, new Random(1)).Enumerate().Max(w => (double)Math.Abs(w));
        var halfWidth = Math.Sqrt(3 * variance);

        Assert.Equal(uniform, largest <= halfWidth * (1 + 1e-6));
        Assert.True(largest > 0.999 * halfWidth);
    }

    [Fact]
    public void Every_initializer_is_tested_here()
    {
        var properties = typeof(Initializer).GetProperties().Where(property => property.PropertyType == typeof(Initializer)).Select(property => property.Name);

        Assert.Equal(properties.Order(StringComparer.Ordinal), All.Select(initializer => initializer.ToString()).Where(name => !name.Contains('(')).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Zero_is_positive_zero_which_prints_without_a_minus() =>
        Assert.All(Initializer.Zero.Create(3, 4, new Random(1)).Bits(), bits => Assert.Equal(0, bits));

    [Fact]
    public void The_same_seed_gives_the_same_weights_and_another_seed_others()
    {
        var bits = Initializer.HeNormal.Create(5, 4, new Random(1)).Bits();

        Assert.Equal(bits, Initializer.HeNormal.Create(5, 4, new Random(1)).Bits());
        Assert.NotEqual(bits, Initializer.HeNormal.Create(5, 4, new Random(2)).Bits());
    }

    [Fact]
    public void A_dense_layer_has_He_normal_weights_outputs_by_inputs_and_zero_biases_unless_told_otherwise()
    {
        var layer = new Dense(5, 4, new Random(1));

        Assert.Equal(Initializer.HeNormal.Create(5, 4, new Random(1)).Bits(), layer.Weights.Value.Bits());
        Assert.Equal(new int[4], layer.Biases.Value.Bits());
        Assert.Equal((4, 5), (layer.Weights.Value.RowCount, layer.Weights.Value.ColumnCount));
        Assert.Equal(Initializer.XavierUniform.Create(5, 4, new Random(1)).Bits(), new Dense(5, 4, Initializer.XavierUniform, new Random(1)).Weights.Value.Bits());
    }

    [Theory]
    [InlineData(-1f)]
    [InlineData(float.NaN)]
    [InlineData(float.PositiveInfinity)]
    public void A_width_that_is_negative_or_not_finite_gets_the_documented_message(float wrong)
    {
        Assert.Equal(
            $"Expected a finite standardDeviation of 0 or more, got {wrong}. (Parameter 'standardDeviation')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.Normal(wrong)).Message);
        Assert.Equal(
            $"Expected a finite halfWidth of 0 or more, got {wrong}. (Parameter 'halfWidth')",
            Assert.Throws<ArgumentOutOfRangeException>(() => Initializer.Uniform(wrong)).Message);
    }
}
