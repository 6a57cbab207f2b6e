using Descent.Data;
using Descent.Layers;
using Descent.Losses;
using Descent.Optimizers;
using Descent.Plotting;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Landscapes;

/// <summary>A training with what its landscape needs: both ends, and θ after every epoch.</summary>
/// <param name="Start">The network before.</param>
/// <param name="End">The network after.</param>
/// <param name="Checkpoints">θ before, and after each epoch.</param>
/// <param name="Reports">One for each epoch.</param>
[TypeFormatterSource(typeof(TextFormatterSource), PreferredMimeTypes = ["text/html", "text/plain"])]
public sealed record RecordedTraining(Sequential Start, Sequential End, IReadOnlyList<Vector<float>> Checkpoints, IReadOnlyList<EpochReport> Reports)
{
    /// <summary>The plane in which the training moved most.</summary>
    public TrajectoryPlane Plane => TrajectoryPlane.Of(Checkpoints);

    /// <summary>Trains a copy of a network, so that several trainings can begin at the same one.</summary>
    /// <param name="start">Where to begin; it stays as it is.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="optimizer">The update rule.</param>
    /// <param name="training">Training set.</param>
    /// <param name="validation">Validation set, only measured.</param>
    /// <param name="batchSize">Samples per update, 1 or more.</param>
    /// <param name="epochs">Epochs, 1 or more.</param>
    /// <param name="random">Source of the order of the samples.</param>
    /// <param name="cancellationToken">Stops between two updates.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no epoch, or the batch size is below 1.</exception>
    public static RecordedTraining Of(
        Sequential start, Loss loss, Optimizer optimizer, Dataset training, Dataset validation, int batchSize, int epochs, Random random, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(start);
        Numerics.Guard.AtLeast(epochs, 1, nameof(epochs));
        var model = start.Copy();
        List<Vector<float>> checkpoints = [ParameterVector.Of(model)];
        List<EpochReport> reports = [];
        foreach (var report in new Trainer(model, loss, optimizer).Epochs(training, validation, batchSize, random, cancellationToken).Take(epochs))
        {
            reports.Add(report);
            checkpoints.Add(ParameterVector.Of(model));
        }

        return new(start.Copy(), model, checkpoints, reports);
    }

    /// <summary>The last report.</summary>
    public override string ToString() => $"{Reports[^1]}";
}
