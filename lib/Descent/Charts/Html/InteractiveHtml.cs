using System.Security.Cryptography;
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
    private const string Style =
        "<style>.descent-figure{max-width:720px;margin:1em 0;container-type:inline-size}.descent-panels{display:flex;flex-wrap:wrap;gap:16px}"
        + ".descent-panel{flex:1 1 300px;min-width:0}.descent-figure .descent-title{font:600 17px/1.35 system-ui,sans-serif;margin:0 0 8px}"
        + ".descent-figure figcaption,.descent-figure details{font:14px/1.45 system-ui,sans-serif;margin-top:6px}.descent-data{max-height:20em;overflow:auto}"
        + "@container (max-width:519px){.descent-wide{display:none!important}.descent-narrow{display:block!important}}</style>";

    /// <summary>Writes the part.</summary>
    /// <param name="title">The finding; may be empty.</param>
    /// <param name="caption">What to look for; may be empty.</param>
    /// <param name="still">What is seen without scripts, markup, one for each panel.</param>
    /// <param name="plots">The panels for plotly.js, JSON objects with <c>data</c>, <c>layout</c> and <c>config</c>.</param>
    /// <param name="data">The numbers.</param>
    public static string Of(string title, string caption, IReadOnlyList<string> still, IReadOnlyList<string> plots, Table data)
    {
        ArgumentNullException.ThrowIfNull(title);
        ArgumentNullException.ThrowIfNull(caption);
        ArgumentNullException.ThrowIfNull(still);
        ArgumentNullException.ThrowIfNull(plots);
        ArgumentNullException.ThrowIfNull(data);

        // Through a parser and back, because only then every < and > is written as \u003C and \u003E: no text can end the script element.
        var json = $"[{string.Join(',', plots.Select(plot => JsonNode.Parse(plot)!.ToJsonString()))}]";
        var id = $"descent-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(title + json)))[..12]}";
        var html = new StringBuilder($"<figure class=\"descent-figure\" data-figure=\"{id}\">{Style}");
        html.Append(title.Length > 0 ? $"<p class=\"descent-title\">{SvgWriter.Escape(title)}</p>" : "").Append("<div class=\"descent-panels\">");
        foreach (var panel in still)
        {
            html.Append($"<div class=\"descent-panel\"><div class=\"descent-still\">{panel}</div></div>");
        }

        html.Append("</div>");
        if (caption.Length > 0)
        {
            html.Append($"<figcaption>{SvgWriter.Escape(caption)}</figcaption>");
        }

        return html.Append($"<details><summary>Data</summary><div class=\"descent-data\">{data.ToHtml()}</div></details>")
            .Append($"<script type=\"application/json\">{json}</script><script>{FigureScript.For(id)}</script></figure>").ToString();
    }
}
