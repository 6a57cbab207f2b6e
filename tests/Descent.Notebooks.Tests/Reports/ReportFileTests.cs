using System.Xml.Linq;
using Descent.Notebooks.Reports;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Reports;

public sealed class ReportFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    [Theory]
    [InlineData("r.trx", "TestRun")]
    [InlineData("deep/er/r.TRX", "TestRun")]
    [InlineData("r.xml", "testsuites")]
    public void The_extension_says_which_format(string name, string root)
    {
        var path = Path.Combine(_folder.Path, name);

        Write(path);

        Assert.Equal(root, XDocument.Load(path).Root!.Name.LocalName);
    }

    [Fact]
    public void An_old_report_is_replaced_and_nothing_else_is_left()
    {
        var path = _folder.File("r.xml", "old");

        Write(path);

        Assert.StartsWith("<?xml", File.ReadAllText(path));
        Assert.Equal([path], Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void A_report_that_cannot_be_moved_into_place_leaves_nothing_behind()
    {
        var path = Path.Combine(_folder.Path, "r.xml");
        Directory.CreateDirectory(path);

        Assert.ThrowsAny<Exception>(() => Write(path));

        Assert.Empty(Directory.GetFiles(_folder.Path));
    }

    [Fact]
    public void Another_extension_is_refused()
    {
        var refusal = Assert.Throws<ArgumentException>(() => Write("r.json"));

        Assert.StartsWith("Expected a report that ends in .trx or .xml (JUnit), got 'r.json'.", refusal.Message);
    }

    public void Dispose() => _folder.Dispose();

    private static void Write(string path) => ReportFile.Write(path, SampleRun.Results, SampleRun.Started, SampleRun.Finished);
}
