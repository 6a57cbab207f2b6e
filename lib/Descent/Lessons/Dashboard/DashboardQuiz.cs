namespace Descent.Lessons;

/// <summary>Five trainings, each with one dial set wrong; a learner says which from their dashboards.</summary>
public static class DashboardQuiz
{
    // What is plain to see: an update longer than its weights, one far below the advised 10⁻³, losses this far apart.
    private const double Wild = 1, Still = 1e-4, Apart = 0.5;

    /// <summary>The dials, and what to change next.</summary>
    internal static IReadOnlyList<(char Run, NextStep Right, float Drop, int Epochs, double Rate)> Dials { get; } =
    [
        ('A', NextStep.LowerTheRate, 0, 8, 0.03),
        ('B', NextStep.RegularizeMore, 0, 14, 0.001),
        ('C', NextStep.RaiseTheRate, 0, 8, 1e-6),
        ('D', NextStep.TrainLonger, 0, 2, 5e-4),
        ('E', NextStep.RegularizeLess, 0.8f, 14, 0.001),
    ];

    /// <summary>Trains the five.</summary>
    /// <param name="train">A training with a dropout rate, for so many epochs, with a learning rate.</param>
    /// <returns>Their names, A to E, and what was seen.</returns>
    public static IReadOnlyList<(string Name, WatchedTraining Run)> Train(Func<float, int, double, WatchedTraining> train)
    {
        ArgumentNullException.ThrowIfNull(train);
        return [.. Dials.Select(dial => ($"{dial.Run}", train(dial.Drop, dial.Epochs, dial.Rate)))];
    }

    /// <summary>Whether a rule of a few lines says of each run what is to be said: then the dashboards show it.</summary>
    /// <param name="runs">The five, in their order.</param>
    public static bool IsReadable(IReadOnlyList<(string Name, WatchedTraining Run)> runs)
    {
        ArgumentNullException.ThrowIfNull(runs);
        return runs.Select(one => Read(one.Run)).SequenceEqual(Dials.Select(dial => dial.Right));
    }

    /// <summary>What the rule says.</summary>
    internal static NextStep Read(WatchedTraining run)
    {
        var (first, last) = (run.Readings[0], run.Readings[^1]);
        var gap = last.Report.ValidationLoss - last.Report.TrainingLoss;
        return first.Updates.Parameters[0].Ratio > Wild ? NextStep.LowerTheRate
            : last.Updates.Parameters[0].Ratio < Still ? NextStep.RaiseTheRate
            : gap > Apart ? NextStep.RegularizeMore
            : gap < 0 ? NextStep.RegularizeLess
            : NextStep.TrainLonger;
    }
}
