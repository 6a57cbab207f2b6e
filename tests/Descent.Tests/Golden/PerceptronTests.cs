using Descent.Data;
using Descent.Training;

namespace Descent.Tests.Golden;

[GoldenBlock("perceptron_init0_eta1")]
[GoldenBlock("perceptron_traces")]
public class PerceptronTests
{
    [Theory]
    [InlineData("AND")]
    [InlineData("OR")]
    [InlineData("NAND")]
    [InlineData("XOR")]
    public void Every_pass_has_the_golden_mistakes_and_weights(string gate)
    {
        var errors = GoldenFile.Numbers("perceptron_traces", gate, "errors_per_epoch");
        var weights = GoldenFile.Rows("perceptron_traces", gate, "weights_after_epoch");

        var history = new Perceptron(2).Epochs(Gate(gate)).Take(errors.Length).ToList();

        Assert.Equal(errors, history.Select(epoch => (double)epoch.Mistakes));
        Assert.Equal(weights, history.Select(epoch => epoch.Weights.ToArray()));
        Assert.Equal(Enumerable.Range(1, errors.Length), history.Select(epoch => epoch.Epoch));
    }

    [Theory]
    [InlineData("AND")]
    [InlineData("OR")]
    [InlineData("NAND")]
    public void Fitting_ends_with_the_golden_clean_pass(string gate)
    {
        var golden = GoldenFile.At("perceptron_init0_eta1", gate);
        var perceptron = new Perceptron(2);

        var history = perceptron.Fit(Gate(gate));

        Assert.Equal(golden[0].GetInt32(), history.Count);
        Assert.Equal(golden[1].Doubles(), perceptron.Weights);
        Assert.Equal(0, history[^1].Mistakes);
    }

    [Fact]
    public void Exclusive_or_cycles_for_ever()
    {
        Assert.Equal("cycles, 4 errors per epoch from epoch 3, weights (-1,0,-1)", GoldenFile.At("perceptron_init0_eta1", "XOR").GetString());

        var history = new Perceptron(2).Fit(Gates.Xor, maximumEpochs: 50);

        Assert.Equal(50, history.Count);
        Assert.All(history.Skip(2), epoch => Assert.Equal((4, "-1,0,-1"), (epoch.Mistakes, string.Join(',', epoch.Weights))));
    }

    private static Dataset Gate(string name) => name switch { "AND" => Gates.And, "OR" => Gates.Or, "NAND" => Gates.Nand, _ => Gates.Xor };
}
