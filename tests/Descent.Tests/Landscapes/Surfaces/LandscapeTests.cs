using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Reference;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Landscapes;

public class LandscapeTests
{
    private static readonly Loss Loss = new SoftmaxCrossEntropy();
    private static readonly Dataset Data = Samples(600);
    private static readonly PlaneGrid Grid = new(PlaneGrid.Between(-1, 1, 5), PlaneGrid.Between(-0.5, 1, 4));

    public static TheoryData<string> Networks => ["perceptrons", "linear", "dropout", "batch norm first", "batch norm", "residual", "maxout", "nested", "no layer is dense first"];

    [Theory]
    [MemberData(nameof(Networks))]
    public void Every_point_is_the_loss_of_the_network_moved_there(string name)
    {
        var model = Model(name);
        var before = model.Bits();
        var directions = Directions.Random(seed: 3).FilterNormalized().WithBiases();
        var surface = Landscape.Plane(model, Loss, directions, Data, Grid, cancellationToken: TestContext.Current.CancellationToken);

        var (u, v) = directions.For(model);
        for (var i = 0; i < Grid.A.Count; i++)
        {
            for (var j = 0; j < Grid.B.Count; j++)
            {
                var (loss, accuracy) = new Trainer(Moved(model, u, v, Grid.A[i], Grid.B[j]), Loss, new Sgd(1)).Evaluate(Data);
                Near.Within(1e-5, loss, surface.Loss[i, j], $"loss at {Grid.A[i]}, {Grid.B[j]}");
                Near.Within(0.002, accuracy, surface.Accuracy[i, j], "accuracy");
            }
        }

        Assert.Equal(before, model.Bits());
        Assert.True(surface.IsComplete);
    }

