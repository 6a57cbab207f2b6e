using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Running;

public sealed class EndlessCellTests(EndlessNotebook notebook) : IClassFixture<EndlessNotebook>
{
    private Executed Run => notebook.Run;

    [Theory]
    [InlineData("loop")]
    [InlineData("loop after await")]
    [InlineData("loop again")]
    [InlineData("loop after await again")]
    [InlineData("never")]
    [InlineData("sleep")]
    [InlineData("wait")]
    [InlineData("chatter")]
    public void A_cell_that_does_not_end_is_stopped(string cell)
    {
        var number = notebook[cell];
        Assert.Equal(
            (CellStatus.Failed, $"x.ipynb, cell {number}: ran longer than 2 s and was stopped"), (Run[number].Status, Run[number].Message));
        Run.Output(number, "error");
    }

    [Fact]
    public void What_earlier_cells_declared_survives_that() => Assert.Equal("5", Run.Shown(notebook["show kept"]));

    [Fact]
    public void A_cell_that_cannot_be_stopped_takes_its_process_along()
    {
        var number = notebook["finally"];
        Assert.Equal(
            (CellStatus.Failed, $"x.ipynb, cell {number}: ran longer than 2 s and did not stop, so its process was ended"),
            (Run[number].Status, Run[number].Message));
        Assert.Equal(CellStatus.NotRun, Run[notebook["too late"]].Status);
        Assert.Null(Run.Result.Error);
    }

    [Fact]
    public void What_a_stopped_cell_said_is_kept() => Assert.StartsWith("again\nagain\n", Run.Stream(notebook["chatter"]));
}
