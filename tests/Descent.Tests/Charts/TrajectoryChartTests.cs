using Descent.Landscapes;
using Descent.Optimizers;
using Descent.Plotting;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public class TrajectoryChartTests
{
    private static readonly PlaneFunction Ravine = PlaneFunction.Ravine();
    private static readonly Trajectory Plain = Trajectory.Record(Ravine, new Sgd(0.05f), (-4, 1), 10, "plain");
    private static readonly Trajectory Momentum = Trajectory.Record(Ravine, new Sgd(0.05f, 0.9f), (-4, 1), 7, "momentum");

    [Fact]
    public void It_shows_the_field_each_path_its_end_and_the_minima()
    {
        var panel = Assert.Single(Chart.Trajectories("t", Ravine, Plain, Momentum).Panels);

        Assert.Equal(["contour", "line", "line", "markers", "markers", "markers"], panel.Marks.Select(mark => mark.Kind));
        Assert.Equal(["value", "plain", "momentum", "", "", "minimum"], panel.Marks.Select(mark => mark.Name));
        Assert.Equal(Plain.Points.Select(at => at.X), ((LineMark)panel.Marks[1]).X);
        Assert.Equal([Momentum.Points[^1].Y], ((MarkersMark)panel.Marks[4]).Y);
        Assert.Equal(((LineMark)panel.Marks[2]).Look, ((MarkersMark)panel.Marks[4]).Look);
        Assert.Equal((-5.0, 5, -1.5, 1.5), (panel.X.From, panel.X.To, panel.Y.From, panel.Y.To));
    }

    [Fact]
    public void A_function_without_known_minima_has_no_mark_for_them() =>
        Assert.Equal(3, Chart.Trajectories("t", PlaneFunction.Saddle, Trajectory.Record(PlaneFunction.Saddle, new Sgd(0.1f), (1, 0.1), 5)).Panels[0].Marks.Count);

    [Fact]
    public void The_axes_have_the_names_of_the_parameters()
    {
        var panel = Chart.Trajectories("t", Ravine with { Axes = ("w", "b") }, Plain).Panels[0];

        Assert.Equal(("w", "b"), (panel.X.Title, panel.Y.Title));
    }

    [Fact]
    public void A_steep_function_has_level_lines_at_powers_of_ten_and_no_hole_at_its_minimum()
    {
        var steep = (ContourMark)Chart.Trajectories("t", PlaneFunction.Rosenbrock, Plain).Panels[0].Marks[0];

        Assert.True(steep.Value.IsLog);
        Assert.All(steep.Grid.Z.Enumerate(), value => Assert.True(value > 0));
        Assert.False(((ContourMark)Chart.Trajectories("t", Ravine, Plain).Panels[0].Marks[0]).Value.IsLog);
    }

    [Fact]
    public void Frames_show_the_paths_up_to_their_step_and_who_ended_early_waits()
    {
        var race = Chart.TrajectoryFrames("t", Ravine, [Plain, Momentum], every: 4, start: 1);

        Assert.Equal(["0", "4", "8", "10"], race.Frames.Select(frame => frame.Name));
        Assert.Equal([1, 5, 9, 11], race.Frames.Select(frame => ((LineMark)frame.Panels[0].Marks[1]).X.Count));
        Assert.Equal([1, 5, 8, 8], race.Frames.Select(frame => ((LineMark)frame.Panels[0].Marks[2]).X.Count));
        Assert.Equal(("step", 1), (race.Slider, race.Start));
        Assert.Equal("Step 0: plain at 20.5, momentum at 20.5", race.Frames[0].Title);
        Assert.Equal(3, Chart.TrajectoryFrames("t", Ravine, [Plain, Momentum], every: 4).Start);
        Assert.Equal(["0", "5", "10"], Chart.TrajectoryFrames("t", Ravine, [Plain], every: 5).Frames.Select(frame => frame.Name));
    }

    [Fact]
    public void Nothing_to_show_is_refused()
    {
        const string Message = "expects at least one trajectory with a point, got 0 trajectories; record one with Trajectory.Record.";

        Assert.StartsWith($"Charts.Trajectories {Message}", Assert.Throws<ArgumentException>(() => Chart.Trajectories("t", Ravine)).Message, StringComparison.Ordinal);
        Assert.StartsWith($"Charts.TrajectoryFrames {Message}", Assert.Throws<ArgumentException>(() => Chart.TrajectoryFrames("t", Ravine, [])).Message, StringComparison.Ordinal);
        Assert.StartsWith("Expected every to be 1 or more, got 0.", Assert.Throws<ArgumentOutOfRangeException>(() => Chart.TrajectoryFrames("t", Ravine, [Plain], every: 0)).Message, StringComparison.Ordinal);
        Assert.StartsWith("Charts.Frames expects at least 2 frames", Assert.Throws<ArgumentException>(() => Chart.TrajectoryFrames("t", Ravine, [new("still", [(1, 1)], [13])])).Message, StringComparison.Ordinal);
    }
}
