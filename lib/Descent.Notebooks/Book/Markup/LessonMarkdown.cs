using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Renderers.Html.Inlines;

namespace Descent.Notebooks.Book;

/// <summary>The Markdown of one page, cell by cell.</summary>
/// <param name="links">Where its links lead.</param>
/// <param name="slugs">The ids of the page.</param>
/// <param name="terms">Links words to the glossary; <see langword="null"/> links none.</param>
internal sealed class LessonMarkdown(BookLinks links, Slugs slugs, TermLinks? terms = null)
{
    /// <summary>What the course writes: CommonMark with HTML, tables and formulas.</summary>
    public static MarkdownPipeline Pipeline { get; } = new MarkdownPipelineBuilder().UsePipeTables().UseAutoLinks().Use<MathExtension>().Build();

    private readonly List<Heading> _headings = [];

    /// <summary>The headings so far.</summary>
    public IReadOnlyList<Heading> Headings => _headings;

    /// <summary>The words so far, for the search.</summary>
    public SectionWords Words { get; } = new();

    /// <summary>One cell as HTML.</summary>
    public string ToHtml(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        List<Heading> headings = [.. Book.Headings.Mark(document, slugs)];
        _headings.AddRange(headings);
        Words.Take(document, headings);
        Callouts.Mark(document);
        links.Rewrite(document);
        terms?.Mark(document);
        using var writer = new StringWriter { NewLine = "\n" };
        Renderer(writer).Render(document);
        return writer.ToString();
    }

    private static HtmlRenderer Renderer(TextWriter writer)
    {
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeFenceRenderer());
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableRenderer());
        renderer.ObjectRenderers.Replace<LiteralInlineRenderer>(new WordsRenderer());
        return renderer;
    }
}
