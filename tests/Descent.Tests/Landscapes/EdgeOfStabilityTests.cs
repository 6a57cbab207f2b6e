using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public class EdgeOfStabilityTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void On_a_quadratic_loss_the_sharpness_stays_and_the_edge_decides_between_falling_and_diverging()
    {
        // One output, squared loss: H is the second moments of the inputs and the bias' 1.
        var data = new Dataset(Numbers.Gaussian(3, 50, seed: 1), Numbers.Gaussian(1, 50, seed: 2));
        var x = data.Inputs.ToDouble().InsertRow(3, Vector<double>.Build.Dense(50, 1));
        var exact = (x * x.Transpose() / 50).Evd(Symmetricity.Symmetric).EigenValues[^1].Real;

        var below = EdgeOfStability.Follow([new Dense(3, 1, new Random(1))], new HalfSquaredLoss(), data, (float)(1.9 / exact), every: 20, cancellationToken: Stop).Take(3).ToList();
        var above = EdgeOfStability.Follow([new Dense(3, 1, new Random(1))], new HalfSquaredLoss(), data, (float)(2.2 / exact), every: 20, cancellationToken: Stop).Take(3).ToList();

        Assert.All(below.Concat(above), point => Near.Within(1e-3, exact, point.Sharpness, "sharpness"));
        Assert.Equal([0, 20, 40], below.Select(point => point.Step));
        Assert.Equal([0, 20, 20], below.Select(point => point.Losses.Count));
        Near.Within(1e-3, 0.95, below[1].Ratio, "below the edge");
        Near.Within(1e-3, 1.1, above[1].Ratio, "above the edge");
        Assert.True(below[0].Loss > below[1].Loss && below[1].Loss > below[2].Loss);
        Assert.True(above[2].Loss > 10 * above[0].Loss);
    }

    [Fact]
    public void Its_updates_are_those_of_plain_gradient_descent()
    {
        var (watched, loss, data) = Network();
        var (plain, _, _) = Network();
        var trainer = new Trainer(plain, loss, new Sgd(0.1f));
        var losses = Enumerable.Range(0, 10).Select(_ => trainer.Step(data)).ToList();

        var looks = EdgeOfStability.Follow(watched, loss, data, learningRate: 0.1f, every: 5, cancellationToken: Stop).Take(3).ToList();

        Assert.Equal(losses, looks.SelectMany(look => look.Losses));
        Assert.Equal(plain.Bits(), watched.Bits());
        Near.Within(1e-6, losses[5], looks[1].Loss, "loss");
        Near.Within(1e-2, Curvature.Hessian(plain, loss, data).Lanczos(1, seed: 9).Values[0], looks[2].Sharpness, "sharpness");
    }

    [Fact]
    public void A_later_measurement_begins_where_the_one_before_ended()
    {
        var (model, loss, data) = Network();
        var tracker = new SharpnessTracker(loss, data, seed: 1, steps: 6);
        tracker.Measure(model);

        var (again, fresh) = (tracker.Measure(model), Curvature.Hessian(model, loss, data).Lanczos(1, seed: 1, steps: 6));

        Assert.True(again.Residuals[0] < 0.1 * fresh.Residuals[0], $"{again}\n{fresh}");
        Assert.Equal(6, again.Steps);
    }

    [Fact]
    public void A_descent_is_followed_once()
    {
        var (model, loss, data) = Network();
        var looks = EdgeOfStability.Follow(model, loss, data, learningRate: 0.1f, cancellationToken: Stop);
        Assert.Single(looks.Take(1));

        Assert.Equal(
            "This descent has been followed already, and following it again would train on. Keep the looks with ToList(), or call Follow again.",
            Assert.Throws<InvalidOperationException>(() => looks.First()).Message);
        Assert.Equal(
            "Expected every to be 1 or more, got 0. (Parameter 'every')",
            Assert.Throws<ArgumentOutOfRangeException>(() => EdgeOfStability.Follow(model, loss, data, 0.1f, every: 0, cancellationToken: Stop)).Message);
    }

    [Fact]
    public void It_can_be_stopped_between_updates()
    {
        var (model, loss, data) = Network();
        using var stop = new CancellationTokenSource();
        var looks = EdgeOfStability.Follow(model, loss, data, learningRate: 0.1f, cancellationToken: stop.Token).GetEnumerator();
        Assert.True(looks.MoveNext());
        var before = model.Bits();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => looks.MoveNext());
        Assert.Equal(before, model.Bits());
    }

    private static (Sequential Model, Loss Loss, Dataset Data) Network()
    {
        var random = new Random(1);
        return ([new Dense(5, 8, random), new Tanh(), new Dense(8, 3, random)], new HalfSquaredLoss(), Hessians.Labelled(5, 30, 3));
    }
}
