using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Optimizers;

public class SharpnessAwareTests
{
    private static readonly Loss Loss = new HalfSquaredLoss();
    private static readonly Dataset Data = new(Numbers.Gaussian(3, 8, seed: 1), Numbers.Gaussian(2, 8, seed: 2));

    [Fact]
    public void It_steps_with_the_gradient_of_the_place_it_has_climbed_to()
    {
        Sequential model = [new Dense(3, 4, new Random(1)), new Tanh(), new Dense(4, 2, new Random(2))];
        var (theta, gradient) = (ParameterVector.Of(model), GradientAt(model));
        var copy = model.Copy();
        ParameterVector.Put(theta + (0.3f * gradient / (float)gradient.L2Norm()), copy);
        var expected = theta - (0.1f * GradientAt(copy));

        new Trainer(model, Loss, new SharpnessAware(new Sgd(0.1f), radius: 0.3f)).Step(Data);

        Near.Within(1e-6, 0, (expected - ParameterVector.Of(model)).L2Norm(), "θ");
        Assert.True((theta - (0.1f * gradient) - ParameterVector.Of(model)).L2Norm() > 1e-3);
    }

    [Fact]
    public void The_second_pass_drops_the_same_units_and_leaves_running_statistics_alone()
    {
        // With a radius of next to nothing both gradients are the same, if both passes drop the same.
        var (aware, plain) = (Model(), Model());
        new Trainer(aware, Loss, new SharpnessAware(new Sgd(0.1f), radius: 1e-12f)).Step(Data);
        new Trainer(plain, Loss, new Sgd(0.1f)).Step(Data);

        Assert.Equal(plain.Bits(), aware.Bits());
        Assert.Equal(((BatchNorm)plain[1]).Mean.Bits(), ((BatchNorm)aware[1]).Mean.Bits());

        static Sequential Model() => [new Dense(3, 6, new Random(1)), new BatchNorm(6), new Dropout(0.5f, new Random(3)), new Dense(6, 2, new Random(2))];
    }

    [Fact]
    public void Schedules_set_the_inner_rule_and_a_rate_of_zero_moves_nothing()
    {
        Sequential model = [new Dense(3, 2, new Random(1))];
        var (rule, before) = (new Sgd(1), model.Bits());
        var trainer = new Trainer(model, Loss, new SharpnessAware(rule)) { Schedule = new WarmUp(2, new Constant(0.25)) };
        trainer.Step(Data);
        var after = model.Bits();
        trainer.Step(Data);
        trainer.Step(Data);

        Assert.Equal(0.25f, rule.LearningRate);
        Assert.NotEqual(before, after);

        var ending = new Trainer(model, Loss, new SharpnessAware(new Sgd(1))) { Schedule = new LinearDecay(0.25, 1) };
        ending.Step(Data);
        before = model.Bits();
        ending.Step(Data);
        Assert.Equal(before, model.Bits());
    }

    [Fact]
    public void Where_the_gradient_is_zero_there_is_nothing_to_climb()
    {
        Sequential model = [new Dense(3, 2, new Random(1))];
        var before = model.Bits();
        var perfect = new Dataset(Data.Inputs, model.Predict(Data.Inputs));

        new Trainer(model, Loss, new SharpnessAware(new Sgd(0.1f))).Step(perfect);

        Assert.Equal(before, model.Bits());
    }

    [Fact]
    public void Once_it_runs_a_step_allocates_nothing()
    {
        Sequential model = [new Dense(3, 6, new Random(1)), new Tanh(), new Dropout(0.5f, new Random(3)), new Dense(6, 2, new Random(2))];
        var trainer = new Trainer(model, Loss, new SharpnessAware(new Sgd(0.01f, momentum: 0.9f)));
        trainer.Step(Data);
        trainer.Step(Data);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 10; i++)
        {
            trainer.Step(Data);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 200);
    }

    [Fact]
    public void Wrong_use_gets_the_documented_message()
    {
        Assert.Equal(
            "Expected a positive, finite radius, got 0. (Parameter 'radius')",
            Assert.Throws<ArgumentOutOfRangeException>(() => new SharpnessAware(new Sgd(0.1f), radius: 0)).Message);
        var dropout = new Dropout(0.5f, new Random(1));
        dropout.Forward(Numbers.Ones(3, 4), Pass.Train);
        Assert.Equal(
            "Dropout(0.5): call Forward(x, Pass.Train) with this batch before Forward(x, Pass.Again).",
            Assert.Throws<InvalidOperationException>(() => dropout.Forward(Numbers.Ones(3, 5), Pass.Again)).Message);
    }

    private static Vector<float> GradientAt(Sequential model)
    {
        model.Backward(Loss.Evaluate(model.Forward(Data.Inputs, Pass.Differentiate), Data.Targets).Gradient);
        float[] gradient = [.. model.Parameters.SelectMany(parameter => parameter.Gradient.Entries.ToArray())];
        return Vector<float>.Build.Dense(gradient);
    }
}
