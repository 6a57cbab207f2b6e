using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Running;

public sealed class TwiceTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task A_cell_must_show_the_same_again()
    {
        var run = await _lab.RunAsync(
            _lab.Options with { Twice = true, KeepGoing = true },
            Lab.Cell("var count = 0; var shown = display(\"x\"); new Random(42).Next()"),
            Lab.Cell("display($\"run {++count} of many\");"),
            Lab.Cell("if (++count == 4) { Console.Write(\"more\"); }"),
            Lab.Cell("if (++count == 6) { throw new InvalidOperationException(\"spent\"); }"),
            Lab.Cell("throw new Exception($\"{++count}\");", "raises-exception"),
            Lab.Cell("count"));

        Assert.Equal(
            [CellStatus.Passed, CellStatus.Failed, CellStatus.Failed, CellStatus.Failed, CellStatus.Passed, CellStatus.Passed],
            run.Result.Cells.Select(cell => cell.Status));
        Assert.Matches("""^x\.ipynb, cell 2: its second run showed something else: output 1 was «…?.*run 1 of many.*», then «…?.*run 2 of many.*»$""", run[2].Message);
        Assert.StartsWith("x.ipynb, cell 3: its second run showed something else: output 1 was missing, then «", run[3].Message);
        Assert.Equal("x.ipynb, cell 4, line 1: its second run failed: InvalidOperationException: spent", run[4].Message);
        Assert.Equal("7", run.Shown(6));
        Assert.Contains("run 1 of many", run.Output(2, "display_data").ToJsonString());
    }

    public void Dispose() => _lab.Dispose();
}
