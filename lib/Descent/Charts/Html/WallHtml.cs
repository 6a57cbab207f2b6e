namespace Descent.Plotting;

/// <summary>Writes pictures for a page: each an image with its name, in rows as long as there is room.</summary>
internal static class WallHtml
{
    public static string Of(WallMark mark, string altText)
    {
        var pictures = Enumerable.Range(0, mark.Names.Count).Select(i =>
            $"<span><img alt=\"{SvgWriter.Escape(mark.Names[i])}\" src=\"{mark.Picture(i)}\"><br>{SvgWriter.Escape(mark.Names[i])}</span>");
        var bar = new SvgWriter();
        if (mark.Field is { } field)
        {
            bar.Add($"<svg width=\"{Math.Max(ColorBarSvg.Width(field), SvgWriter.WidthOf(field.Value.Label))}\" height=\"200\" fill=\"currentColor\" aria-hidden=\"true\" style=\"font:13px system-ui,sans-serif\">").Text(0, 13, field.Value.Label);
            ColorBarSvg.Draw(field, 0, 26, 160, bar);
            bar.Add($"</svg>");
        }

        return $"<div class=\"descent-wall\" role=\"group\" aria-label=\"{SvgWriter.Escape(altText)}\" style=\"--columns:{mark.Columns}\"><div>{string.Concat(pictures)}</div>{bar.ToString()}</div>";
    }
}
