using Descent.Landscapes;
using Descent.Plotting;
using MathNet.Numerics.LinearAlgebra;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public sealed class LandscapeChartTests : IDisposable
{
    private static readonly Spectrum Spectrum = new([3, 2, -1], [], [0.001, 0.002, 0.5], [true, true, false], 10);

    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    public void A_spectrum_shows_its_values_by_number_and_says_what_is_uncertain()
    {
        var figure = Chart.Spectrum("t", ("before", Spectrum), ("after", Spectrum));
        var marks = Assert.Single(figure.Panels).Marks.Cast<MarkersMark>().ToList();

        Assert.Equal(["before", "after"], marks.Select(mark => mark.Name));
        Assert.Equal([1, 2, 3], marks[0].X);
        Assert.Equal([3, 2, -1], marks[0].Y);
        Assert.Equal("Residuals at most 0.5; 2 of 6 have not converged.", figure.Caption);
    }

    [Fact]
    public void The_edge_is_a_line_at_two_over_the_learning_rate_beside_every_loss()
    {
        var figure = Chart.EdgeOfStability("t", [new(0, 4, 10, 0, 0.1, []), new(3, 2, 15, 0, 0.1, [4, 3, 2.5]), new(6, 1, 21, 0, 0.1, [2, 1.5, 1.2])]);
        var (sharpness, loss) = (figure.Panels[0].Marks.Cast<LineMark>().ToList(), (LineMark)figure.Panels[1].Marks[0]);

        Assert.Equal([10, 15, 21], sharpness[0].Y);
        Assert.Equal([0, 6], sharpness[1].X);
        Assert.Equal([20, 20], sharpness[1].Y);
        Assert.Equal([0, 1, 2, 3, 4, 5], loss.X);
        Assert.Equal([4, 3, 2.5, 2, 1.5, 1.2], loss.Y);
        Assert.Equal(
            "Charts.EdgeOfStability expects two looks or more at a descent, got 1: EdgeOfStability.Follow(…).Take(100).ToList(). (Parameter 'looks')",
            Assert.Throws<ArgumentException>(() => Chart.EdgeOfStability("t", [new(0, 4, 10, 0, 0.1, [])])).Message);
    }

    [Fact]
    public void A_map_of_curvature_shows_the_share_that_curves_down()
    {
        var values = Matrix<double>.Build.DenseOfRowArrays([-1, 2], [3, -4], [5, 6]);
        var map = new CurvatureMap(new([0, 1, 2], [0, 1]), values, values, Matrix<double>.Build.Dense(3, 2, 8), Matrix<double>.Build.Dense(3, 2, 0.25));
        var figure = Chart.NonConvexity("t", map);

        Assert.Equal(Matrix<double>.Build.DenseOfRowArrays([0.125, 0, 0], [0, 0.5, 0]), ((HeatMapMark)figure.Panels[0].Marks[0]).Grid.Z);
        Assert.Contains("at most 0.25", figure.Caption, StringComparison.Ordinal);
    }

    [Fact]
    public void Small_multiples_share_one_scale_and_have_their_names()
    {
        foreach (var figure in new[] { Chart.Surfaces("t", ("low", Surface(1)), ("high", Surface(10))), Chart.Contours("t", ("low", Surface(1)), ("high", Surface(10))) })
        {
            var fields = figure.Panels.Select(panel => (FieldMark)panel.Marks[0]).ToList();
            Assert.Equal([(1.0, 40.0), (1.0, 40.0)], fields.Select(field => (field.Value.From!.Value, field.Value.To!.Value)));
            Assert.Equal(["low: a", "high: a"], figure.Panels.Select(panel => panel.X.Title));
            Assert.StartsWith("One scale for all. Standard errors at most 0.5. ", figure.Caption, StringComparison.Ordinal);
        }

        var cut = (FieldMark)Chart.Contours("t", Axis.Log("loss", to: 5), ("low", Surface(1)), ("high", Surface(10))).Panels[1].Marks[0];
        Assert.Equal((1.0, 5.0, true), (cut.Value.From!.Value, cut.Value.To!.Value, cut.Value.IsLog));
        Assert.Equal(
            "Charts.Contours expects surfaces with values that the axis can show, got 1 surfaces without. (Parameter 'surfaces')",
            Assert.Throws<ArgumentException>(() => Chart.Contours("t", Axis.Log("loss"), ("zero", Surface(0)))).Message);
    }

    [Fact]
    public void Frames_show_the_paths_up_to_their_point_and_who_ended_early_waits()
    {
        Series[] paths = [("long", new double[] { 0, 0.1, 0.2, 0.3, 0.4 }, new double[] { 1, 0.9, 0.8, 0.7, 0.6 }), ("short", new double[] { 0, 1 }, new double[] { 0, 1 })];
        var race = Chart.ContourFrames("t", Surface(1), paths, slider: "epoch", every: 3);

        Assert.Equal(["0", "3", "4"], race.Frames.Select(frame => frame.Name));
        Assert.Equal([1, 4, 5], race.Frames.Select(frame => ((LineMark)frame.Panels[0].Marks[1]).X.Count));
        Assert.Equal([1, 2, 2], race.Frames.Select(frame => ((LineMark)frame.Panels[0].Marks[2]).X.Count));
        Assert.Equal([0.0, 0.3, 0.4], race.Frames.Select(frame => ((MarkersMark)frame.Panels[0].Marks[3]).X[0]));
        Assert.Equal([0.0, 1, 1], race.Frames.Select(frame => ((MarkersMark)frame.Panels[0].Marks[4]).Y[0]));
        Assert.Equal(("epoch", 2), (race.Slider, race.Start));
        Assert.Equal("After epoch 3", race.Frames[1].Title);
        Assert.Equal(((LineMark)race.Panels[0].Marks[2]).Look, ((MarkersMark)race.Panels[0].Marks[4]).Look);
        Assert.Equal(
            "Charts.ContourFrames expects a path of two points or more, got 0 paths of 0 at most. (Parameter 'paths')",
            Assert.Throws<ArgumentException>(() => Chart.ContourFrames("t", Surface(1), [])).Message);
    }

    [Fact]
    public void A_figure_is_saved_as_a_page_of_its_own()
    {
        var script = _path + ".js";
        var figure = Chart.Surface("a < b", Surface(1));
        try
        {
            File.WriteAllText(script, "var x = '</script>';");
            figure.SaveHtml(_path, plotly: script);
        }
        finally
        {
            File.Delete(script);
        }

        var page = File.ReadAllText(_path);
        Assert.StartsWith("<!DOCTYPE html>", page, StringComparison.Ordinal);
        Assert.Contains("<title>a &lt; b</title>", page, StringComparison.Ordinal);
        Assert.Contains("<script>var x = '<\\/script>';</script>", page, StringComparison.Ordinal);
        Assert.Contains(figure.ToHtml(), page, StringComparison.Ordinal);
        Assert.Contains("there is no file", Assert.Throws<FileNotFoundException>(() => figure.SaveHtml(_path, script)).Message, StringComparison.Ordinal);
        figure.SaveHtml(_path);
        Assert.DoesNotContain("var x", File.ReadAllText(_path), StringComparison.Ordinal);
    }

    private static LossSurface Surface(double scale)
    {
        var loss = Matrix<double>.Build.DenseOfRowArrays([scale, 2 * scale], [3 * scale, 4 * scale]);
        return new(new([0, 1], [0, 1]), loss, Matrix<double>.Build.Dense(2, 2, 0.5), loss, 3, 3);
    }
}
