using Descent.Data;
using Descent.Inspection;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Inspection;

public class UpdateRatiosTests
{
    private static readonly Dataset Data = new(Numbers.Gaussian(3, 10, seed: 1), Numbers.Gaussian(2, 10, seed: 2));

    [Fact]
    public void A_step_of_plain_descent_moves_each_parameter_by_the_rate_times_its_gradient()
    {
        Sequential model = [new Dense(3, 4, new Random(1)), new Residual(new Dense(4, 4, new Random(2)), new Tanh()), new Dense(4, 2, new Random(3))];
        var norms = model.Parameters.Select(parameter => parameter.Value.FrobeniusNorm()).ToList();
        var trainer = new Trainer(model, new HalfSquaredLoss(), new Sgd(0.1f));

        var ratios = UpdateRatios.Measure(model, () => trainer.Step(Data));

        Assert.Equal(["W[1]", "b[1]", "W[2]", "b[2]", "W[3]", "b[3]"], ratios.Parameters.Select(row => row.Parameter));
        Assert.All(ratios.Parameters, (row, i) => Assert.Equal(norms[i], row.Norm, 1e-6));
        Assert.All(ratios.Parameters, (row, i) => Assert.Equal(0.1 * model.Parameters[i].Gradient.FrobeniusNorm(), row.Change, 1e-6));
        Assert.Equal(ratios.Parameters[2].Change / norms[2], ratios.Parameters[2].Ratio, 1e-6);
    }

    [Fact]
    public void The_ratio_of_what_was_0_is_infinite_after_a_move_and_not_a_number_without()
    {
        var dense = new Dense(1, 1, new Random(1));

        Assert.Equal(double.PositiveInfinity, UpdateRatios.Measure([dense], () => dense.Biases.Value[0, 0] = 1).Parameters[1].Ratio);
        Assert.Equal(double.NaN, UpdateRatios.Measure([new Dense(1, 1, new Random(1))], () => { }).Parameters[1].Ratio);
    }

    [Fact]
    public void The_picture_shows_the_weights_and_the_advice()
    {
        UpdateRatios[] history = [new([new("W[1]", 2, 0.01), new("b[1]", 0, 1)]), new([new("W[1]", 4, 0.01), new("b[1]", 1, 1)])];

        var marks = Chart.UpdateRatios("t", history).Panels[0].Marks.Cast<Descent.Plotting.LineMark>().ToList();

        Assert.Equal(["W[1]", "10⁻³"], marks.Select(mark => mark.Name));
        Assert.Equal([0.005, 0.0025], marks[0].Y);
        Assert.Equal([1.0, 2], marks[1].X);
        Assert.Equal(
            "Charts.UpdateRatios expects at least one measurement, got none; take one with UpdateRatios.Measure(model, () => trainer.Step(batch)). (Parameter 'history')",
            Assert.Throws<ArgumentException>(() => Chart.UpdateRatios("t", [])).Message);
    }

    [Fact]
    public void It_reads_as_a_table() => Assert.Equal(
        "parameter  ‖θ‖  ‖Δθ‖  ‖Δθ‖/‖θ‖\nW[1]       4    0.01  0.0025",
        new UpdateRatios([new("W[1]", 4, 0.01)]).ToString());
}
