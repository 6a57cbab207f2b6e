using Descent.Inspection;
using Descent.Plotting;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

public class GradientFlowChartTests
{
    [Fact]
    public void Three_panels_on_log_axes_have_a_line_for_each_network()
    {
        var figure = Chart.GradientFlow("t", ("a", Flow(0.1, 0.2)), ("b", Flow(1, 2)));

        Assert.Equal(["std of outputs", "rms ∂L/∂z", "rms ∂L/∂W"], figure.Panels.Select(panel => panel.Y.Title));
        Assert.All(figure.Panels, panel => Assert.True(panel.Y.IsLog));
        Assert.All(figure.Panels, panel => Assert.Equal(["a", "b"], panel.Marks.Select(mark => mark.Name)));
        Assert.Equal([0.1, 0.2], ((LineMark)figure.Panels[1].Marks[0]).Y);
        Assert.Equal([1.0, 2], ((LineMark)figure.Panels[1].Marks[0]).X);
    }

    [Theory]
    [InlineData(0.1, 0.2, "∂L/∂z vanishes on its way back: a factor of 0.5 a layer")]
    [InlineData(3, 1, "∂L/∂z explodes on its way back: a factor of 3 a layer")]
    [InlineData(1, 1, "∂L/∂z nearly keeps its size on its way back: a factor of 1 a layer")]
    public void Alone_a_network_gives_the_finding(double first, double last, string title) => Assert.Equal(title, Chart.GradientFlow(Flow(first, last)).Title);

    private static GradientFlow Flow(params double[] deltas) => new([.. deltas.Select(delta => new LayerFlow("Dense", new(0, 7), new(0, delta), new(0, 9), 1, 1))], 10);
}
