using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Descent.Notebooks.Book;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Slides;

// Where code and what it shows go.
internal sealed partial class Deck
{
    private const double MostCodeWithResult = 13;

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
}
