using Descent.Training;

namespace Descent.Plotting;

public static partial class Charts
{
    /// <summary>Losses and accuracy of a training run, side by side.</summary>
    /// <param name="history">The epochs.</param>
    /// <param name="title">The finding; without one, where the validation loss is lowest.</param>
    /// <exception cref="ArgumentException">There are no epochs.</exception>
    public static Figure LearningCurves(IReadOnlyList<EpochReport> history, string? title = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count is 0)
        {
            throw new ArgumentException("Charts.LearningCurves expects at least one epoch, got none; train first: trainer.Epochs(…).Take(20).ToList().", nameof(history));
        }

        double[] epochs = [.. history.Select(report => (double)report.Epoch)];
        var looks = SeriesStyle.For(["training", "validation"]);
        LineMark training = new("training", epochs, [.. history.Select(report => report.TrainingLoss)], looks[0]);
        LineMark validation = new("validation", epochs, [.. history.Select(report => report.ValidationLoss)], looks[1]);
        LineMark accuracy = new("", epochs, [.. history.Select(report => 100 * report.ValidationAccuracy)], looks[1]);
        return new(title ?? Finding(history), [new("epoch", "loss", [training, validation]), new("epoch", "validation accuracy (%)", [accuracy])])
        {
            Caption = "Training loss is the mean over each epoch's batches while they are learned from, with dropout on; validation is measured after the epoch, with dropout off.",
        };
    }

    private static string Finding(IReadOnlyList<EpochReport> history)
    {
        List<EpochReport> finite = [.. history.Where(report => double.IsFinite(report.ValidationLoss))];
        if (finite.Count is 0)
        {
            return "The validation loss is not finite: training has diverged";
        }

        var best = finite.MinBy(report => report.ValidationLoss)!;
        var when = best.Epoch == history[^1].Epoch ? "in the last epoch" : $"in epoch {best.Epoch} of {history[^1].Epoch}";
        return $"Validation loss is lowest {when}: {NumberText.Significant(best.ValidationLoss, 3)}";
    }
}
