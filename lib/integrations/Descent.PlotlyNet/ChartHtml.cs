using Newtonsoft.Json;
using Newtonsoft.Json.Linq;
using Plotly.NET;

namespace Descent.Plotting;

/// <summary>A chart of Plotly.NET for a notebook: its numbers as a table, and the chart itself where scripts run.</summary>
internal static class ChartHtml
{
    private const int MostRows = 200;
    private const string None = "rgba(0,0,0,0)";
    private const string Faint = "rgba(128,128,128,0.3)";

    /// <summary>The markup.</summary>
    public static string Of(GenericChart chart)
    {
        var plot = ChartJson.Parse(ChartJson.Write(chart));

        var layout = (JObject)plot["layout"]!;
        FitIntoPage(layout, (JObject)plot["config"]!);
        var title = TakeTitle(layout);
        var still = System.Net.WebUtility.HtmlEncode(Sentence(Title(layout["title"]), plot));
        return InteractiveHtml.Of(title, "", [$"<p>{still}</p>"], [plot.ToString(Formatting.None)], Data(plot));
    }

    // A title that is text and nothing else goes over the chart: there it wraps where the page is narrow, and no legend runs into it.
    private static string TakeTitle(JObject layout)
    {
        if (layout["title"] is not JObject { Count: 1 } parts || Title(parts) is not { Length: > 0 } text || text.Contains('<', StringComparison.Ordinal))
        {
            return "";
        }

        layout.Remove("title");
        layout["margin"] ??= new JObject { ["t"] = 40 };
        return text;
    }

    // A page may be dark, and narrow: where the chart does not ask for a background, a size and a legend of its own,
    // it takes those of the page, and its legend stands above the picture as in Descent's figures.
    private static void FitIntoPage(JObject layout, JObject config)
    {
        if (layout["plot_bgcolor"] is null && layout["template"]?["layout"] is JObject template)
        {
            foreach (var axis in new[] { "xaxis", "yaxis" })
            {
                foreach (var line in new[] { "gridcolor", "zerolinecolor", "linecolor" })
                {
                    (template[axis] ??= new JObject())[line] = Faint;
                }
            }
        }

        layout["paper_bgcolor"] ??= None;
        layout["plot_bgcolor"] ??= None;
        layout["legend"] ??= new JObject { ["orientation"] = "h", ["x"] = 0, ["y"] = 1.02, ["yanchor"] = "bottom" };
        config["displaylogo"] ??= false;
        if ((int?)layout["width"] == Defaults.DefaultWidth && (int?)layout["height"] == Defaults.DefaultHeight)
        {
            layout.Remove("width");
            layout.Remove("height");
        }
    }

    /// <summary>One sentence: the title, and what is drawn.</summary>
    public static string Text(GenericChart chart)
    {
        var plot = ChartJson.Parse(ChartJson.Write(chart));
        return Sentence(Title(plot["layout"]?["title"]), plot);
    }

    private static string Sentence(string title, JObject plot)
    {
        var traces = ((JArray)plot["data"]!).Count;
        return $"{(title.Length > 0 ? title : "A chart")} ({traces} {(traces == 1 ? "trace" : "traces")}; drawn where plotly.js is at hand).";
    }

    private static string Title(JToken? title) => title switch
    {
        JObject parts => (string?)parts["text"] ?? "",
        JValue { Value: string text } => text,
        _ => "",
    };

    private static Table Data(JObject plot)
    {
        List<string[]> rows = [];
        foreach (var (trace, index) in ((JArray)plot["data"]!).Select((trace, index) => (trace, index)))
        {
            var name = (string?)trace["name"] ?? $"trace {index + 1}";
            var (x, y) = (Values(trace["x"]), Values(trace["y"]));
            rows.AddRange(Enumerable.Range(0, Math.Max(x.Count, y.Count)).Select(i => (string[])[name, x.ElementAtOrDefault(i) ?? "", y.ElementAtOrDefault(i) ?? ""]));
        }

        var kept = Math.Min(rows.Count, MostRows);
        return new(
            ["trace", "x", "y"],
            [.. Enumerable.Range(0, kept).Select(i => rows[kept < 2 ? 0 : (int)Math.Round(i * (rows.Count - 1.0) / (kept - 1))])],
            kept < rows.Count ? $"{kept} of {rows.Count} rows, evenly spread." : "");
    }

    // To 4 significant digits.
    private static List<string> Values(JToken? values) => values is JArray array
        ? [.. array.Select(value => value.Type is JTokenType.Float ? ((double)value).ToString("G4", System.Globalization.CultureInfo.InvariantCulture).Replace('-', '−') : value.ToString())]
        : [];
}
