using System.Text;
using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>
/// A page's part that shows something still, and something interactive instead where scripts run and plotly.js is at hand: already on the page,
/// or from where the page's <c>&lt;meta name="descent-plotly" content="…"&gt;</c> says, or from its public address.
/// </summary>
public static class InteractiveHtml
{
    // Small multiples beside each other where there is room; the drawing for narrow pages where there is none.
    // Of an animation scripts show one moment at a time, paper shows them all.
    private const string Style =
        "<style>.descent-figure{max-width:720px;margin:1em 0;container-type:inline-size}.descent-panels,.descent-moments{display:flex;flex-wrap:wrap;gap:16px}"
        + ".descent-panel,.descent-moment{flex:1 1 300px;min-width:0}.descent-figure .descent-title{font:600 17px/1.35 system-ui,sans-serif;margin:0 0 8px}"
        + ".descent-figure figcaption,.descent-figure details,.descent-finding,.descent-moment>p,.descent-player{font:14px/1.45 system-ui,sans-serif;margin:6px 0 0}.descent-data{max-height:20em;overflow:auto}"
        + ".descent-figure .descent-finding{min-height:2.9em;margin:0}.descent-moment>p{font-weight:600}.descent-moment[hidden],.descent-paper{display:none}"
        + ".descent-player{display:flex;flex-wrap:wrap;align-items:center;gap:6px}.descent-player button{font:inherit;color:inherit;background:none;border:1px solid;border-radius:6px;padding:3px 9px;cursor:pointer}"
        + ".descent-player svg{width:14px;height:14px;vertical-align:-2px;fill:currentColor}.descent-player label{flex:1 1 200px;display:flex;gap:8px;align-items:center}.descent-player input{flex:1;min-width:80px}"
        + ".descent-player output{min-width:4em}.descent-player :focus-visible{outline:2px solid #56B4E9;outline-offset:2px}"
        + ".descent-wide,.descent-narrow{overflow-x:auto}@container (max-width:519px){.descent-figure .descent-finding{min-height:4.4em}.descent-wide{display:none!important}.descent-narrow{display:block!important}}"
        + "@media print{.descent-live{display:none!important}.descent-moments{display:flex!important;max-width:none!important}.descent-moment[hidden],.descent-paper{display:block!important}.descent-moment{break-inside:avoid}}</style>";

    /// <summary>Writes the part.</summary>
    /// <param name="title">The finding; may be empty.</param>
    /// <param name="caption">What to look for; may be empty.</param>
    /// <param name="still">What is seen without scripts, markup, one for each panel.</param>
    /// <param name="plots">The panels for plotly.js, JSON objects with <c>data</c>, <c>layout</c> and <c>config</c>.</param>
    /// <param name="data">The numbers.</param>
    public static string Of(string title, string caption, IReadOnlyList<string> still, IReadOnlyList<string> plots, Table data)
    {
        ArgumentNullException.ThrowIfNull(still);
        ArgumentNullException.ThrowIfNull(plots);
        ArgumentNullException.ThrowIfNull(data);
        var panels = string.Concat(still.Select(panel => $"<div class=\"descent-panel\"><div class=\"descent-still\">{panel}</div></div>"));
        return Of(title, caption, $"<div class=\"descent-panels\">{panels}</div>", new() { ["plots"] = new JsonArray([.. plots.Select(plot => JsonNode.Parse(plot))]) }, data.ToHtml());
    }

    /// <summary>Writes the part around what is seen without scripts.</summary>
    /// <param name="title">The finding; may be empty.</param>
    /// <param name="caption">What to look for; may be empty.</param>
    /// <param name="still">What is seen without scripts, markup.</param>
    /// <param name="plan">What the script makes of it, if anything; as JSON of .NET every &lt; and &gt; in it is written as an escape, so that no text can end the script element.</param>
    /// <param name="data">The numbers, markup.</param>
    internal static string Of(string title, string caption, string still, JsonObject? plan, string data)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(caption);
        var html = new StringBuilder($"<figure class=\"descent-figure\">{Style}");
        html.Append(title.Length > 0 ? $"<p class=\"descent-title\">{SvgWriter.Escape(title)}</p>" : "").Append(still);
        html.Append(caption.Length > 0 ? $"<figcaption>{SvgWriter.Escape(caption)}</figcaption>" : "");
        html.Append($"<details><summary>Data</summary><div class=\"descent-data\">{data}</div></details>");
        html.Append(plan is null ? "" : $"<script type=\"application/json\">{plan.ToJsonString()}</script><script>{FigureScript.Text}</script>");
        return html.Append("</figure>").ToString();
    }
}
