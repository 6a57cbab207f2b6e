using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Losses;
using Descent.Reference;
using Descent.Tests.Support;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Contracts;

public class LayerGradientContracts
{
    private static readonly Dataset Batch = new(Numbers.Gaussian(4, 6, seed: 21), Numbers.Gaussian(2, 6, seed: 22));

    public static TheoryData<Type> Layers => LibraryTypes.DerivedFrom<Layer>();

    [Theory]
    [MemberData(nameof(Layers))]
    public void Single_precision_gradients_agree_with_differences_in_double(Type type)
    {
        var report = GradientCheck.Run(Around(type), new HalfSquaredLoss(), Batch);

        Assert.True(report.Count >= 20);
        Assert.True(report.Passes(1e-5), report.ToString());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void The_gradients_of_the_reference_agree_with_differences(Type type)
    {
        var report = GradientCheck.Run(new ReferenceNetwork(Around(type)), new HalfSquaredLoss(), Batch.Inputs.ToDouble(), Batch.Targets.ToDouble());

        Assert.True(report.Passes(1e-8), report.ToString());
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Outputs_loss_and_all_gradients_agree_with_the_reference(Type type)
    {
        var (model, loss) = (Around(type), new HalfSquaredLoss());
        var reference = new ReferenceNetwork(model).Differentiate(Batch.Inputs.ToDouble(), Batch.Targets.ToDouble(), loss);

        var output = model.Forward(Batch.Inputs, Pass.Differentiate);
        var (value, gradient) = loss.Evaluate(output, Batch.Targets);
        var dx = model.Backward(gradient);

        Near.Relative(1e-5, reference.Outputs[^1], output, "output");
        Assert.Equal(reference.Loss, value, 1e-5 * reference.Loss);
        Near.Relative(1e-5, reference.OutputGradients[0], dx, "input gradient");

        // A gradient that is 0 but for rounding, as that of a bias before a batch normalization, is held against the others.
        var largest = reference.Gradient.InfinityNorm();
        Assert.All(model.Parameters, (parameter, i) => Near.Relative(1e-5, reference.ParameterGradients[i], parameter.Gradient, $"gradient {i + 1}", atLeast: 0.1 * largest));
    }

    [Theory]
    [MemberData(nameof(Layers))]
    public void Alone_it_agrees_with_the_reference_over_a_wide_range_of_inputs(Type type)
    {
        Sequential model = [LayerCases.Of(type).Create()];
        foreach (var scale in new[] { 1e-6f, 1e-3f, 1f, 30f })
        {
            // 11 samples: whole vectors and a rest.
            var x = Numbers.Gaussian(LayerCase.Inputs, 11, seed: 4) * scale;

            Near.Relative(1e-5, new ReferenceNetwork(model).Predict(x.ToDouble()), model.Predict(x), $"{type.Name} at scale {scale}");
        }
    }

    // Dense layers on both sides, with nothing near a kink of the layer between them.
    private static Sequential Around(Type type)
    {
        var wanted = LayerCases.Of(type);
        for (var seed = 1; seed <= 1000; seed++)
        {
            var random = new Random(seed);
            Sequential model = [new Dense(4, LayerCase.Inputs, random), wanted.Create(), new Dense(wanted.Outputs, 2, random)];
            if (model[0].Forward(Batch.Inputs, Pass.Predict).Enumerate().All(z => Math.Abs(z) > 0.05f))
            {
                return model;
            }
        }

        throw new InvalidOperationException("None of 1000 seeds keeps the batch away from the kinks.");
    }
}
