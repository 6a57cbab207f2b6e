using Descent.Data;
using Descent.Inspection;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Reference;
using Descent.Tests.Support;
using Descent.Training;

namespace Descent.Tests.Contracts;

public class MeasurementContracts
{
    private static readonly Dataset Data = new(Numbers.Gaussian(3, 7, seed: 41), Numbers.Gaussian(2, 7, seed: 42));
    private static readonly Loss Loss = new HalfSquaredLoss();

    public static TheoryData<string> Names => ["predict", "differentiate", "check gradients", "evaluate", "reference", "hessian", "gradient flow", "activations", "saliency"];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_measurement_leaves_every_bit_of_the_parameters(string name)
    {
        var model = Model(name);
        var before = model.Bits();

        Measure(name, model);

        Assert.Equal(before, model.Bits());
    }

    [Theory]
    [InlineData("check gradients")]
    [InlineData("evaluate")]
    [InlineData("reference")]
    [InlineData("hessian")]
    [InlineData("gradient flow")]
    [InlineData("activations")]
    [InlineData("saliency")]
    public void A_measurement_leaves_every_bit_of_the_stored_gradients(string name)
    {
        var model = Model(name);
        model.Backward(Loss.Evaluate(model.Forward(Data.Inputs, Pass.Differentiate), Data.Targets).Gradient);
        var before = model.GradientBits();

        Measure(name, model);

        Assert.Equal(before, model.GradientBits());
        Assert.Contains(before, bits => bits != 0);
    }

    [Fact]
    public void A_step_of_the_trainer_does_change_the_parameters()
    {
        var model = Model();
        var before = model.Bits();

        new Trainer(model, Loss, new Sgd(0.1f)).Step(Data);

        Assert.NotEqual(before, model.Bits());
    }

    [Theory]
    [InlineData("predict")]
    [InlineData("differentiate")]
    [InlineData("check gradients")]
    [InlineData("evaluate")]
    [InlineData("reference")]
    [InlineData("gradient flow")]
    [InlineData("activations")]
    public void A_measurement_leaves_every_bit_of_the_running_statistics(string name)
    {
        var model = Model();
        model.Forward(Data.Inputs, Pass.Train);
        var before = Running(model);

        Measure(name, model);

        Assert.Equal(before, Running(model));
        model.Forward(Data.Inputs, Pass.Train);
        Assert.NotEqual(before, Running(model));
    }

    // BatchNorm and Maxout have no Hessian, and BatchNorm no saliency.
    private static Sequential Model(string measurement = "") => measurement is "hessian" or "saliency"
        ? [new Dense(3, 4, new Random(1)), new Tanh(), new Residual(new Dense(4, 4, new Random(4)), new Tanh()), new Dropout(0.5f, new Random(2)), new Dense(4, 2, new Random(3))]
        : [new Dense(3, 4, new Random(1)), new BatchNorm(4), new Tanh(), new Residual(new BatchNorm(4), new Maxout(4, 4, 2, new Random(4))), new Dropout(0.5f, new Random(2)), new Dense(4, 2, new Random(3))];

    private static int[] Running(Sequential model) =>
        [.. new[] { (BatchNorm)model[1], (BatchNorm)((Residual)model[3]).Layers[0] }.SelectMany(norm => norm.Mean.Bits().Concat(norm.Variance.Bits()))];

    private static void Measure(string name, Sequential model)
    {
        switch (name)
        {
            case "predict": model.Predict(Data.Inputs); break;
            case "differentiate": model.Backward(model.Forward(Data.Inputs, Pass.Differentiate)); break;
            case "check gradients": GradientCheck.Run(model, Loss, Data); break;
            case "evaluate": new Trainer(model, Loss, new Sgd(0.1f)).Evaluate(Data); break;
            case "hessian": Curvature.Hessian(model, Loss, Data).Lanczos(2, seed: 0); break;
            case "gradient flow": GradientFlow.Measure(model, Loss, Data); break;
            case "activations": ActivationStatistics.Measure(model, Data); break;
            case "saliency":
                Saliency.Gradient(model, Data.Inputs, 1);
                Saliency.IntegratedGradients(model, Data.Inputs, [1], steps: 2);
                Saliency.SmoothGrad(model, Data.Inputs, [1], new Random(1), samples: 2);
                break;
            default: new ReferenceNetwork(model).Parameters[0].Clear(); break;
        }
    }
}
