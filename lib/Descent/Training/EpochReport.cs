namespace Descent.Training;

/// <summary>What one epoch of training did.</summary>
/// <param name="Epoch">1-based number of the epoch.</param>
/// <param name="TrainingLoss">Mean loss over the samples of its batches, each measured before its update, with dropout on.</param>
/// <param name="ValidationLoss">Loss on the validation set after the epoch, with dropout off.</param>
/// <param name="ValidationAccuracy">Share of the validation samples classified correctly, from 0 to 1 (see <see cref="Losses.Loss.Accuracy"/>).</param>
public sealed record EpochReport(int Epoch, double TrainingLoss, double ValidationLoss, double ValidationAccuracy)
{
    /// <summary>One line for a log.</summary>
    public override string ToString() =>
        $"epoch {Epoch,3}   training loss {TrainingLoss:F4}   validation loss {ValidationLoss:F4}   validation accuracy {ValidationAccuracy:P1}";
}
