using System.Globalization;
using System.Xml.Linq;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Reports;

/// <summary>Per-cell results as JUnit XML, which every CI system reads: a suite for each notebook.</summary>
public static class JUnitReport
{
    /// <summary>The report of a run.</summary>
    /// <param name="results">What the notebooks did.</param>
    /// <param name="started">When the run began.</param>
    /// <param name="finished">When it ended.</param>
    public static XDocument Create(IReadOnlyList<NotebookResult> results, DateTimeOffset started, DateTimeOffset finished)
    {
        var names = NotebookNames.For(results.Select(result => result.Path));
        return new(new XElement("testsuites",
            new XAttribute("name", "Descent"), Counts(RunTotals.Of(results)), Time(finished - started),
            results.Zip(names).Select(pair => Suite(pair.First, pair.Second, started))));
    }

    private static XElement Suite(NotebookResult result, string name, DateTimeOffset started) => new("testsuite",
        new XAttribute("name", XmlText.Clean(name)), Counts(RunTotals.Of(result)), Time(result.Duration),
        new XAttribute("timestamp", started.UtcDateTime.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture)),
        ReportCase.Of(result, name).Select(Case));

    private static XElement Case(ReportCase test) => new("testcase",
        new XAttribute("classname", XmlText.Clean(test.Notebook)),
        new XAttribute("name", XmlText.Clean(test.Name)),
        Time(test.Duration),
        test.Status is CellStatus.Failed ? Failure(test) : null,
        test.Skipped ? new XElement("skipped", Message(test)) : null);

    private static XElement Failure(ReportCase test) =>
        new("failure", Message(test), new XAttribute("type", "failed"), XmlText.Clean(test.Details ?? test.Message ?? ""));

    private static XAttribute Message(ReportCase test) => new("message", XmlText.Clean(test.Message ?? ""));

    private static XAttribute[] Counts(RunTotals totals) =>
    [
        new("tests", totals.Total), new("failures", totals.Failed), new("errors", 0), new("skipped", totals.Skipped),
    ];

    private static XAttribute Time(TimeSpan duration) =>
        new("time", duration.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture));
}
