namespace Descent.Plotting;

public sealed partial record Figure
{
    /// <summary>Writes the figure as a page of its own, which needs no other file to be seen.</summary>
    /// <param name="path">Where to.</param>
    /// <param name="plotly">
    /// A plotly.min.js to put into the page, which is interactive everywhere then, but 4 MB large; without it the page looks for plotly.js on the web and shows the drawing where there is none.
    /// </param>
    /// <exception cref="FileNotFoundException">There is no such script.</exception>
    public void SaveHtml(string path, string? plotly = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        var script = plotly is null ? "" : File.Exists(plotly)
            ? $"<script>{File.ReadAllText(plotly).Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase)}</script>"
            : throw new FileNotFoundException($"Expected plotly.js at {plotly}, and there is no file. Take plotly.min.js from the npm package plotly.js-dist-min, or leave it out.", plotly);
        File.WriteAllText(path, $$"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>{{SvgWriter.Escape(Title)}}</title>
            <style>body { max-width: 64rem; margin: 1rem auto; padding: 0 1rem; font-family: system-ui, sans-serif; }</style>
            {{script}}
            </head>
            <body>
            {{ToHtml()}}
            </body>
            </html>

            """);
    }
}
