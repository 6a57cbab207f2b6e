using Descent.Data;
using Descent.Inspection;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Lessons;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Plotting;
using Descent.Tests.Support;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Lessons;

/// <summary>The dashboard of lesson 15: what is read is what there is, and what is drawn is what was read.</summary>
public class DashboardTests
{
    private static readonly SoftmaxCrossEntropy Nats = new();
    private static readonly Dataset Probe = new(Numbers.Gaussian(5, 30, seed: 1), OneHot(3, 30));
    private static readonly Lazy<LossSurface> Slice = new(() => Run!.Value.Slice(Nats, Probe, points: 9));
    private static readonly Lazy<WatchedTraining> Run = new(() => Train(Network(), epochs: 3));

    [Fact]
    public void A_reading_is_taken_after_one_update_and_holds_what_each_instrument_measures_by_itself()
    {
        var (model, twin) = (Network(), Network());
        void Step(Sequential network) => new Trainer(network, Nats, new Sgd(0.5f)).Step(Probe);
        var updates = UpdateRatios.Measure(twin, () => Step(twin));

        var reading = DashboardReading.Take(new(3, 1, 2, 0.5), model, Nats, Probe, () => Step(model));

        Assert.Equal(updates.Parameters, reading.Updates.Parameters);
        Assert.Equal(ParameterVector.Of(twin), reading.Theta);
        Assert.Equal(ParameterVector.Of(twin), ParameterVector.Of(model));
        Assert.Equal(GradientFlow.Measure(twin, Nats, Probe).Layers, reading.Flow.Layers);
        Assert.Equal(ActivationStatistics.Measure(twin, Probe).Layers, reading.Units.Layers);
        Assert.Equal(Nats.Accuracy(twin.Predict(Probe.Inputs), Probe.Targets), reading.TrainingAccuracy);
        Assert.Equal($"{new EpochReport(3, 1, 2, 0.5)}", $"{reading}");
    }

    [Fact]
    public void A_watched_training_is_the_trainers_with_one_more_update_at_each_look()
    {
        var (model, random) = (Network(), new Random(1));
        var trainer = new Trainer(model, Nats, new Sgd(0.1f));
        var before = trainer.Evaluate(Probe);
        trainer.Step(Probe.Take(10));
        List<EpochReport> reports = [new(0, before.Loss, before.Loss, before.Accuracy)];
        foreach (var report in trainer.Epochs(Probe, Probe, 10, random, TestContext.Current.CancellationToken).Take(3))
        {
            reports.Add(report);
            trainer.Step(Probe.Take(10));
        }

        Assert.Equal(reports, Run.Value.Readings.Select(reading => reading.Report));
        Assert.Equal(ParameterVector.Of(model), ParameterVector.Of(Run.Value.Model));
        Assert.Equal(ParameterVector.Of(model), Run.Value.Readings[^1].Theta);
        Assert.Equal((0, 0), Run.Value.Plane.Path[^1]);
        Assert.Equal($"{reports[^1]}", $"{Run.Value}");
    }

    [Theory]
    [InlineData(2, new[] { 0, 1, 2 })]
    [InlineData(24, new[] { 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24 })]
    [InlineData(25, new[] { 0, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 25 })]
    public void It_is_looked_at_about_twelve_times_and_at_the_end(int epochs, int[] expected) =>
        Assert.Equal(expected, Train(Network(), epochs).Readings.Select(reading => reading.Report.Epoch));

    [Fact]
    public void A_schedule_decides_each_update()
    {
        // A look at the start, and three updates with a look in each epoch: the last of six with a rate above 0 is in the second.
        var readings = Train(Network(), 3, new CosineDecay(0.1, steps: 6)).Readings;

        Assert.NotEqual(readings[1].Theta, readings[2].Theta);
        Assert.Equal(readings[2].Theta, readings[3].Theta);
    }

    [Fact]
    public void One_epoch_is_too_few_for_a_plane() => Assert.StartsWith(
        "Expected epochs to be 2 or more, got 1.",
        Assert.Throws<ArgumentOutOfRangeException>(() => Train(Network(), 1)).Message, StringComparison.Ordinal);

    [Fact]
    public void The_slider_goes_from_epoch_to_epoch_and_rests_on_the_last()
    {
        var figure = DashboardView.Frames("t", Run.Value, Slice.Value);

        Assert.Equal(["0", "1", "2", "3"], figure.Frames.Select(frame => frame.Name));
        Assert.Equal((3, "epoch", "t"), (figure.Start, figure.Slider, figure.Title));
        Assert.All(figure.Frames, frame => Assert.Equal(6, frame.Panels.Count));
        var report = Run.Value.Readings[2].Report;
        Assert.Equal(FormattableString.Invariant($"Epoch 2: training loss {report.TrainingLoss:F2}, validation loss {report.ValidationLoss:F2}, {100 * report.ValidationAccuracy:F0} % of the validation set are right"), figure.Frames[2].Title);
    }

