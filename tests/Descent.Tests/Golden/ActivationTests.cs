using System.Globalization;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;

namespace Descent.Tests.Golden;

[GoldenBlock("activations")]
public class ActivationTests
{
    [Theory]
    [InlineData("sigmoid", 3)]
    [InlineData("tanh", 2)]
    public void Values_and_slopes_are_the_golden_ones(string name, int count)
    {
        Layer layer = name == "sigmoid" ? new Sigmoid() : new Tanh();
        var golden = GoldenFile.At("activations", name).EnumerateObject().ToList();
        Assert.Equal(count, golden.Count);
        foreach (var point in golden)
        {
            var x = double.Parse(point.Name, CultureInfo.InvariantCulture);
            var expected = point.Value.Doubles();

            Near.Double(expected, InDouble(layer, x), $"{name}({x})");
            Near.Single(expected, [layer.Forward(Numbers.Row((float)x), Pass.Differentiate)[0, 0], layer.Backward(Numbers.Row(1))[0, 0]], $"{name}({x})");
        }
    }

    // A target of φ(x) − 1 makes the gradient that comes back 1, so that what arrives at the input is the slope.
    private static double[] InDouble(Layer layer, double x)
    {
        var network = new ReferenceNetwork([layer]);
        var value = network.Predict(HousePrice.Column(x));
        return [value[0, 0], network.Differentiate(HousePrice.Column(x), value - 1, new HalfSquaredLoss()).OutputGradients[0][0, 0]];
    }
}
