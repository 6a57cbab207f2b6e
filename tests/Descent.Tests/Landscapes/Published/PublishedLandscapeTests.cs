using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.Statistics;

namespace Descent.Tests.Landscapes;

/// <summary>What papers found, found again on small photographs of CIFAR-10: 8 × 8 pixels, 192 features. Skipped where the photographs are not on the machine.</summary>
public class PublishedLandscapeTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public void Descent_goes_to_the_edge_of_stability_and_stays_there()
    {
        // Cohen et al., ICLR 2021, at a twentieth of the size: 1,000 images, a squared loss, η = 0.1.
        var data = Photographs(1000).Train;
        var random = new Random(1);
        Sequential model = [Started(192, 64, random), new Tanh(), Started(64, 64, random), new Tanh(), Started(64, 10, random)];
        var looks = EdgeOfStability.Follow(model, new HalfSquaredLoss(), data, learningRate: 0.1f, every: 25, cancellationToken: Stop).Take(145).ToList();
        var crossing = looks.FindIndex(look => look.Ratio > 1);
        var (before, after) = (looks.Take(crossing).ToList(), looks.Skip(crossing + 4).ToList());

        Assert.InRange(looks[crossing].Step, 450, 700);
        Assert.Equal(0, Increases(before));
        Assert.True(before[^1].Sharpness > 1.8 * before.Min(look => look.Sharpness));
        Assert.InRange(after.Select(look => look.Ratio).Median(), 1.0, 1.2);
        Assert.True(Increases(after) > 300, $"{Increases(after)}");
        Assert.True(looks[^1].Loss < 0.6 * looks[crossing].Loss);

        static int Increases(List<EdgePoint> looks)
        {
            double[] losses = [.. looks.SelectMany(look => look.Losses)];
            return losses.Zip(losses.Skip(1), (one, next) => next > one).Count(up => up);
        }
    }

    [Theory]
    [InlineData(0.05f, 0)]
    [InlineData(0.01f, 0.9f)]
    public void On_the_straight_way_from_start_to_solution_the_loss_falls_and_between_solutions_lies_a_barrier(float learningRate, float momentum)
    {
        // Goodfellow, Vinyals and Saxe, ICLR 2015.
        var data = Photographs(5000).Train;
        var loss = new SoftmaxCrossEntropy();
        var (start, end) = Trained(seed: 1);
        var other = Trained(seed: 2).End;

        Assert.Equal(0, Landscape.Between(start, end, loss, data, cancellationToken: Stop).Increases);
        Assert.True(Landscape.Between(end, other, loss, data, cancellationToken: Stop).Barrier > 0.3);

        (Sequential Start, Sequential End) Trained(int seed)
        {
            var model = Network(new(seed));
            var start = model.Copy();
            var last = new Trainer(model, loss, new Sgd(learningRate, momentum)).Epochs(data, data.Take(1), 32, new(seed), Stop).ElementAt(19);
            Assert.True(last.TrainingLoss < 1.5);
            return (start, model);
        }
    }

    [Fact]
    public void With_weight_decay_the_filter_normalized_rise_and_the_test_error_fall_while_eigenvalues_and_trace_rise()
    {
        // Li et al., NeurIPS 2018: how sharp a place looks without normalization is a matter of how large the weights are.
        var (train, test) = Photographs(5000);
        var loss = new SoftmaxCrossEntropy();
        var (errors, reports) = (new List<double>(), new List<SharpnessReport>());
        foreach (var decay in new[] { 0, 5e-4f, 2e-3f })
        {
            var random = new Random(1);
            var model = Network(random);
            var trainer = new Trainer(model, loss, new Sgd(0.02f, momentum: 0.9f, weightDecay: decay)) { Schedule = new StepDecay(0.02, every: 157 * 40, factor: 0.1) };
            errors.Add(1 - trainer.Epochs(train, test, 32, random, Stop).ElementAt(99).ValidationAccuracy);
            reports.Add(Sharpness.Measure(model, loss, train, seed: 1, Stop));
        }

        var said = string.Join("\n\n", reports.Zip(errors, (report, error) => $"test error {error:P1}\n{report}"));
        Assert.True(errors[0] > errors[1] && errors[1] > errors[2], said);
        Assert.True(Falls(report => report.FilterRise) && Falls(report => report.Norm), said);
        Assert.True(Falls(report => -report.UnitRise) && Falls(report => -report.Largest) && Falls(report => -report.Trace.Value), said);

        bool Falls(Func<SharpnessReport, double> measure) => measure(reports[0]) > measure(reports[1]) && measure(reports[1]) > measure(reports[2]);
    }

    [Fact]
    public void Two_components_explain_a_training_better_than_a_random_walk()
    {
        // Li et al., NeurIPS 2018; Antognini and Sohl-Dickstein, NeurIPS 2018.
        var data = Photographs(5000).Train;
        var random = new Random(1);
        var model = Network(random);
        List<Vector<float>> checkpoints = [ParameterVector.Of(model)];
        foreach (var _ in new Trainer(model, new SoftmaxCrossEntropy(), new Sgd(0.02f, momentum: 0.9f)).Epochs(data, data.Take(1), 64, random, Stop).Take(60))
        {
            checkpoints.Add(ParameterVector.Of(model));
        }

        var plane = TrajectoryPlane.Of(checkpoints);
        Assert.True(plane.Explained.Sum() > 0.85, plane.ToString());
        Assert.True(plane.Explained.Sum() > TrajectoryPlane.RandomWalk.Sum());
    }

    private static (Dataset Train, Dataset Test) Photographs(int train)
    {
        if (Cifar10Folder.Find() is null)
        {
            Assert.Skip($"The photographs of CIFAR-10 are not on this machine: set {Cifar10Folder.Variable} to their folder.");
        }

        var (first, test) = Cifar10.Load(train: train);
        var (small, smallTest) = (Thumbnails.Of(first), Thumbnails.Of(test));
        // Each pixel of each color for itself, as in the papers.
        var statistics = ChannelStatistics.Of(small, channels: small.Features);
        return (small.Standardized(statistics), smallTest.Standardized(statistics));
    }

    private static Sequential Network(Random random) => [new Dense(192, 128, random), new ReLU(), new Dense(128, 64, random), new ReLU(), new Dense(64, 10, random)];

    // Weights and biases from U(±1/√inputs).
    private static Dense Started(int inputs, int outputs, Random random)
    {
        var dense = new Dense(inputs, outputs, random);
        foreach (var parameter in dense.Parameters)
        {
            foreach (ref var entry in parameter.Value.Entries)
            {
                entry = ((2 * random.NextSingle()) - 1) / MathF.Sqrt(inputs);
            }
        }

        return dense;
    }
}
