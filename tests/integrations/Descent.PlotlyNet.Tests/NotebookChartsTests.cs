using Descent.Plotting;
using Microsoft.DotNet.Interactive.Formatting;
using Plotly.NET;
using Plotly.NET.CSharp;
using Chart = Plotly.NET.CSharp.Chart;

namespace Descent.PlotlyNet.Tests;

public class NotebookChartsTests
{
    private static readonly double[] X = [1, 2, 3];

    // Each test on its own: registering is found by the host's library, which has to be loaded before.
    public NotebookChartsTests()
    {
        Assert.Equal("Microsoft.DotNet.Interactive.Formatting", typeof(Formatter).Assembly.GetName().Name);
        Plotting.PlotlyNet.Use();
    }

    [Fact]
    public void A_chart_of_plotly_net_is_shown_as_html_that_reads_without_scripts()
    {
        var chart = Line("loss </script> \"q\"");

        Assert.Equal(["text/html", "text/plain"], Formatter.GetPreferredMimeTypesFor(chart.GetType()));
        var html = chart.ToDisplayString("text/html");

        Assert.StartsWith("<figure class=\"descent-figure\"", html, StringComparison.Ordinal);
        Assert.Contains("<td style=\"text-align:left\">loss &lt;/script&gt; &quot;q&quot;</td>", html, StringComparison.Ordinal);
        Assert.Equal(2, html.Split("</script>").Length - 1);
        Assert.InRange(html.Length, 0, 30_000);
        Assert.Equal("My title (1 trace; drawn where plotly.js is at hand).", chart.ToDisplayString("text/plain"));
    }

    [Fact]
    public void Several_traces_too()
    {
        var both = Chart.Combine([Line("a"), Line("b")]);

        Assert.StartsWith("<figure", both.ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_legend_stands_above_the_picture_unless_it_has_a_place_of_its_own()
    {
        Assert.Contains("\"legend\":{\"orientation\":\"h\",", Line("a").ToDisplayString("text/html"), StringComparison.Ordinal);
        Assert.Contains("\"legend\":{\"x\":0.5}", Line("a").WithLegendStyle(X: 0.5).ToDisplayString("text/html"), StringComparison.Ordinal);
    }

    [Fact]
    public void Its_title_stands_over_it_where_it_can_wrap_unless_it_has_a_look_of_its_own()
    {
        var plain = Line("a").ToDisplayString("text/html");
        var large = Plotly.NET.Chart.withTitle("Mine", Font.init(null, 30, null)).Invoke(Line("a")).ToDisplayString("text/html");

        Assert.Contains("<p class=\"descent-title\">My title</p>", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("\"title\":{\"text\":\"My title\"}", plain, StringComparison.Ordinal);
        Assert.DoesNotContain("<p class=\"descent-title\">", large, StringComparison.Ordinal);
        Assert.Contains("\"text\":\"Mine\"", large, StringComparison.Ordinal);
    }

    [Fact]
    public void Showing_a_chart_does_not_change_it()
    {
        var chart = Line("a");
        var before = GenericChart.toJson(chart);

        _ = chart.ToDisplayString("text/html");

        Assert.Equal(before, GenericChart.toJson(chart));
    }

    [Fact]
    public void The_same_chart_gives_the_same_bytes() =>
        Assert.Equal(Line("a").ToDisplayString("text/html"), Line("a").ToDisplayString("text/html"));

    private static GenericChart Line(string name) => Chart.Line<double, double, string>(X, X, Name: name).WithTitle("My title");
}
