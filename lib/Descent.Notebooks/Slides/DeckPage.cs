using System.Text;
using System.Text.RegularExpressions;
using Descent.Notebooks.Book;

namespace Descent.Notebooks.Slides;

/// <summary>A deck as one page of HTML.</summary>
internal static partial class DeckPage
{
    /// <summary>By it a file is known to be a deck, which may be replaced.</summary>
    public const string Marker = "<meta name=\"generator\" content=\"descent slides\">";

    /// <summary>Writes the page.</summary>
    /// <param name="title">The lesson's title.</param>
    /// <param name="slides">Its slides.</param>
    /// <param name="assets">What <see cref="DeckAssets.Of"/> says.</param>
    public static string Of(string title, IReadOnlyList<Slide> slides, string assets) => $"""
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        {Marker}
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>{Html.Text(title)} – Descent</title>
        {assets}<style>{DeckAssets.Own("book.css")}</style>
        <style>{DeckAssets.Own("slides.css")}</style>
        <script>{DeckAssets.Script(DeckAssets.Own("slides.js"))}</script>
        </head>
        <body class="deck">
        <main id="slides">
        {string.Concat(slides.Select((slide, index) => Section(slide, index + 1, slides.Count)))}</main>
        </body>
        </html>

        """;

    private static string Section(Slide slide, int number, int count)
    {
        var (figure, title) = (slide.Has(PartKind.Figure), slide.Has(PartKind.Title));
        var heads = slide.Parts.Where(part => part.Kind is PartKind.Section).ToList();
        var parts = slide.Parts.Except(heads).ToList();
        var kind = (title ? " title" : "") + (figure ? parts.Count > 1 ? " figure split" : " figure" : "");
        var html = new StringBuilder($"<section class=\"slide{kind}\" id=\"s{number}\" tabindex=\"-1\" aria-roledescription=\"slide\" aria-label=\"{number} of {count}\">\n<div class=\"page\"><div class=\"body\">\n");
        html.Append(heads.Count > 0 ? string.Concat(heads.Select(part => part.Html)) : !title ? $"<h2 class=\"running\">{slide.Section}</h2>\n" : "");

        // Text before a figure stands on its left, text after it on its right.
        var columns = figure ? Columns(parts) : [parts];
        html.Append("<div class=\"columns\">\n");
        foreach (var column in columns)
        {
            html.Append($"<div class=\"{(column[0].Kind is PartKind.Figure ? "show" : "say")}\">\n{string.Concat(column.Select(Part))}</div>\n");
        }

        html.Append("</div>\n</div></div>\n");
        html.Append(slide.Notes.Count > 0 ? $"<aside class=\"notes\" hidden>\n{string.Concat(slide.Notes)}</aside>\n" : "");
        return html.Append("</section>\n").ToString();
    }

    private static IReadOnlyList<IReadOnlyList<SlidePart>> Columns(List<SlidePart> parts)
    {
        var at = parts.FindIndex(part => part.Kind is PartKind.Figure);
        return [.. ((IReadOnlyList<SlidePart>[])[parts[..at], [parts[at]], parts[(at + 1)..]]).Where(column => column.Count > 0)];
    }

    private static string Part(SlidePart part)
    {
        // A figure is drawn when its slide is shown: before, it has no size.
        var html = part.Kind is PartKind.Figure ? Running().Replace(part.Html, "<script type=\"text/descent\">") : part.Html;
        return part.Stepwise ? $"<div class=\"step\">\n{html}</div>\n" : html;
    }

    [GeneratedRegex("<script>")]
    private static partial Regex Running();
}
