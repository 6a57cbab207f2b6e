using System.Text;
using Markdig.Syntax;

namespace Descent.Notebooks.Book;

/// <summary>Collects the words of a page, section by section, cell by cell.</summary>
internal sealed class SectionWords
{
    private readonly List<(string Id, string Title, StringBuilder Words)> _sections = [];

    /// <summary>The sections so far: place, title, words.</summary>
    public IEnumerable<(string Id, string Title, string Words)> Sections => _sections.Select(section => (section.Id, section.Title, section.Words.ToString()));

    /// <summary>Takes the words of a cell whose headings have got their ids.</summary>
    /// <param name="document">The cell.</param>
    /// <param name="headings">Its headings in order.</param>
    public void Take(MarkdownDocument document, IReadOnlyList<Heading> headings)
    {
        var next = 0;
        foreach (var block in document.Descendants<LeafBlock>())
        {
            if (block is HeadingBlock)
            {
                var heading = headings[next++];
                _sections.Add((heading.Level > 1 ? heading.Id : "", heading.Plain, new()));
            }
            else if (_sections is [.., var section])
            {
                section.Words.Append(Words(block)).Append(' ');
            }
        }
    }

    private static string Words(LeafBlock block) => block switch
    {
        MathBlock math => PlainMath.Of(string.Join(' ', math.Latex)),
        { Inline: { } inline } => InlineText.Words(inline),
        _ => "",
    };
}
