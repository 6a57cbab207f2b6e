using System.Text.RegularExpressions;
using Descent.Notebooks.Book;

namespace Descent.Notebooks.Slides;

/// <summary>What a deck loads, written into it, so that it is one file.</summary>
internal static partial class DeckAssets
{
    /// <summary>The head's part for KaTeX and plotly.js: the files themselves, or else the address of KaTeX; figures know that of plotly.js.</summary>
    public static string Of(BookAssets assets) => assets.Files.Count == 0
        ? $"<meta name=\"descent-katex\" content=\"{Html.Text(assets.Katex)}\">\n"
        : $"""
           <style>{Fonts().Replace(Read(assets, "katex.min.css"), match => Font(assets, match.Groups["name"].Value))}</style>
           <script>{Script(Read(assets, "katex.min.js"))}</script>
           <script>{Script(Read(assets, "plotly.min.js"))}</script>

           """;

    /// <summary>A file that belongs to the decks.</summary>
    public static string Own(string name)
    {
        using var reader = new StreamReader(typeof(DeckAssets).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    /// <summary>JavaScript that no text in it can end too early.</summary>
    public static string Script(string script) =>
        script.Replace("</script", "<\\/script", StringComparison.OrdinalIgnoreCase).Replace("<!--", "<\\!--", StringComparison.Ordinal);

    private static string Read(BookAssets assets, string name) => File.ReadAllText(assets.Files[$"assets/{name}"]);

    // Every browser of the last ten years reads the first of the forms.
    private static string Font(BookAssets assets, string name) => assets.Files.TryGetValue($"assets/fonts/{name}.woff2", out var file)
        ? $"src:url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(file))}) format(\"woff2\")"
        : "src:local(\"\")";

    [GeneratedRegex(@"src:\s*url\(fonts/(?<name>[^.)]+)\.woff2\)[^;}]*")]
    private static partial Regex Fonts();
}
