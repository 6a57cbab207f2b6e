using Descent.Landscapes;
using Descent.Lessons;
using Descent.Optimizers;
using Descent.Plotting;

namespace Descent.Tests.Lessons;

public class RaceViewTests
{
    private static readonly PlaneFunction Ravine = PlaneFunction.Ravine(), Saddle = PlaneFunction.Saddle;
    private static readonly Figure View = RaceView.Of("No rule wins", 8, (Ravine, Race(Ravine, (-4, 1))), (Saddle, Race(Saddle, (-1, 0.5))));

    [Fact]
    public void The_slider_stops_at_the_first_the_last_and_the_chosen_step()
    {
        Assert.Equal("0", View.Frames[0].Name);
        Assert.Equal("40", View.Frames[^1].Name);
        Assert.Equal("8", View.Frames[View.Start].Name);
        Assert.Equal(["0", "1", "2", "3", "4", "5"], View.Frames.Take(6).Select(frame => frame.Name));
    }

    [Fact]
    public void A_path_goes_as_far_as_the_step()
    {
        var path = Paths(View.Frames[3], panel: 0)[0];

        Assert.Equal(Race(Ravine, (-4, 1))[0].Points.Take(4), path.X.Zip(path.Y));
    }

    [Fact]
    public void A_search_that_leaves_the_picture_waits_inside_it()
    {
        var paths = Paths(View.Frames[^1], panel: 1);

        Assert.True(Race(Saddle, (-1, 0.5))[0].Points[^1].Y > 2);
        Assert.All(paths, path => Assert.All(path.Y, y => Assert.InRange(y, -2, 2)));
    }

    [Fact]
    public void The_title_of_a_moment_says_who_is_lowest()
    {
        Assert.Equal("Lowest after step 0: all (ravine), all (saddle)", View.Frames[0].Title);
        Assert.Equal("Lowest after step 40: SGD (ravine), SGD (saddle)", View.Frames[^1].Title);
    }

    [Fact]
    public void Whoever_has_left_the_picture_goes_on_falling_outside()
    {
        Trajectory early = new("early", [(0, 1), (0, 3), (0, 5)], [-1, -9, -25]), late = new("late", [(0, 1), (0, 1.2), (0, 1.9)], [-1, -1.44, -3.61]);

        Assert.Equal("Lowest after step 2: early (saddle)", RaceView.Of("", 2, (Saddle, [early, late])).Frames[^1].Title);
    }

    [Fact]
    public void Names_stand_over_the_first_panel_alone_and_looks_agree()
    {
        var (first, second) = (Paths(View.Frames[0], 0), Paths(View.Frames[0], 1));

        Assert.Equal(["SGD", "slow"], first.Select(path => path.Name));
        Assert.Equal(["", ""], second.Select(path => path.Name));
        Assert.Equal(first.Select(path => path.Look), second.Select(path => path.Look));
    }

    [Fact]
    public void No_bar_and_no_name_of_the_cross_takes_room_from_the_paths()
    {
        Assert.All(View.Frames.SelectMany(frame => frame.Panels), panel => Assert.False(Assert.Single(panel.Marks.OfType<ContourMark>()).HasBar));
        Assert.All(View.Frames.SelectMany(frame => frame.Panels).SelectMany(panel => panel.Marks.OfType<MarkersMark>()), mark => Assert.Empty(mark.Name));
        Assert.DoesNotContain("colorbar", View.ToPlotlyJson(), StringComparison.Ordinal);
        Assert.DoesNotContain(">value<", View.ToSvg(), StringComparison.Ordinal);
    }

    [Fact]
    public void No_race_and_a_step_that_nobody_takes_get_the_documented_messages()
    {
        Assert.StartsWith("RaceView.Of expects races with at least one search each, got none; record one with Trajectory.Record.", Assert.Throws<ArgumentException>(() => RaceView.Of("", 0)).Message, StringComparison.Ordinal);
        Assert.StartsWith("RaceView.Of expects a step from 0 to 40, got 41.", Assert.Throws<ArgumentOutOfRangeException>(() => RaceView.Of("", 41, (Ravine, Race(Ravine, (-4, 1))))).Message, StringComparison.Ordinal);
    }

    private static Trajectory[] Race(PlaneFunction on, (double, double) from) =>
        [Trajectory.Record(on, new Sgd(0.07f), from, 40, "SGD"), Trajectory.Record(on, new Sgd(0.001f), from, 40, "slow")];

    private static List<LineMark> Paths(FigureFrame frame, int panel) => [.. frame.Panels[panel].Marks.OfType<LineMark>()];
}
