using System.Xml.Linq;
using Descent.Notebooks.Reports;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Reports;

public sealed class TrxReportTests
{
    private static readonly XNamespace Trx = "http://microsoft.com/schemas/VisualStudio/TeamTest/2010";

    private readonly XElement _root = TrxReport.Create(SampleRun.Results, SampleRun.Started, SampleRun.Finished).Root!;

    [Fact]
    public void Each_cell_and_each_unreadable_notebook_is_a_test() => Assert.Equal(
        [
            ("05-backpropagation.ipynb cell 1", "Passed", "00:00:01.2340000"),
            ("05-backpropagation.ipynb cell 2", "NotExecuted", "00:00:00"),
            ("05-backpropagation.ipynb cell 3", "Failed", "00:00:00.0050000"),
            ("05-backpropagation.ipynb cell 4", "NotExecuted", "00:00:00"),
            ("06.ipynb as a whole", "Failed", "00:00:00"),
        ],
        Results().Select(result => ((string)result.Attribute("testName")!, (string)result.Attribute("outcome")!, (string)result.Attribute("duration")!)));

    [Fact]
    public void Messages_say_why() => Assert.Equal(
        [null, "Descent.MLNet is not built", "05-backpropagation.ipynb, cell 3, line 7: Exception: 1 < 2 & \"3\"", "not reached", "06.ipynb: it breaks off at line 1."],
        Results().Select(result => (string?)result.Descendants(Trx + "Message").SingleOrDefault()));

    [Fact]
    public void What_xml_cannot_hold_is_spelled_out() => Assert.Equal(
        ["at cell 3 \\u001B[31m\\u0000\\uD800 line 7 😀"], _root.Descendants(Trx + "StackTrace").Select(trace => trace.Value));

    [Fact]
    public void Counters_count()
    {
        var counters = _root.Descendants(Trx + "Counters").Single();

        Assert.Equal(("5", "3", "1", "2", "2"), (Read("total"), Read("executed"), Read("passed"), Read("failed"), Read("notExecuted")));
        Assert.Equal("Failed", _root.Element(Trx + "ResultSummary")!.Attribute("outcome")!.Value);
        string Read(string name) => counters.Attribute(name)!.Value;
    }

    [Fact]
    public void Every_result_leads_to_its_definition_and_entry()
    {
        var definitions = _root.Descendants(Trx + "UnitTest").ToDictionary(test => (string)test.Attribute("id")!);
        var entries = _root.Descendants(Trx + "TestEntry").ToDictionary(entry => (string)entry.Attribute("testId")!);
        Assert.All(Results(), result =>
        {
            var (id, execution) = ((string)result.Attribute("testId")!, (string)result.Attribute("executionId")!);
            Assert.Equal((string)result.Attribute("testName")!, (string)definitions[id].Attribute("name")!);
            Assert.Equal(execution, (string)definitions[id].Element(Trx + "Execution")!.Attribute("id")!);
            Assert.Equal(execution, (string)entries[id].Attribute("executionId")!);
        });
        Assert.Equal(5, definitions.Count);
    }

    [Fact]
    public void Ids_depend_on_names_alone()
    {
        var later = TrxReport.Create([.. SampleRun.Results.Reverse()], SampleRun.Started.AddDays(1), SampleRun.Finished.AddDays(1)).Root!;

        Assert.Equal(Ids(_root), Ids(later));
        static IEnumerable<(string, string)> Ids(XElement root) => root.Descendants(Trx + "UnitTest")
            .Select(test => ((string)test.Attribute("name")!, (string)test.Attribute("id")!))
            .Order();
    }

    [Fact]
    public void It_is_built_like_a_file_of_the_test_tools()
    {
        // What `dotnet test` wrote for a test that passes, one that fails and one that is skipped.
        var example = XDocument.Load(Here.File("vstest.trx")).Root!;

        Assert.Empty(Shape(_root).Except(Shape(example)));
        static HashSet<string> Shape(XElement root) => [.. root.DescendantsAndSelf().SelectMany(element =>
            element.Attributes().Where(attribute => !attribute.IsNamespaceDeclaration).Select(attribute => $"{Name(element)} @{attribute.Name}").Append(Name(element)))];
        static string Name(XElement element) => string.Join('/', element.AncestorsAndSelf().Reverse().Select(e => e.Name));
    }

    private IEnumerable<XElement> Results() => _root.Element(Trx + "Results")!.Elements(Trx + "UnitTestResult");
}
