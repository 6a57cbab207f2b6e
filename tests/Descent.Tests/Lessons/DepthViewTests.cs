using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Plotting;
using Descent.Tests.Support;

namespace Descent.Tests.Lessons;

public class DepthViewTests
{
    private static readonly Dataset Data = new(Numbers.Gaussian(6, 20, seed: 1), Numbers.Gaussian(3, 20, seed: 2));
    private static readonly (string, Func<Layer>)[] Activations = [("tanh", () => new Tanh()), ("ReLU", () => new ReLU())];
    private static readonly (string, Initializer)[] Starts = [("Xavier", Initializer.XavierNormal), ("He", Initializer.HeNormal)];

    [Fact]
    public void A_deep_network_has_the_layers_that_one_would_write_and_draws_their_weights_in_order()
    {
        var random = new Random(3);
        Sequential expected = [new Dense(6, 4, Initializer.XavierUniform, random), new Tanh(), new Dense(4, 4, Initializer.XavierUniform, random), new Tanh(), new Dense(4, 3, Initializer.XavierUniform, random)];

        var model = DeepNetwork.Create(6, 4, 2, 3, () => new Tanh(), Initializer.XavierUniform, new Random(3));

        Assert.Equal(expected.ToString(), model.ToString());
        Assert.All(expected.Parameters.Zip(model.Parameters), pair => Assert.Equal(pair.First.Value, pair.Second.Value));
    }

    [Fact]
    public void A_network_without_hidden_layers_gets_the_documented_message() => Assert.StartsWith(
        "Expected hidden to be 1 or more, got 0.",
        Assert.Throws<ArgumentOutOfRangeException>(() => DeepNetwork.Create(6, 4, 0, 3, () => new Tanh(), Initializer.Zero, new Random(3))).Message, StringComparison.Ordinal);

    [Fact]
    public void There_is_a_frame_for_each_activation_with_each_start()
    {
        var view = DepthView.Of("Depth multiplies", Data, Activations, Starts, "tanh, He");

        Assert.Equal(["tanh, Xavier", "tanh, He", "ReLU, Xavier", "ReLU, He"], view.Frames.Select(frame => frame.Name));
        Assert.Equal(1, view.Start);
    }

    [Fact]
    public void A_line_has_a_point_for_each_hidden_layer_and_the_title_the_factor_of_the_deepest_network()
    {
        var model = DeepNetwork.Create(6, 64, 30, 3, () => new ReLU(), Initializer.XavierNormal, new Random(1));
        List<LayerFlow> rows = [.. GradientFlow.Measure(model, new SoftmaxCrossEntropy(), Data).Layers.Take(30)];

        var frame = DepthView.Of("", Data, Activations, Starts, "tanh, He").Frames[2];

        var (outputs, back) = (Lines(frame, 0), Lines(frame, 1));
        Assert.Equal(["5 layers", "15 layers", "30 layers"], outputs.Select(line => line.Name));
        Assert.Equal([5, 15, 30], back.Select(line => line.Y.Count));
        Assert.Equal(rows.Select(row => row.Output.StandardDeviation), outputs[2].Y);
        Assert.Equal(rows.Select(row => row.Delta.RootMeanSquare / rows[29].Delta.RootMeanSquare), back[2].Y);
        var factor = Math.Pow(back[2].Y[19], 1 / 10.0);
        Assert.Equal($"ReLU, Xavier: on its way back, each layer multiplies ∂L/∂z by {Math.Round(factor, 2)}", frame.Title);
    }

    [Fact]
    public void A_gradient_that_ends_below_single_precision_still_has_its_factor()
    {
        var frame = DepthView.Of("", Data, [("sigmoid", () => new Sigmoid())], [("tiny", Initializer.Normal(0.01f)), ("He", Initializer.HeNormal)], "sigmoid, tiny").Frames[0];

        // 0.01·√64 for the weights, ¼ for the slope.
        Assert.Equal(0, Lines(frame, 1)[2].Y[0]);
        Assert.Equal("sigmoid, tiny: on its way back, each layer multiplies ∂L/∂z by 0.02", frame.Title);
    }

    [Fact]
    public void A_frame_that_is_not_there_gets_the_documented_message() => Assert.Equal(
        "DepthView.Of expects an activation and a start to show at first, such as 'tanh, Xavier', got 'tanh'. (Parameter 'shown')",
        Assert.Throws<ArgumentException>(() => DepthView.Of("", Data, Activations, Starts, "tanh")).Message);

    private static List<LineMark> Lines(FigureFrame frame, int panel) => [.. frame.Panels[panel].Marks.OfType<LineMark>()];
}
