using Descent.Inspection;
using Descent.Layers;
using Descent.Lessons;
using Descent.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Descent.Tests.Lessons;

/// <summary>The five dashboards of lesson 15: each has its own dial, and a rule that reads them knows the one from the other.</summary>
public class DashboardQuizTests
{
    [Fact]
    public void Five_runs_are_trained_with_five_dials_and_each_answer_is_right_once()
    {
        List<(float, int, double)> asked = [];

        var runs = DashboardQuiz.Train((drop, epochs, rate) =>
        {
            asked.Add((drop, epochs, rate));
            return Seen(0.01, 0, 0);
        });

        Assert.Equal(["A", "B", "C", "D", "E"], runs.Select(run => run.Name));
        Assert.Equal(5, asked.Distinct().Count());
        Assert.Equal(DashboardQuiz.Dials.Select(dial => (dial.Drop, dial.Epochs, dial.Rate)), asked);
        Assert.Equal(Enum.GetValues<NextStep>(), DashboardQuiz.Dials.Select(dial => dial.Right).Order());
    }

    [Fact]
    public void A_rule_reads_each_dial_from_its_dashboard()
    {
        WatchedTraining[] plain = [Seen(2, 0.01, 0), Seen(0.04, 0.01, 1.5), Seen(4e-5, 1e-5, 0.01), Seen(0.04, 0.01, 0.2), Seen(0.04, 0.01, -0.1)];
        (string, WatchedTraining)[] runs = [.. plain.Select(run => ("", run))];

        Assert.True(DashboardQuiz.IsReadable(runs));
        Assert.All(Enumerable.Range(0, 5), i => Assert.False(DashboardQuiz.IsReadable([.. runs.Select((run, j) => j == i ? runs[(i + 1) % 5] : run)])));
        Assert.False(DashboardQuiz.IsReadable(runs[..4]));
    }

    // A training that ended with this gap between the losses, whose first and last update moved W[1] so far.
    private static WatchedTraining Seen(double first, double last, double gap)
    {
        var random = new Random(1);
        return new([new Dense(1, 1, random)], [Reading(first, 0), Reading(0.02, 0), Reading(last, gap)]);

        DashboardReading Reading(double update, double between) => new(
            new EpochReport(1, 1, 1 + between, 0.5), 0.5, new GradientFlow([], 1), new ActivationStatistics([], 1),
            new UpdateRatios([new("W[1]", 1, update)]), Vector<float>.Build.Dense(3, _ => random.NextSingle()));
    }
}
