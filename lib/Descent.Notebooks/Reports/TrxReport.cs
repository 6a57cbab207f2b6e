using System.Globalization;
using System.Xml.Linq;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Reports;

/// <summary>Per-cell results as TRX, the format of the .NET test tools.</summary>
public static class TrxReport
{
    private const string UnitTestType = "13cdc9d9-ddb5-4fa4-a97d-d965ccfc6d4b";
    private const string NoList = "8c84fa94-04c1-424b-9868-57a2d4851a1d";
    private const string AllLists = "19431567-8539-422a-85d7-44ee4e166bda";

    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    /// <summary>The report of a run.</summary>
    /// <param name="results">What the notebooks did.</param>
    /// <param name="started">When the run began.</param>
    /// <param name="finished">When it ended.</param>
    public static XDocument Create(IReadOnlyList<NotebookResult> results, DateTimeOffset started, DateTimeOffset finished)
    {
        var names = NotebookNames.For(results.Select(result => result.Path));
        var cases = results.Zip(names).SelectMany(pair => ReportCase.Of(pair.First, pair.Second)).ToList();
        return new(new XElement(Trx + "TestRun",
            new XAttribute("id", StableId.Of("run", started.ToString("O"))),
            new XAttribute("name", $"Descent {started:yyyy-MM-dd HH:mm:ss}"),
            new XElement(Trx + "Times",
                new XAttribute("creation", started), new XAttribute("queuing", started),
                new XAttribute("start", started), new XAttribute("finish", finished)),
            new XElement(Trx + "Results", cases.Select(Result)),
            new XElement(Trx + "TestDefinitions", cases.Select(Definition)),
            new XElement(Trx + "TestEntries", cases.Select(Entry)),
            new XElement(Trx + "TestLists",
                List("Results Not in a List", NoList), List("All Loaded Results", AllLists)),
            Summary(RunTotals.Of(results))));
    }

    private static XElement Result(ReportCase test) => new(Trx + "UnitTestResult",
        new XAttribute("executionId", StableId.Of("execution", test.Name)),
        new XAttribute("testId", StableId.Of("test", test.Name)),
        new XAttribute("testName", XmlText.Clean(test.Name)),
        new XAttribute("computerName", "descent"),
        new XAttribute("duration", test.Duration.ToString("c", CultureInfo.InvariantCulture)),
        new XAttribute("testType", UnitTestType),
        new XAttribute("outcome", Outcome(test.Status)),
        new XAttribute("testListId", NoList),
        new XAttribute("relativeResultsDirectory", StableId.Of("execution", test.Name)),
        test.Message is null && test.Details is null ? null : new XElement(Trx + "Output", new XElement(Trx + "ErrorInfo",
            new XElement(Trx + "Message", XmlText.Clean(test.Message ?? "")),
            test.Details is null ? null : new XElement(Trx + "StackTrace", XmlText.Clean(test.Details)))));

    private static string Outcome(CellStatus status) => status switch
    {
        CellStatus.Passed => "Passed",
        CellStatus.Failed => "Failed",
        _ => "NotExecuted",
    };

    private static XElement Definition(ReportCase test) => new(Trx + "UnitTest",
        new XAttribute("name", XmlText.Clean(test.Name)),
        new XAttribute("storage", XmlText.Clean(test.Notebook)),
        new XAttribute("id", StableId.Of("test", test.Name)),
        new XElement(Trx + "Execution", new XAttribute("id", StableId.Of("execution", test.Name))),
        new XElement(Trx + "TestMethod",
            new XAttribute("codeBase", XmlText.Clean(test.Notebook)),
            new XAttribute("adapterTypeName", "executor://descent/notebooks"),
            new XAttribute("className", XmlText.Clean(test.Notebook)),
            new XAttribute("name", XmlText.Clean(test.Name))));

    private static XElement Entry(ReportCase test) => new(Trx + "TestEntry",
        new XAttribute("testId", StableId.Of("test", test.Name)),
        new XAttribute("executionId", StableId.Of("execution", test.Name)),
        new XAttribute("testListId", NoList));

    private static XElement List(string name, string id) =>
        new(Trx + "TestList", new XAttribute("name", name), new XAttribute("id", id));

    private static XElement Summary(RunTotals totals)
    {
        var counters = new (string Name, int Value)[]
        {
            ("total", totals.Total), ("executed", totals.Passed + totals.Failed), ("passed", totals.Passed), ("failed", totals.Failed),
            ("error", 0), ("timeout", 0), ("aborted", 0), ("inconclusive", 0), ("passedButRunAborted", 0), ("notRunnable", 0),
            ("notExecuted", totals.Skipped), ("disconnected", 0), ("warning", 0), ("completed", 0), ("inProgress", 0), ("pending", 0),
        };
        return new(Trx + "ResultSummary", new XAttribute("outcome", totals.Failed == 0 ? "Completed" : "Failed"),
            new XElement(Trx + "Counters", counters.Select(counter => new XAttribute(counter.Name, counter.Value))));
    }
}
