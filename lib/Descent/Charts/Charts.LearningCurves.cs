using Descent.Training;

namespace Descent.Plotting;

public static partial class Charts
{
    private const string HowMeasured =
        "Training loss is the mean over each epoch's batches while they are learned from, with dropout on; validation is measured after the epoch, with dropout off.";

    /// <summary>Losses and accuracy of a training run, side by side.</summary>
    /// <param name="history">The epochs.</param>
    /// <param name="title">The finding; without one, where the validation loss is lowest.</param>
    /// <exception cref="ArgumentException">There are no epochs.</exception>
    public static Figure LearningCurves(IReadOnlyList<EpochReport> history, string? title = null)
    {
        CheckEpochs(history);
        LineMark accuracy = new("", EpochsOf(history), [.. history.Select(report => 100 * report.ValidationAccuracy)], SeriesStyle.For(["validation"])[0]);
        return new(title ?? Finding(history), [new("epoch", "loss", LossesOf(history)), new("epoch", "validation accuracy (%)", [accuracy])]) { Caption = HowMeasured };
    }

    /// <summary>
    /// The losses of several training runs beside each other, all over the same range:
    /// <c>Charts.LearningCurves("Dropout closes the gap", ("without", plain), ("with dropout", dropped))</c>.
    /// </summary>
    /// <param name="title">The finding.</param>
    /// <param name="runs">What each run is called, and its epochs.</param>
    /// <exception cref="ArgumentException">There are no runs, or one has no epochs.</exception>
    public static Figure LearningCurves(string title, params IReadOnlyList<(string Name, IReadOnlyList<EpochReport> History)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        if (runs.Count is 0)
        {
            throw new ArgumentException("Charts.LearningCurves expects at least one run, got none; pass (\"name\", history).", nameof(runs));
        }

        runs.ToList().ForEach(run => CheckEpochs(run.History));
        var largest = runs.SelectMany(run => run.History).SelectMany(report => new[] { report.TrainingLoss, report.ValidationLoss }).Where(double.IsFinite).DefaultIfEmpty(1).Max();
        return new(title, [.. runs.Select(run => new Panel("epoch", Axis.Linear($"loss, {run.Name}", 0, 1.1 * largest), LossesOf(run.History)))]) { Caption = HowMeasured };
    }

    private static double[] EpochsOf(IReadOnlyList<EpochReport> history) => [.. history.Select(report => (double)report.Epoch)];

    private static Mark[] LossesOf(IReadOnlyList<EpochReport> history)
    {
        var looks = SeriesStyle.For(["training", "validation"]);
        return
        [
            new LineMark("training", EpochsOf(history), [.. history.Select(report => report.TrainingLoss)], looks[0]),
            new LineMark("validation", EpochsOf(history), [.. history.Select(report => report.ValidationLoss)], looks[1]),
        ];
    }

    private static void CheckEpochs(IReadOnlyList<EpochReport> history)
    {
        ArgumentNullException.ThrowIfNull(history);
        if (history.Count is 0)
        {
            throw new ArgumentException("Charts.LearningCurves expects at least one epoch, got none; train first: trainer.Epochs(…).Take(20).ToList().", nameof(history));
        }
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
