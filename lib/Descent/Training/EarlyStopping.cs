using Descent.Numerics;

namespace Descent.Training;

/// <summary>Early stopping, as an operator on a sequence of reports.</summary>
public static class EarlyStopping
{
    /// <summary>
    /// Passes reports on until the validation loss has not improved for <paramref name="patience"/> epochs in a row; the last of these is still passed on.
    /// Not a number counts as no improvement.
    /// </summary>
    /// <param name="reports">The reports, for example of <see cref="Trainer.Epochs"/>.</param>
    /// <param name="patience">How many epochs without improvement end the sequence, 1 or more.</param>
    /// <param name="leastImprovement">By how much the loss must fall below its best value to count.</param>
    /// <exception cref="ArgumentOutOfRangeException">The patience is below 1.</exception>
    /// <remarks>Source: Prechelt, "Early stopping, but when?", 1998.</remarks>
    public static IEnumerable<EpochReport> StopEarly(this IEnumerable<EpochReport> reports, int patience, double leastImprovement = 0)
    {
        ArgumentNullException.ThrowIfNull(reports);
        Guard.AtLeast(patience, 1, nameof(patience));
        return Iterate();

        IEnumerable<EpochReport> Iterate()
        {
            var (best, waited) = (double.PositiveInfinity, 0);
            foreach (var report in reports)
            {
                yield return report;
                var improved = report.ValidationLoss < best - leastImprovement;
                (best, waited) = improved ? (report.ValidationLoss, 0) : (best, waited + 1);
                if (waited == patience)
                {
                    yield break;
                }
            }
        }
    }
}
