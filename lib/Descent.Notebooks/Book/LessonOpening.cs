using System.Globalization;
using System.Text.RegularExpressions;
using Descent.Notebooks.Documents;
using Markdig;
using Markdig.Syntax;

namespace Descent.Notebooks.Book;

/// <summary>What a lesson says of itself in its first cell.</summary>
/// <param name="Title">Its title as plain text.</param>
/// <param name="TitleHtml">Its title.</param>
/// <param name="Objectives">What the reader can do afterwards, HTML.</param>
/// <param name="Minutes">How long it takes; <see langword="null"/> where it does not say.</param>
internal sealed partial record LessonOpening(string Title, string TitleHtml, IReadOnlyList<string> Objectives, int? Minutes = null)
{
    /// <summary>Reads the first heading and the first list of the first cell.</summary>
    /// <param name="cells">The lesson's cells.</param>
    /// <param name="otherwise">The title of a lesson without one.</param>
    public static LessonOpening Read(IReadOnlyList<NotebookCell> cells, string otherwise)
    {
        if (cells is not [{ Kind: CellKind.Markdown } first, ..])
        {
            return new(otherwise, Html.Text(otherwise), []);
        }

        var document = Markdown.Parse(first.Source, LessonMarkdown.Pipeline);
        var heading = document.Descendants<HeadingBlock>().FirstOrDefault()?.Inline;
        var objectives = document.Descendants<ListBlock>().FirstOrDefault()?.OfType<ListItemBlock>()
            .Select(item => InlineText.ToHtml(item.Descendants<ParagraphBlock>().FirstOrDefault()?.Inline).TrimEnd(',', '.', ';'));
        return new(
            heading is null ? otherwise : InlineText.Plain(heading),
            heading is null ? Html.Text(otherwise) : InlineText.ToHtml(heading),
            [.. objectives ?? []],
            Time().Match(first.Source) is { Success: true } time ? int.Parse(time.Groups[1].Value, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"\bAllow (\d{1,3}) minutes\b")]
    private static partial Regex Time();
}
