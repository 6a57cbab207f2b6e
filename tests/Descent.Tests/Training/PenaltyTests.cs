using Descent.Data;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Training;

public class PenaltyTests
{
    private static readonly Dataset Batch = new(Numbers.Gaussian(3, 6, 2), Numbers.Gaussian(2, 6, 3));

    [Fact]
    public void The_value_is_half_the_strength_times_the_sum_of_squares_over_all_parameters() =>
        Assert.Equal(0.5 * 0.1f * (9 + 16 + 144), new Penalty(0.1f).Value([Filled("W", 3, -4), Filled("b", 12)]), 1e-12);

    // W[2] of the house-price network, whose penalty the ledger states.
    [Fact]
    public void The_house_price_networks_second_weights_cost_what_the_ledger_says()
    {
        var weights = new Parameter("W", HousePrice.Create().Network.Parameters[2].ToSingle());

        Assert.Equal(0.0002, new Penalty(0.01f).Value([weights]), 1e-10);
    }

    [Fact]
    public void The_gradient_is_added_to_what_is_there()
    {
        var theta = Filled("W", 3, -4);
        (theta.Gradient[0, 0], theta.Gradient[0, 1]) = (1, 2);

        new Penalty(0.5f).AddGradient([theta]);

        Assert.Equal([2.5f, 0f], theta.Gradient.Enumerate());
        Assert.Equal([3f, -4f], theta.Value.Enumerate());
    }

    [Fact]
    public void The_gradient_is_the_slope_of_the_value()
    {
        var (model, penalty) = (Model(), new Penalty(0.7f));
        foreach (var parameter in model.Parameters)
        {
            parameter.Gradient.Clear();
        }

        penalty.AddGradient(model.Parameters);

        foreach (var parameter in model.Parameters)
        {
            var (value, here) = (parameter.Value, parameter.Value[0, 0]);
            value[0, 0] = here + 0.125f;
            var above = penalty.Value(model.Parameters);
            value[0, 0] = here - 0.125f;
            var below = penalty.Value(model.Parameters);
            value[0, 0] = here;

            // A parabola's central difference is exact for any step.
            Near.Single((above - below) / 0.25, parameter.Gradient[0, 0], parameter.Name);
        }
    }

    [Fact]
    public void A_trainer_descends_the_loss_with_the_penalty_and_reports_the_loss_alone()
    {
        var (plain, priced) = (Model(), Model());
        var before = plain.Parameters.Select(parameter => parameter.Value.Clone()).ToList();
        var loss = new Trainer(plain, new HalfSquaredLoss(), new Sgd(0.1f)).Step(Batch);

        Assert.Equal(loss, new Trainer(priced, new HalfSquaredLoss(), new Sgd(0.1f)) { Penalty = new(0.5f) }.Step(Batch));

        for (var i = 0; i < before.Count; i++)
        {
            var expected = plain.Parameters[i].Value - (0.1f * 0.5f * before[i]);
            Near.Single(expected.Enumerate().Select(x => (double)x), priced.Parameters[i].Value.Enumerate().Select(x => (double)x));
        }
    }

    [Theory]
    [InlineData(0f)]
    [InlineData(0.9f)]
    public void Under_descent_with_and_without_momentum_it_is_weight_decay(float momentum)
    {
        var penalty = Trained(new Sgd(0.1f, momentum), new Penalty(0.3f));

        Near.Single(Trained(new Sgd(0.1f, momentum, weightDecay: 0.3f)), penalty);
        Assert.True(Farthest(Trained(new Sgd(0.1f, momentum)), penalty) > 0.01);
    }

    [Fact]
    public void Under_Adam_it_is_not_the_decay_of_AdamW() =>
        Assert.True(Farthest(Trained(new AdamW(0.01f, 0.3f)), Trained(new Adam(0.01f), new Penalty(0.3f))) > 0.01);

    // The first step of Adam is η·sign(g): of g = 1 and g = 100 with θ = 2, both move by η with a penalty, whatever λ is. AdamW shrinks them as well.
    [Fact]
    public void Adams_first_step_hides_a_penalty_and_shows_a_decay()
    {
        var (hidden, shown) = (Filled("W", 2, 2), Filled("W", 2, 2));
        foreach (var theta in new[] { hidden, shown })
        {
            (theta.Gradient[0, 0], theta.Gradient[0, 1]) = (1, 100);
        }

        new Penalty(0.5f).AddGradient([hidden]);
        new Adam(0.1f).Step([hidden]);
        new AdamW(0.1f, weightDecay: 0.5f).Step([shown]);

        Near.Single([1.9, 1.9], hidden.Value.Enumerate().Select(x => (double)x));
        Near.Single([1.8, 1.8], shown.Value.Enumerate().Select(x => (double)x));
    }

    [Fact]
    public void The_penalty_is_part_of_the_gradient_that_is_clipped()
    {
        Sequential model = [new Dense(1, 1, new Random(1))];
        model.Parameters[0].Value[0, 0] = 1000;
        var bias = model.Parameters[1].Value[0, 0];

        new Trainer(model, new HalfSquaredLoss(), new Sgd(1)) { Penalty = new(1), LongestGradient = 0.5 }.Step(new Dataset(Numbers.Row(0), Numbers.Row(bias)));

        Assert.Equal(999.5, model.Parameters[0].Value[0, 0], 1e-3);
    }

    // The input is 0, so the weight feels the penalty alone. From 2, the climb goes to 2.5, where its gradient is 0.4·2.5 = 1.
    [Fact]
    public void A_rule_that_takes_a_second_gradient_takes_the_penaltys_there_too()
    {
        Sequential model = [new Dense(1, 1, new Random(1))];
        model.Parameters[0].Value[0, 0] = 2;
        model.Parameters[1].Value[0, 0] = 0;

        new Trainer(model, new HalfSquaredLoss(), new SharpnessAware(new Sgd(0.1f), radius: 0.5f)) { Penalty = new(0.4f) }.Step(new Dataset(Numbers.Row(0), Numbers.Row(0)));

        Assert.Equal(1.9, model.Parameters[0].Value[0, 0], 1e-6);
    }

    [Theory]
    [InlineData(-0.1f)]
    [InlineData(float.PositiveInfinity)]
    [InlineData(float.NaN)]
    public void A_strength_below_0_or_not_finite_gets_the_documented_message(float wrong) => Assert.Equal(
        $"Expected a finite penalty strength of 0 or more, got {wrong}. (Parameter 'penalty strength')",
        Assert.Throws<ArgumentOutOfRangeException>(() => new Penalty(wrong)).Message);

    [Fact]
    public void It_shows_its_strength() => Assert.Equal("Penalty(0.25)", new Penalty(0.25f).ToString());

    private static double[] Trained(Optimizer optimizer, Penalty? penalty = null)
    {
        var model = Model();
        var trainer = new Trainer(model, new HalfSquaredLoss(), optimizer) { Penalty = penalty };
        for (var step = 0; step < 20; step++)
        {
            trainer.Step(Batch);
        }

        return [.. model.Parameters.SelectMany(parameter => parameter.Value.Enumerate()).Select(x => (double)x)];
    }

    private static double Farthest(double[] one, double[] other) => one.Zip(other, (a, b) => Math.Abs(a - b)).Max();

    private static Sequential Model()
    {
        var random = new Random(4);
        return [new Dense(3, 4, random), new Tanh(), new Dense(4, 2, random)];
    }

    private static Parameter Filled(string name, params float[] entries) => new(name, Numbers.Row(entries));
}
