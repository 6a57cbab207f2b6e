using Descent.Layers;
using Descent.Tests.Support;

namespace Descent.Tests.Layers;

public class SequentialTests
{
    private readonly Sequential _model = [new Dense(784, 128, new Random(1)), new ReLU(), new Dropout(0.5f, new Random(2)), new Dense(128, 10, new Random(3))];

    [Fact]
    public void It_prints_each_layer_with_its_parameter_count_and_the_total() => Assert.Equal(
        string.Join('\n',
            "Dense(784 → 128)       100,480",
            "ReLU",
            "Dropout(0.5)",
            "Dense(128 → 10)          1,290",
            "parameters             101,770"),
        _model.ToString());

    [Fact]
    public void Without_parameters_the_total_is_0_in_the_same_column()
    {
        Sequential model = [new ReLU()];

        Assert.Equal("ReLU\nparameters             0", model.ToString());
    }

    [Fact]
    public void It_is_a_list_of_its_layers()
    {
        Assert.Equal(4, _model.Count);
        Assert.Equal(_model, _model.Select((_, i) => _model[i]));
        Assert.IsType<Dense>(_model[^1]);
        Assert.Equal(101_770, _model.ParameterCount);
        Assert.Equal(["W 128×784", "b 128×1", "W 10×128", "b 10×1"], _model.Parameters.Select(parameter => parameter.ToString()));
    }

    [Fact]
    public void Layers_apply_from_first_to_last()
    {
        Sequential model = [new Identity(), new Sigmoid(), new LeakyReLU(0.5f), new Tanh()];

        Assert.Equal(Math.Tanh(1 / (1 + Math.Exp(2))), model.Predict(Numbers.Row(-2))[0, 0], 1e-6);
    }

    [Fact]
    public void No_layer_or_a_null_layer_gets_the_documented_message()
    {
        Assert.Equal(
            "A Sequential needs at least one layer, got none: [new Dense(inputs, outputs, random), …]. (Parameter 'layers')",
            Assert.Throws<ArgumentException>(() => Sequential.Create([])).Message);
        Assert.Equal(
            "A Sequential got a null layer. (Parameter 'layers')",
            Assert.Throws<ArgumentException>(() => Sequential.Create([new ReLU(), null!])).Message);
    }
}
