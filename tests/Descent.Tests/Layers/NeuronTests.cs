using Descent.Data;
using Descent.Layers;

namespace Descent.Tests.Layers;

public class NeuronTests
{
    [Theory]
    [InlineData(-1e-300, 0)]
    [InlineData(0, 0)]
    [InlineData(1e-300, 1)]
    [InlineData(double.NaN, 0)]
    public void The_step_function_is_1_only_above_0(double x, int expected) => Assert.Equal(expected, StepFunction.Of(x));

    [Theory]
    [InlineData("AND", 1, 1, 1.5)]
    [InlineData("OR", 1, 1, 0.5)]
    [InlineData("NAND", -1, -1, -1.5)]
    public void A_neuron_with_a_threshold_computes_the_gates_that_a_line_separates(string name, double w1, double w2, double threshold)
    {
        var gate = name switch { "AND" => Gates.And, "OR" => Gates.Or, _ => Gates.Nand };
        var neuron = new McCullochPittsNeuron([w1, w2], threshold);

        Assert.Equal(gate.Targets.Enumerate().Select(t => (int)t), Enumerable.Range(0, 4).Select(j => neuron.Fire(gate.Inputs[0, j], gate.Inputs[1, j])));
    }

    [Fact]
    public void At_its_threshold_it_does_not_fire() => Assert.Equal(0, new McCullochPittsNeuron([1, 1], 2).Fire(1, 1));

    [Fact]
    public void Another_number_of_inputs_gets_the_documented_message() => Assert.Equal(
        "The neuron has 2 weights and expects as many inputs, got 3. (Parameter 'x')",
        Assert.Throws<ArgumentException>(() => new McCullochPittsNeuron([1, 1], 0.5).Fire(1, 0, 1)).Message);
}