    [Fact]
    public void Each_panel_shows_its_readings_up_to_the_moment()
    {
        List<DashboardReading> readings = [.. Run.Value.Readings.Take(3)];

        var panels = DashboardView.Frames("t", Run.Value, Slice.Value).Frames[2].Panels;

        Lines(panels[0], ("training", readings.Select(r => r.Report.TrainingLoss)), ("validation", readings.Select(r => r.Report.ValidationLoss)));
        Lines(panels[1], ("training", readings.Select(r => 100 * r.TrainingAccuracy)), ("validation", readings.Select(r => 100 * r.Report.ValidationAccuracy)));
        Lines(panels[3], ("W[1]", readings.Select(r => r.Flow.Layers[0].WeightGradientNorm)), ("W[2]", readings.Select(r => r.Flow.Layers[1].WeightGradientNorm)));
        Lines(panels[4], ("layer 1", readings.Select(r => 100 * r.Units.Layers[0].DeadShare)));
        Lines(panels[5], ("W[1]", readings.Select(r => r.Updates.Parameters[0].Ratio)), ("W[2]", readings.Select(r => r.Updates.Parameters[2].Ratio)), ("10⁻³", [1e-3, 1e-3]));
    }

    [Fact]
    public void The_slice_shows_the_way_and_a_diamond_where_the_weights_are()
    {
        var panel = DashboardView.Frames("t", Run.Value, Slice.Value).Panels[2];
        var (way, here) = (panel.Marks.OfType<LineMark>().Single(), panel.Marks.OfType<MarkersMark>().Single());

        Assert.Equal(Run.Value.Plane.Path, way.X.Zip(way.Y));
        Assert.Equal([Run.Value.Plane.Path[^1]], here.X.Zip(here.Y));
        Assert.Equal(("circle", "diamond"), (way.Look.Symbol, here.Look.Symbol));
        Assert.NotEqual(way.Look.Color, here.Look.Color);
        Assert.Equal(Slice.Value.Loss[4, 7], panel.Marks.OfType<ContourMark>().Single().Grid.Z[7, 4]);
    }

    [Fact]
    public void What_leaves_a_picture_is_drawn_at_its_edge()
    {
        var wild = Run.Value with { Readings = [.. Run.Value.Readings.Select(reading => reading with { Report = reading.Report with { TrainingLoss = 1e9, ValidationLoss = 0 } })] };

        var panels = DashboardView.Frames("t", wild, Slice.Value).Panels;

        Lines(panels[0], ("training", Enumerable.Repeat(20.0, 4)), ("validation", Enumerable.Repeat(0.02, 4)));
    }

    [Fact]
    public void Several_trainings_are_compared_after_their_last_readings()
    {
        var other = Train(Network(), epochs: 2);

        var figure = DashboardView.Compared("t", ("A", Run.Value, Slice.Value), ("B", other, other.Slice(Nats, Probe, points: 5)));

        Assert.Equal((0, "run"), (figure.Start, figure.Slider));
        Assert.Equal(["A", "B"], figure.Frames.Select(frame => frame.Name));
        Assert.StartsWith("Run B, epoch 2: training loss ", figure.Frames[1].Title, StringComparison.Ordinal);
        Assert.Equal(other.Readings.Select(reading => reading.Report.TrainingLoss), figure.Frames[1].Panels[0].Marks.OfType<LineMark>().First().Y);
        var marks = figure.Frames[1].Panels[2].Marks;
        Assert.Equal([0, 0.25, 0.5, 0.75, 1], marks.OfType<ContourMark>().Single().Grid.X, (x, y) => Math.Abs(x - y) < 1e-12);
        var (grid, here) = (other.Plane.Grid(5), marks.OfType<MarkersMark>().Single());
        Assert.Equal(-grid.A[0] / (grid.A[4] - grid.A[0]), here.X[0], 1e-12);
        Assert.Equal(-grid.B[0] / (grid.B[4] - grid.B[0]), here.Y[0], 1e-12);
    }

    private static void Lines(Panel panel, params (string Name, IEnumerable<double> Y)[] expected)
    {
        var lines = panel.Marks.OfType<LineMark>().ToList();
        Assert.Equal(expected.Select(line => line.Name), lines.Select(line => line.Name));
        Assert.All(expected.Zip(lines), pair => Assert.Equal(pair.First.Y, pair.Second.Y));
    }

    private static WatchedTraining Train(Sequential model, int epochs, Schedule? schedule = null) =>
        WatchedTraining.Of(model, Nats, new Sgd(0.1f), Probe, Probe, Probe, batchSize: 10, epochs, new Random(1), schedule);

    private static Sequential Network()
    {
        var random = new Random(7);
        return [new Dense(5, 8, random), new ReLU(), new Dense(8, 3, random)];
    }

    private static Matrix<float> OneHot(int classes, int count) => Matrix<float>.Build.Dense(classes, count, (i, j) => j % classes == i ? 1 : 0);
}
