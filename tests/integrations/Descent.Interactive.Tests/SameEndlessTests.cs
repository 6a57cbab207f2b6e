using Descent.Notebooks.Tests.Running;

namespace Descent.Interactive.Tests;

public sealed class SameEndlessTests(BothEngines<EndlessNotebook> both) : IClassFixture<BothEngines<EndlessNotebook>>
{
    // How much a cell says before it is stopped is a matter of speed.
    [Fact]
    public void Cells_that_do_not_end_are_stopped_in_the_same_way() => Assert.Equal(["chatter"], both.Different);

    [Theory]
    [InlineData("loop")]
    [InlineData("loop after await")]
    [InlineData("loop again")]
    [InlineData("never")]
    [InlineData("sleep")]
    [InlineData("chatter")]
    public void A_cell_that_does_not_end_is_stopped(string cell) =>
        Assert.Matches(@"^Failed, line : x\.ipynb, cell \d+: ran longer than [\d.]+ s and was stopped\n", both.Interactive(cell));

    [Fact]
    public void What_earlier_cells_declared_survives_that() => Assert.Contains("\"text/plain\":[\"5\"]", both.Interactive("show kept"));

    [Fact]
    public void What_a_stopped_cell_said_is_kept() => Assert.Contains("\"text\":[\"again\\n\",\"again\\n\"", both.Interactive("chatter"));

    [Fact]
    public void A_cell_that_cannot_be_stopped_takes_its_process_along()
    {
        Assert.Matches(@"^Failed, line : x\.ipynb, cell \d+: ran longer than [\d.]+ s and did not stop, so its process was ended\n", both.Interactive("finally"));
        Assert.StartsWith("NotRun", both.Interactive("too late"));
    }
}
