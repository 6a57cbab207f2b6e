using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;

namespace Descent.Tests.Training;

public class GradientNormTests
{
    [Fact]
    public void The_norm_is_over_all_parameters_together()
    {
        Assert.Equal(13, GradientNorm.Of(Parameters()), 1e-6);
    }

    [Fact]
    public void A_gradient_that_is_too_long_is_shortened_and_keeps_its_direction()
    {
        var parameters = Parameters();

        Assert.Equal(13, GradientNorm.Clip(parameters, 6.5), 1e-6);

        Assert.Equal([1.5f, 2f, 6f], parameters.SelectMany(parameter => parameter.Gradient.Enumerate()));
    }

    [Fact]
    public void A_gradient_that_is_short_enough_stays()
    {
        var parameters = Parameters();

        GradientNorm.Clip(parameters, 14);

        Assert.Equal([3f, 4f, 12f], parameters.SelectMany(parameter => parameter.Gradient.Enumerate()));
    }

    [Fact]
    public void A_trainer_clips_before_its_update()
    {
        Assert.Equal(0.1, Moved(new Trainer(Model(out var model), new HalfSquaredLoss(), new Sgd(1)) { LongestGradient = 0.1 }, model), 1e-6);
        Assert.True(Moved(new Trainer(Model(out var free), new HalfSquaredLoss(), new Sgd(1)), free) > 1);

        static double Moved(Trainer trainer, Sequential model)
        {
            var before = model.Parameters.Select(parameter => parameter.Value.Clone()).ToList();
            trainer.Step(new Dataset(Numbers.Ones(1, 1), Numbers.Row(100)));
            return Math.Sqrt(model.Parameters.Zip(before).Sum(pair => Math.Pow((pair.First.Value - pair.Second).FrobeniusNorm(), 2)));
        }
    }

    [Fact]
    public void A_schedule_sets_the_rate_of_each_update_and_at_0_nothing_is_learned()
    {
        var sgd = new Sgd(7);
        var trainer = new Trainer(Model(out var model), new HalfSquaredLoss(), sgd) { Schedule = new LinearDecay(0.1, steps: 2) };
        var batch = new Dataset(Numbers.Ones(1, 1), Numbers.Row(100));

        trainer.Step(batch);
        Assert.Equal(0.1f, sgd.LearningRate);
        trainer.Step(batch);
        Assert.Equal(0.05f, sgd.LearningRate);
        var before = model.Bits();
        trainer.Step(batch);
        Assert.Equal(before, model.Bits());
    }

    [Fact]
    public void A_longest_gradient_that_is_not_positive_gets_the_documented_message()
    {
        const string Message = "Expected a positive, finite longest gradient, got 0. (Parameter 'longest gradient')";

        Assert.Equal(Message, Assert.Throws<ArgumentOutOfRangeException>(() => GradientNorm.Clip(Parameters(), 0)).Message);
        Assert.Equal(Message, Assert.Throws<ArgumentOutOfRangeException>(() => new Trainer(Model(out _), new HalfSquaredLoss(), new Sgd(1)) { LongestGradient = 0 }).Message);
    }

    private static Sequential Model(out Sequential model) => model = [new Dense(1, 1, new Random(1))];

    private static Parameter[] Parameters()
    {
        Parameter[] parameters = [new("W", Numbers.Row(0, 0)), new("b", Numbers.Row(0))];
        (parameters[0].Gradient[0, 0], parameters[0].Gradient[0, 1], parameters[1].Gradient[0, 0]) = (3, 4, 12);
        return parameters;
    }
}
