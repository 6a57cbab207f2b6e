using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Notebooks.Book;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Learning;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Slides;

/// <summary>
/// Makes slides of a lesson. A cell's <c>slideshow.slide_type</c> says where a slide begins (slide, subslide), what comes by a step of its own
/// (fragment), what only the speaker sees (notes) and what nobody does (skip). The rest follows the course's pattern: a section begins a slide;
/// a question comes by a step; code has a slide of its own and hides its set-up; a figure gets a slide with its explanation beside it; an
/// exercise's solution and a question's answer are notes; what does not fit goes to the next slide.
/// </summary>
internal sealed partial class Deck
{
    private const double MostCodeWithResult = 13;

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

    private void AddCode(NotebookCell cell, bool stepwise)
    {
        var (setUp, code) = _firstCode ? SetUp.Whole(cell.Source) : SetUp.Split(cell.Source);
        _firstCode = false;
        var hidden = CellHtml.IsHidden(cell) || code.Trim().Length == 0;
        var exercise = cell.Tags.Contains("exercise");
        if (!hidden)
        {
            var part = new SlidePart(PartKind.Code, CodeHtml.Of(code.Trim('\n'), isCSharp: true), code.Trim('\n'), stepwise && exercise);
            if (exercise ? !Current.HasRoomFor(part) : Current.IsBegun)
            {
                Break();
            }

            Current.Add(part);
        }

        foreach (var output in exercise ? [] : cell.Json["outputs"] as JsonArray ?? [])
        {
            AddOutput(_outputs.Of(output!), afterCode: !hidden, isMessage: hidden && (string?)output!["output_type"] is "stream");
        }

        if (hidden && setUp.Length > 0)
        {
            Current.AddNote($"<details><summary>The code behind this slide</summary>{CodeHtml.Of(setUp, isCSharp: true)}</details>");
        }

        if (_lesson.Of(cell) is { Status: CellStatus.Skipped or CellStatus.NotRun } result)
        {
            Current.Add(new(PartKind.Result, $"<p class=\"note\">{Html.Text(result.Status is CellStatus.Skipped ? $"Not run here: {result.Message}." : "Not run: the notebook ended before it.")}</p>", ""));
        }
    }

    private void AddOutput(string html, bool afterCode, bool isMessage)
    {
        if (isMessage || html.Length == 0)
        {
            // What hidden code writes is meant for whoever runs it.
            Current.AddNote(html);
            return;
        }

        var figure = html.Contains("<figure", StringComparison.Ordinal) || html.Contains("<svg", StringComparison.Ordinal) || html.Contains("<img", StringComparison.Ordinal);
        var part = new SlidePart(figure ? PartKind.Figure : PartKind.Result, html, figure ? "" : Rows(html), Stepwise: !figure && afterCode);
        var alone = figure
            ? Current.Has(PartKind.Title) || Current.Has(PartKind.Figure) || Current.Has(PartKind.Code) || Current.HasTable || !Current.HasRoomFor(part)
            : Current.Has(PartKind.Figure) || Current.Lines + part.Lines(beside: false) > MostCodeWithResult;
        if (alone && Current.IsBegun)
        {
            Break();
            part = part with { Stepwise = false };
        }

        Current.Add(part);
    }

    // As many lines as the table has rows, or the text lines; the style that a formatter sends along is not seen.
    private static string Rows(string html)
    {
        var seen = Styles().Replace(html, "").Trim();
        return new('\n', Math.Max(seen.Split("<tr").Length, seen.Split('\n').Length) - 1);
    }

    [GeneratedRegex("<style>.*?</style>", RegexOptions.Singleline)]
    private static partial Regex Styles();

    private void Break()
    {
        if (Current.Parts.Count > 0)
        {
            _slides.Add(new(Current.Section));
        }
    }
}
