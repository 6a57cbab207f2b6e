using Descent.Layers;
using Descent.Tests.Support;

namespace Descent.Tests.Layers;

public class ActivationTests
{
    [Fact]
    public void At_0_ReLU_and_its_slope_are_0_and_leaky_ReLU_has_the_small_slope()
    {
        Assert.Equal([0f, 0f], ValueAndSlope(new ReLU(), 0));
        Assert.Equal([0f, 0.1f], ValueAndSlope(new LeakyReLU(0.1f), 0));
    }

    [Theory]
    [InlineData(-2f, 0f, 0f)]
    [InlineData(3f, 3f, 1f)]
    public void ReLU_cuts_off_what_is_negative(float x, float value, float slope) => Assert.Equal([value, slope], ValueAndSlope(new ReLU(), x));

    [Theory]
    [InlineData(-2f, -0.2f, 0.1f)]
    [InlineData(3f, 3f, 1f)]
    public void Leaky_ReLU_scales_down_what_is_negative(float x, float value, float slope) => Assert.Equal([value, slope], ValueAndSlope(new LeakyReLU(0.1f), x));

    [Theory]
    [InlineData(1000f, 1f)]
    [InlineData(-1000f, -1f)]
    public void Far_out_tanh_and_sigmoid_saturate_without_overflow(float x, float sign)
    {
        Assert.Equal([sign, 0f], ValueAndSlope(new Tanh(), x));
        Assert.Equal([(sign + 1) / 2, 0f], ValueAndSlope(new Sigmoid(), x));
    }

    [Fact]
    public void Tanh_keeps_the_digits_of_a_small_input()
    {
        // A long batch: vectorized code treats it differently from a single number.
        var y = new Tanh().Forward(Numbers.Ones(1, 40) * 1e-6f, Pass.Predict);

        Assert.All(y.Enumerate(), value => Assert.Equal(1, value / 1e-6, 1e-6));
    }

    [Fact]
    public void Not_a_number_goes_through_every_activation()
    {
        Layer[] layers = [new ReLU(), new LeakyReLU(), new Sigmoid(), new Tanh(), new Identity(), new Softmax()];

        Assert.All(layers, layer => Assert.True(float.IsNaN(layer.Forward(Numbers.Column(float.NaN, 1), Pass.Predict)[0, 0]), layer.ToString()));
        Assert.All(layers, layer => Assert.True(double.IsNaN(new Descent.Reference.ReferenceNetwork([layer]).Predict(Descent.Lessons.HousePrice.Column(double.NaN, 1))[0, 0]), layer.ToString()));
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(1f)]
    [InlineData(float.NaN)]
    public void A_leak_outside_0_to_1_gets_the_documented_message(float wrong) => Assert.Equal(
        $"Expected a slope from 0 to below 1, got {wrong}. (Parameter 'slope')",
        Assert.Throws<ArgumentOutOfRangeException>(() => new LeakyReLU(wrong)).Message);

    private static float[] ValueAndSlope(Layer layer, float x) =>
        [layer.Forward(Numbers.Row(x), Pass.Differentiate)[0, 0], layer.Backward(Numbers.Row(1))[0, 0]];
}
