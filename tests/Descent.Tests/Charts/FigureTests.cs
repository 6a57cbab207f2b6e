using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Descent.Plotting;
using Chart = Descent.Plotting.Charts;

namespace Descent.Tests.Charts;

/// <summary>What holds for every kind of chart.</summary>
public partial class FigureTests
{
    private const string Hostile = "a </script><b> & \"q\" 'p' \u0001";

    public static TheoryData<string> Kinds => [.. SampleFigures.All.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_drawing_is_well_formed_small_and_says_in_words_what_it_shows(string kind)
    {
        var figure = SampleFigures.All[kind];

        var svg = XElement.Parse(figure.ToSvg());

        Assert.Equal("img", svg.Attribute("role")!.Value);
        Assert.Equal(figure.AltText, svg.Attribute("aria-label")!.Value);
        Assert.InRange(Encoding.UTF8.GetByteCount(figure.ToSvg()), 500, 150_000);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_coordinate_is_a_number(string kind) => Assert.DoesNotContain("NaN", Picture().Replace(SampleFigures.All[kind].ToSvg(), ""), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_sentence_begins_with_the_finding_and_has_numbers(string kind)
    {
        var figure = SampleFigures.All[kind];

        Assert.StartsWith($"{figure.Title} (", figure.AltText, StringComparison.Ordinal);
        Assert.Matches(@"\d.*\)\.$", figure.AltText);
        Assert.Equal(figure.AltText, figure.ToString());
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_numbers_are_there_as_a_table_that_can_be_read(string kind)
    {
        var table = SampleFigures.All[kind].Data;

        Assert.InRange(table.Rows.Count, 1, 200);
        Assert.All(table.Rows, row => Assert.Equal(table.Headers.Count, row.Count));
        Assert.Contains("<details><summary>Data</summary>", SampleFigures.All[kind].ToHtml(), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Plotly_gets_an_object_with_traces_and_a_transparent_layout(string kind)
    {
        var plot = JsonNode.Parse(SampleFigures.All[kind].ToPlotlyJson())!;

        Assert.All(plot["data"]!.AsArray(), trace => Assert.NotNull(trace!["type"]));
        Assert.Equal("rgba(0,0,0,0)", plot["layout"]!["template"]!["layout"]!["paper_bgcolor"]!.GetValue<string>());
        Assert.StartsWith(SampleFigures.All[kind].Title, plot["layout"]!["title"]!["text"]!.GetValue<string>(), StringComparison.Ordinal);
        Assert.False(plot["config"]!["displaylogo"]!.GetValue<bool>());
        Assert.Equal(SampleFigures.All[kind].Frames.Count, plot["frames"]?.AsArray().Count ?? 0);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_same_numbers_give_the_same_bytes(string kind)
    {
        Assert.Equal(SampleFigures.All[kind].ToHtml(), SampleFigures.Again[kind].ToHtml());
        Assert.Equal(SampleFigures.All[kind].ToSvg(), SampleFigures.Again[kind].ToSvg());
    }

    [Fact]
    public void Text_cannot_end_a_script_or_an_attribute()
    {
        var figure = Chart.Line(Hostile, Hostile, Hostile, (Hostile, [1, 2], [3, 4]), ("b", [1, 2], [3, 4])) with { Caption = Hostile };
        var html = figure.ToHtml();

        Assert.Equal(2, html.Split("</script>").Length - 1);
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Equal("a </script><b> & \"q\" 'p' \uFFFD", XElement.Parse(html[..html.IndexOf("<details", StringComparison.Ordinal)] + "</figure>").Element("figcaption")!.Value);
        Assert.DoesNotContain("<", figure.ToPlotlyJson(), StringComparison.Ordinal);
        Assert.Equal("a &lt;/script&gt;&lt;b&gt; &amp; \"q\" 'p' \u0001", JsonNode.Parse(figure.ToPlotlyJson())!["data"]![0]!["name"]!.GetValue<string>());
        XElement.Parse(figure.ToSvg());
    }

    [Fact]
    public void The_script_takes_the_plotly_of_the_page_before_the_public_one_and_carries_none_itself()
    {
        var html = SampleFigures.All["line"].ToHtml();

        Assert.Contains("if (window.Plotly) { return Promise.resolve(window.Plotly); }", html, StringComparison.Ordinal);
        Assert.Contains("https://cdn.plot.ly/plotly-3.7.0.min.js", html, StringComparison.Ordinal);
        Assert.InRange(html.Length, 0, 30_000);
    }

    [Fact]
    public void Only_an_animation_brings_the_player()
    {
        Assert.DoesNotContain("'Step back'", SampleFigures.All["line"].ToHtml(), StringComparison.Ordinal);
        Assert.Contains("'Step back'", SampleFigures.All["frames"].ToHtml(), StringComparison.Ordinal);
        Assert.DoesNotContain("PLAYER", SampleFigures.All["frames"].ToHtml(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_offers_html_svg_and_text_but_not_plotly_json_which_some_hosts_would_send_as_a_string()
    {
        var formatters = new FigureFormatterSource().CreateTypeFormatters().Cast<Formatter>().ToList();
        using var text = new StringWriter();

        Assert.Equal(["text/html", "image/svg+xml", "text/plain"], formatters.Select(formatter => formatter.MimeType));
        Assert.True(formatters[2].Format(SampleFigures.All["line"], text));
        Assert.Equal(SampleFigures.All["line"].AltText, text.ToString());
    }

    // A picture inside of a drawing, in letters that may spell anything.
    [GeneratedRegex("data:image/png;base64,[^\"]+")]
    private static partial Regex Picture();
}
