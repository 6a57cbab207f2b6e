using System.Text;
using System.Text.Json.Nodes;

namespace Descent.Plotting;

/// <summary>
/// A page's part that shows something still, and something interactive instead where scripts run and plotly.js is at hand: already on the page,
/// or from where the page's <c>&lt;meta name="descent-plotly" content="…"&gt;</c> says, or from its public address.
/// </summary>
public static class InteractiveHtml
{
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
        var html = new StringBuilder($"<figure class=\"descent-figure\"><style>{FigureAssets.Style}</style>");
        html.Append(title.Length > 0 ? $"<p class=\"descent-title\">{SvgWriter.Escape(title)}</p>" : "").Append(still);
        html.Append(caption.Length > 0 ? $"<figcaption>{SvgWriter.Escape(caption)}</figcaption>" : "");
        html.Append($"<details><summary>Data</summary><div class=\"descent-data\">{data}</div></details>");
        html.Append(plan is null ? "" : $"<script type=\"application/json\">{plan.ToJsonString()}</script><script>{FigureAssets.ScriptFor(plan.ContainsKey("frames"))}</script>");
        return html.Append("</figure>").ToString();
    }
}
