using Descent.Data;
using Descent.Landscapes;
using Descent.Layers;
using Descent.Losses;
using Descent.Numerics;
using Descent.Optimizers;
using Descent.Plotting;
using Descent.Training;

namespace Descent.Lessons;

/// <summary>A training that is looked at now and then: what a dashboard shows.</summary>
/// <param name="Model">The network after training.</param>
/// <param name="Readings">One before the first epoch, then one every few epochs; the last is the end.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record WatchedTraining(Sequential Model, IReadOnlyList<DashboardReading> Readings)
{
    // Enough moments for a slider, few enough to keep θ of each.
    private const int Moments = 12;

    /// <summary>The plane in which the weights moved most, and their way in it, reading by reading.</summary>
    public TrajectoryPlane Plane { get; } = TrajectoryPlane.Of([.. Readings.Select(reading => reading.Theta)]);

    /// <summary>Trains a network by <see cref="Trainer.Epochs"/> and looks at it after the epochs 0, k, 2k, … and after the last, about twelve times. For each look one more update is taken, from the probe, and watched.</summary>
    /// <param name="model">The network; it is trained.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">The update rule.</param>
    /// <param name="training">Training set.</param>
    /// <param name="validation">Validation set, only measured.</param>
    /// <param name="probe">Some hundreds of training samples, the same ones for each look; its first <paramref name="batchSize"/> are the watched batch.</param>
    /// <param name="batchSize">Samples per update, 1 or more.</param>
    /// <param name="epochs">Epochs, 2 or more.</param>
    /// <param name="random">Source of the order of the samples.</param>
    /// <param name="schedule">The learning rate of each update, the watched ones included; <see langword="null"/> leaves the optimizer's own.</param>
    /// <exception cref="ArgumentOutOfRangeException">There are too few epochs, or the probe is smaller than a batch.</exception>
    public static WatchedTraining Of(
        Sequential model, Loss loss, Optimizer optimizer, Dataset training, Dataset validation, Dataset probe, int batchSize, int epochs, Random random, Schedule? schedule = null)
    {
        ArgumentNullException.ThrowIfNull(probe);
        Guard.AtLeast(epochs, 2, nameof(epochs));
        var (trainer, watched, every) = (new Trainer(model, loss, optimizer) { Schedule = schedule }, probe.Take(batchSize), Math.Max(1, epochs / Moments));
        var (before, (value, accuracy)) = (trainer.Evaluate(probe), trainer.Evaluate(validation));
        List<DashboardReading> readings = [Look(new(0, before.Loss, value, accuracy))];
        readings.AddRange(trainer.Epochs(training, validation, batchSize, random).Take(epochs).Where(report => report.Epoch % every == 0 || report.Epoch == epochs).Select(Look));
        return new(model, readings);

        DashboardReading Look(EpochReport report) => DashboardReading.Take(report, model, loss, probe, () => trainer.Step(watched));
    }

    /// <summary>The loss over the plane in which the weights moved most.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="on">The samples.</param>
    /// <param name="points">Points along each side, 2 or more.</param>
    public LossSurface Slice(Loss loss, Dataset on, int points = 31) => Landscape.Plane(Model, loss, Plane.Directions, on, Plane.Grid(points));

    /// <summary>The last reading.</summary>
    public override string ToString() => $"{Readings[^1]}";
}
