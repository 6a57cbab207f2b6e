using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Tests.Contracts;
using Descent.Tests.Support;

namespace Descent.Tests.Landscapes;

/// <summary>Every layer and loss of the library: its Hessian is right, or it says that it has none.</summary>
public class HessianContracts
{
    // These must have one; a new layer may.
    private static readonly Type[] LayersWith =
        [typeof(Dense), typeof(ReLU), typeof(LeakyReLU), typeof(Sigmoid), typeof(Tanh), typeof(Identity), typeof(Dropout), typeof(Residual), typeof(Sequential)];

    private static readonly Type[] LossesWithout = [typeof(ZeroOneLoss), typeof(AbsoluteLoss), typeof(HingeLoss)];

    private static readonly Dataset Batch = new(Numbers.Gaussian(4, 6, seed: 21), Numbers.Gaussian(2, 6, seed: 22));

    public static TheoryData<Type> Layers => LibraryTypes.DerivedFrom<Layer>();

    public static TheoryData<Type> Losses => LibraryTypes.DerivedFrom<Loss>();

    [Theory]
    [MemberData(nameof(Layers))]
    public void A_layer_agrees_with_the_dense_Hessian_or_says_that_it_has_none(Type type)
    {
        var wanted = LayerCases.Of(type);
        Sequential model = [new Dense(4, LayerCase.Inputs, new Random(5)), wanted.Create(), new Dense(wanted.Outputs, 2, new Random(6))];
        var loss = new HalfSquaredLoss();

        try
        {
            Near.Relative(5e-6, Hessians.Reference(model, loss, Batch), Curvature.Hessian(model, loss, Batch).Matrix(), $"Hessian with {type.Name}");
        }
        catch (NotSupportedException exception) when (!LayersWith.Contains(type))
        {
            Assert.Equal(
                wanted.Create() is Activation
                    ? $"The Hessian needs the second derivative of an activation, and {wanted.Speaker} does not give it: override MultiplyBySecondDerivative."
                    : $"The Hessian needs a layer's second derivatives, and {wanted.Speaker} has none here. Dense, Dropout, Residual, Sequential and the activations that apply to each entry have.",
                exception.Message);
        }
    }

    [Fact]
    public void Layers_before_the_first_parameters_only_prepare_its_inputs()
    {
        Sequential model = [new Dropout(0.5f, new Random(1)), new Tanh(), new Dense(4, 2, new Random(2)), new Sigmoid()];
        var loss = new MeanSquaredLoss();

        Near.Relative(5e-6, Hessians.Reference(model, loss, Batch), Curvature.Hessian(model, loss, Batch).Matrix(), "Hessian");
    }

    [Theory]
    [MemberData(nameof(Losses))]
    public void A_loss_agrees_with_the_dense_Hessian_or_says_that_it_has_none(Type type)
    {
        var (loss, _, targets, last) = LossCases.Of(type);
        // Softmax has no R-operator; a sigmoid brings outputs into the range of every loss.
        Sequential model = [new Dense(4, 3, new Random(5)), new Tanh(), new Dense(3, 3, new Random(6)), last is Softmax ? new Sigmoid() : last];
        var data = new Dataset(Numbers.Gaussian(4, 5, seed: 35), targets);

        if (!LossesWithout.Contains(type))
        {
            Near.Relative(5e-6, Hessians.Reference(model, loss, data), Curvature.Hessian(model, loss, data).Matrix(), $"Hessian with {type.Name}");
            return;
        }

        Assert.Equal(
            $"The Hessian needs the second derivatives of a loss, and {type.Name} has none here. A squared loss or a cross-entropy has; a loss of your own overrides MultiplyByHessian.",
            Assert.Throws<NotSupportedException>(() => Curvature.Hessian(model, loss, data)).Message);
    }

    [Fact]
    public void An_activation_of_ones_own_says_what_to_override() => Assert.Equal(
        "The Hessian needs the second derivative of an activation, and Cube does not give it: override MultiplyBySecondDerivative.",
        Assert.Throws<NotSupportedException>(() => Curvature.Hessian([new Dense(4, 2, new Random(1)), new Cube()], new HalfSquaredLoss(), Batch)).Message);

    private sealed class Cube : Activation
    {
        protected override void Apply(ReadOnlySpan<float> x, Span<float> y)
        {
            for (var i = 0; i < x.Length; i++)
            {
                y[i] = x[i] * x[i] * x[i];
            }
        }

        protected override void MultiplyBySlope(ReadOnlySpan<float> x, ReadOnlySpan<float> y, Span<float> gradient)
        {
            for (var i = 0; i < x.Length; i++)
            {
                gradient[i] *= 3 * x[i] * x[i];
            }
        }
    }
}