    [Fact]
    public void The_middle_is_the_network_itself_and_the_error_that_of_single_precision()
    {
        var model = Model("perceptrons");
        var directions = Directions.Random(seed: 1).FilterNormalized();
        var surface = Landscape.Plane(model, Loss, directions, Data, PlaneGrid.Square(points: 3), cancellationToken: TestContext.Current.CancellationToken);

        Near.Within(1e-6, new Trainer(model, Loss, new Sgd(1)).Evaluate(Data).Loss, surface.Center, "the network's own loss");
        var (u, v) = directions.For(model);
        foreach (var (i, j) in new[] { (0, 0), (1, 1), (2, 0) })
        {
            var truth = ReferenceLossOf(Moved(model, u, v, i - 1, j - 1));
            Near.Within(1e-7, truth, surface.Loss[i, j], "loss in double precision");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(7)]
    public void Any_number_of_threads_gives_the_same_bits(int threads)
    {
        Assert.Equal(Bits(WithThreads(1)), Bits(WithThreads(threads)));

        static LossSurface WithThreads(int threads)
        {
            ParallelWork.UseThreads(threads);
            try
            {
                return Landscape.Plane(Model("batch norm"), Loss, Directions.Random(seed: 2), Data, Grid, cancellationToken: TestContext.Current.CancellationToken);
            }
            finally
            {
                ParallelWork.UseThreads(0);
            }
        }
    }

    [Fact]
    public void Estimates_get_better_block_by_block_and_say_how_good_they_are()
    {
        var model = Model("perceptrons");
        var estimates = Landscape.Estimates(model, Loss, Directions.Random(seed: 1).FilterNormalized(), Data, PlaneGrid.Square(points: 3), cancellationToken: TestContext.Current.CancellationToken).ToList();

        Assert.Equal([256, 512, 600], estimates.Select(one => one.Samples));
        Assert.Equal([false, false, true], estimates.Select(one => one.IsComplete));
        double[] losses = [.. Enumerable.Range(0, Data.Count).Select(i => SampleLoss(model, i))];
        Near.Within(1e-5, losses[..256].Average(), estimates[0].Center, "mean of the first block");
        Near.Within(1e-5, MathNet.Numerics.Statistics.Statistics.StandardDeviation(losses) / Math.Sqrt(losses.Length), estimates[^1].StandardError[1, 1], "standard error");
    }

    [Fact]
    public void A_scaled_ReLU_network_has_the_same_surface_only_when_filters_are_normalized()
    {
        var model = Model("perceptrons");
        var scaled = model.Copy();
        ((Dense)scaled[0]).Weights.Value.Multiply(8f, ((Dense)scaled[0]).Weights.Value);
        ((Dense)scaled[0]).Biases.Value.Multiply(8f, ((Dense)scaled[0]).Biases.Value);
        ((Dense)scaled[2]).Weights.Value.Divide(8f, ((Dense)scaled[2]).Weights.Value);

        Assert.True(Difference(Directions.Random(seed: 4).FilterNormalized()) < 1e-5);
        Assert.True(Difference(Directions.Random(seed: 4)) > 0.1);

        double Difference(Directions directions)
        {
            var (one, other) = (Surface(model), Surface(scaled));
            return (one - other).PointwiseAbs().PointwiseDivide(one).Enumerate().Max();

            Matrix<double> Surface(Sequential network) => Landscape.Plane(
                network, Loss, directions, Data, PlaneGrid.Square(points: 5, range: 0.5), cancellationToken: TestContext.Current.CancellationToken).Loss;
        }
    }

    [Fact]
    public void A_plane_can_be_stopped_between_its_rows()
    {
        using var stop = new CancellationTokenSource();
        var told = 0;
        Assert.Throws<OperationCanceledException>(() => Landscape.Plane(
            Model("perceptrons"), Loss, Directions.Random(seed: 1), Data, Grid, new Watcher(() => { told++; stop.Cancel(); }), cancellationToken: stop.Token));
        Assert.Equal(1, told);
    }

    private static Sequential Model(string name)
    {
        Random random = new(11);
        Sequential model = name switch
        {
            "perceptrons" => [new Dense(6, 12, random), new ReLU(), new Dense(12, 3, random)],
            "linear" => [new Dense(6, 3, random)],
            "dropout" => [new Dropout(0.2f, random), new Dense(6, 8, random), new Tanh(), new Dropout(0.5f, random), new Dense(8, 3, random)],
            "batch norm first" => [new BatchNorm(6), new Dense(6, 8, random), new ReLU(), new Dense(8, 3, random)],
            "batch norm" => [new Dense(6, 8, random), new BatchNorm(8), new LeakyReLU(), new Dense(8, 3, random)],
            "residual" => [new Dense(6, 8, random), new ReLU(), new Residual(new Dense(8, 8, random), new Sigmoid()), new Dense(8, 3, random)],
            "maxout" => [new Dense(6, 8, random), new Maxout(8, 4, 2, random), new Dense(4, 3, random)],
            "nested" => [Sequential.Create([new Dense(6, 8, random), new Tanh()]), new Dense(8, 3, random), new Identity()],
            _ => [new Tanh(), new Maxout(6, 5, 3, random), new Dense(5, 3, random)],
        };
        model.Forward(Data.Inputs, Pass.Train);
        return model;
    }

    private static Sequential Moved(Sequential model, Vector<float> u, Vector<float> v, double a, double b)
    {
        var (copy, at) = (model.Copy(), 0);
        foreach (var parameter in copy.Parameters)
        {
            foreach (ref var entry in parameter.Value.Entries)
            {
                entry = (float)(entry + (a * u[at]) + (b * v[at++]));
            }
        }

        return copy;
    }

    private static double ReferenceLossOf(Sequential model) =>
        ReferenceLoss.Evaluate(Loss, new ReferenceNetwork(model).Predict(Data.Inputs.ToDouble()), Data.Targets.ToDouble()).Value;

    private static double SampleLoss(Sequential model, int sample)
    {
        var (x, y) = (Data.Inputs.SubMatrix(0, Data.Features, sample, 1), Data.Targets.SubMatrix(0, 3, sample, 1));
        return Loss.Evaluate(model.Predict(x), y).Value;
    }

    private static Dataset Samples(int count) => new(
        Numbers.Gaussian(6, count, seed: 5), Matrix<float>.Build.Dense(3, count, (i, j) => i == j % 3 ? 1 : 0));

    private static long[] Bits(LossSurface surface) =>
        [.. surface.Loss.Enumerate().Concat(surface.StandardError.Enumerate()).Concat(surface.Accuracy.Enumerate()).Select(BitConverter.DoubleToInt64Bits)];

    private sealed class Watcher(Action told) : IProgress<LossSurface>
    {
        public void Report(LossSurface value) => told();
    }
}
