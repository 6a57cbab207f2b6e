using Descent.Layers;
using Descent.Tests.Support;

namespace Descent.Tests.Contracts;

public class LayerContracts
{
    public static TheoryData<Type> Layers => LibraryTypes.DerivedFrom<Layer>();

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_output_has_one_column_a_sample_and_the_input_gradient_the_shape_of_the_input(Type type)
    {
        var (layer, x, wanted) = Arrange(type);

        var y = layer.Forward(x, Pass.Train);
        var dx = layer.Backward(Numbers.Ones(y.RowCount, y.ColumnCount));

        Assert.Equal((wanted.Outputs, 5), (y.RowCount, y.ColumnCount));
        Assert.Equal((LayerCase.Inputs, 5), (dx.RowCount, dx.ColumnCount));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Backward_after_nothing_but_predict_says_which_pass_is_missing(Type type)
    {
        var (layer, x, wanted) = Arrange(type);
        var y = layer.Forward(x, Pass.Predict);

        var exception = Assert.Throws<InvalidOperationException>(() => layer.Backward(y));

        Assert.Equal($"{wanted.Speaker}: call Forward(x, Pass.Differentiate) or Forward(x, Pass.Train) before Backward.", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_prediction_in_between_does_not_disturb_the_backward_pass(Type type)
    {
        var (layer, x, wanted) = Arrange(type);
        var gradient = Numbers.Gaussian(wanted.Outputs, 5, seed: 9);
        layer.Forward(x, Pass.Differentiate);
        var (expected, expectedParameters) = (layer.Backward(gradient).Bits(), layer.GradientBits());

        layer.Forward(Numbers.Gaussian(LayerCase.Inputs, 8, seed: 10), Pass.Predict);

        Assert.Equal(expected, layer.Backward(gradient).Bits());
        Assert.Equal(expectedParameters, layer.GradientBits());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_copy_computes_the_same_and_goes_its_own_way(Type type)
    {
        var (layer, x, wanted) = Arrange(type);
        layer.Forward(x, Pass.Train);
        var expected = layer.Forward(x, Pass.Predict).Bits();
        var copy = layer.Copy();
        Assert.IsType(type, copy);
        Assert.Equal(layer.ToString(), copy.ToString());
        Assert.Equal(expected, copy.Forward(x, Pass.Predict).Bits());

        copy.Forward(x, Pass.Train);
        copy.Backward(Numbers.Gaussian(wanted.Outputs, 5, seed: 9));
        foreach (var parameter in copy.Parameters)
        {
            parameter.Value.Clear();
        }

        Assert.Equal(expected, layer.Forward(x, Pass.Predict).Bits());
        Assert.Equal(layer.Parameters.Count == 0, expected.SequenceEqual(copy.Forward(x, Pass.Predict).Bits()));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_copy_for_one_thread_predicts_the_same_in_memory_of_its_own(Type type)
    {
        var (layer, x, wanted) = Arrange(type);
        var expected = layer.Forward(x, Pass.Predict).Bits();
        var copy = layer.Copy();
        copy.OwnsPredictions = true;

        Assert.Equal(expected, copy.Forward(x, Pass.Predict).Bits());
        var memory = copy.Forward(x, Pass.Predict);
        Assert.Same(memory, copy.Forward(x, Pass.Predict));
        Assert.Equal(expected, memory.Bits());
        var exception = Assert.Throws<InvalidOperationException>(() => copy.Backward(memory));
        Assert.Equal($"{wanted.Speaker}: call Forward(x, Pass.Differentiate) or Forward(x, Pass.Train) before Backward.", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Predictions_are_repeatable_also_at_the_same_time(Type type)
    {
        var (layer, x, _) = Arrange(type);
        var expected = layer.Forward(x, Pass.Predict).Bits();
        var bits = new int[16][];

        Parallel.For(0, bits.Length, i => bits[i] = layer.Forward(x, Pass.Predict).Bits());

        Assert.All(bits, actual => Assert.Equal(expected, actual));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_same_seed_gives_the_same_numbers(Type type)
    {
        Assert.Equal(Train(type), Train(type));

        static int[] Train(Type type)
        {
            var (layer, x, wanted) = Arrange(type);
            return [.. layer.Forward(x, Pass.Train).Bits(), .. layer.Backward(Numbers.Gaussian(wanted.Outputs, 5, seed: 9)).Bits(), .. layer.GradientBits()];
        }
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_batch_with_other_features_gets_the_documented_message(Type type)
    {
        var (layer, _, wanted) = Arrange(type);
        var batch = Numbers.Gaussian(4, 5, seed: 1);

        if (wanted.WrongBatch is null)
        {
            Assert.Equal(4, layer.Forward(batch, Pass.Predict).RowCount);
            return;
        }

        Assert.Equal(wanted.WrongBatch, Assert.Throws<ArgumentException>(() => layer.Forward(batch, Pass.Predict)).Message);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_gradient_of_another_shape_gets_the_documented_message(Type type)
    {
        var (layer, x, wanted) = Arrange(type);
        layer.Forward(x, Pass.Differentiate);

        var exception = Assert.Throws<ArgumentException>(() => layer.Backward(Numbers.Ones(wanted.Outputs, 6)));

        Assert.Equal($"{wanted.Speaker} expects a gradient of shape {wanted.Outputs}×5, got {wanted.Outputs}×6 (rows × samples). (Parameter 'gradient')", exception.Message);
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Passes_change_neither_parameters_nor_batch_nor_gradient(Type type)
    {
        var (layer, x, wanted) = Arrange(type);
        var gradient = Numbers.Gaussian(wanted.Outputs, 5, seed: 9);
        var (parameters, batch, given) = (layer.Bits(), x.Bits(), gradient.Bits());

        foreach (var pass in Enum.GetValues<Pass>())
        {
            layer.Forward(x, pass);
        }

        layer.Backward(gradient);

        Assert.Equal(parameters, layer.Bits());
        Assert.Equal(batch, x.Bits());
        Assert.Equal(given, gradient.Bits());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Backward_replaces_the_gradient_of_the_pass_before(Type type)
    {
        var (layer, x, wanted) = Arrange(type);
        layer.Forward(x, Pass.Differentiate);
        layer.Backward(Numbers.Ones(wanted.Outputs, 5));
        var once = layer.GradientBits();

        layer.Backward(Numbers.Ones(wanted.Outputs, 5));

        Assert.Equal(once, layer.GradientBits());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_missing_batch_is_refused(Type type) =>
        Assert.Throws<ArgumentNullException>("x", () => LayerCases.Of(type).Create().Forward(null!, Pass.Predict));

    private static (Layer Layer, MathNet.Numerics.LinearAlgebra.Matrix<float> X, LayerCase Case) Arrange(Type type) =>
        (LayerCases.Of(type).Create(), Numbers.AwayFromZero(LayerCase.Inputs, 5, seed: 3), LayerCases.Of(type));
}
