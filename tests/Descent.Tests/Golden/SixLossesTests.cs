using Descent.Lessons;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;

namespace Descent.Tests.Golden;

[GoldenBlock("six_losses_at_y1_a0.6")]
public class SixLossesTests
{
    private static readonly Dictionary<string, Loss> Losses = new()
    {
        ["zero_one"] = new ZeroOneLoss(),
        ["absolute"] = new AbsoluteLoss(),
        ["hinge"] = new HingeLoss(),
        ["log"] = new BinaryCrossEntropy(),
        ["squared"] = new MeanSquaredLoss(),
        ["exponential"] = new ExponentialLoss(),
    };

    [Fact]
    public void The_output_0_6_for_class_1_costs_the_golden_amounts()
    {
        Assert.Equal(6, GoldenFile.At("six_losses_at_y1_a0.6").EnumerateObject().Count());
        foreach (var golden in GoldenFile.At("six_losses_at_y1_a0.6").EnumerateObject())
        {
            var loss = Losses[golden.Name];

            Near.Double(golden.Value.GetDouble(), ReferenceLoss.Evaluate(loss, HousePrice.Column(0.6), HousePrice.Column(1)).Value, golden.Name);
            Near.Single(golden.Value.GetDouble(), loss.Evaluate(Numbers.Row(0.6f), Numbers.Row(1)).Value, golden.Name);
        }
    }
}
