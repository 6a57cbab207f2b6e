using Descent.Notebooks.Book;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Learning;

namespace Descent.Notebooks.Slides;

/// <summary>
/// Makes slides of a lesson. A cell's <c>slideshow.slide_type</c> says where a slide begins (slide, subslide), what comes by a step of its own
/// (fragment), what only the speaker sees (notes) and what nobody does (skip). The rest follows the course's pattern: a section begins a slide;
/// a question comes by a step; code has a slide of its own and hides its set-up; a figure gets a slide with its explanation beside it; an
/// exercise's solution and a question's answer are notes; what does not fit goes to the next slide.
/// </summary>
internal sealed partial class Deck
{
    private readonly BookLesson _lesson;
    private readonly LessonMarkdown _markdown;
    private readonly OutputHtml _outputs;
    private readonly List<Slide> _slides;
    private Slide? _asked;
    private bool _firstCode = true;

    private Deck(BookLesson lesson, LessonMarkdown markdown)
    {
        (_lesson, _markdown, _outputs) = (lesson, markdown, new(new LocalPaths(lesson.Folder)));
        _slides = [new(lesson.Opening.TitleHtml)];
    }

    private Slide Current => _slides[^1];

    /// <summary>The slides in order, each with something on it.</summary>
    /// <param name="lesson">The lesson.</param>
    /// <param name="markdown">Writes its prose.</param>
    public static IReadOnlyList<Slide> Of(BookLesson lesson, LessonMarkdown markdown)
    {
        var deck = new Deck(lesson, markdown);
        foreach (var cell in lesson.Cells.Where(cell => !cell.Tags.Contains("remove-cell")))
        {
            deck.Add(cell, (string?)cell.Json["metadata"]?["slideshow"]?["slide_type"]);
        }

        return [.. deck._slides.Where(slide => slide.Parts.Count > 0)];
    }

    private void Add(NotebookCell cell, string? type)
    {
        if (type is "notes")
        {
            Current.AddNote(cell.Kind is CellKind.Code ? CodeHtml.Of(cell.Source, isCSharp: true) : _markdown.ToHtml(cell.Source));
        }
        else if (type is not "skip" && !cell.Tags.Contains("check"))
        {
            if (type is "slide" or "subslide")
            {
                Break();
            }

            if (cell.Kind is CellKind.Markdown)
            {
                AddProse(cell, type is "fragment");
            }
            else if (cell.Kind is CellKind.Code)
            {
                AddCode(cell, type is "fragment");
            }
        }
    }

    private void AddProse(NotebookCell cell, bool stepwise)
    {
        foreach (var solution in Solutions.In(cell.Source))
        {
            Current.AddNote(_markdown.ToHtml("**Solution.** " + solution));
        }

        foreach (var part in MarkdownParts.Of(Solutions.Replace(cell.Source, _ => "")))
        {
            AddPart(part, PartKinds.Of(part), stepwise);
        }
    }

    private void AddPart(string source, PartKind kind, bool stepwise)
    {
        var html = _markdown.ToHtml(source);
        var answers = kind is PartKind.Text && Current.Parts is [.., { Kind: PartKind.Mistake }];
        var part = kind is PartKind.Section
            ? new SlidePart(kind, html, _markdown.Headings[^1].Html)
            : new SlidePart(kind, html, source, Stepwise: Current.IsBegun && (stepwise || answers || kind is PartKind.Predict or PartKind.Explain));
        var begins = kind switch
        {
            PartKind.Section => true,
            PartKind.Exercise => Current.Has(PartKind.Code) || Current.Lines > 6,
            PartKind.Mistake => Current.Has(PartKind.Figure) || Current.Has(PartKind.Code) || Current.Lines > 6,
            _ => false,
        };
        if (begins || !Current.HasRoomFor(part))
        {
            Break();
            part = part with { Stepwise = false };
        }

        Current.Add(part);
        if (kind is PartKind.Predict)
        {
            _asked = Current;
        }
        else if (kind is PartKind.Explain)
        {
            _asked?.AddNote(html);
            _asked = null;
        }
    }

    private void Break()
    {
        if (Current.Parts.Count > 0)
        {
            _slides.Add(new(Current.Section));
        }
    }
}
