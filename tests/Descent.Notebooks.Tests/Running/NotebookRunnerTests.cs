using System.Text.Json.Nodes;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Running;

public sealed class NotebookRunnerTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task Results_come_in_the_order_given_and_copies_do_not_meet()
    {
        var paths = new[]
        {
            _lab.Write("a/x.ipynb", Lab.Cell("await Task.Delay(500); \"slow\"")),
            _lab.Write("b/x.ipynb", Lab.Cell("\"quick\"")),
            Path.Combine(_lab.Folder.Path, "b", "missing.ipynb"),
            _lab.Folder.File("b/broken.ipynb", "{"),
        };
        var results = await Lab.RunAsync(_lab.Options, paths);

        Assert.Equal(paths, results.Select(result => result.Path));
        Assert.Equal([Path.Combine(_lab.Out, "a", "x.ipynb"), Path.Combine(_lab.Out, "b", "x.ipynb"), null, null], results.Select(result => result.ExecutedCopy));
        Assert.Equal(["slow", "quick"], results.Take(2).Select(result => new Executed(result).Shown(1)));
        Assert.Equal($"{paths[2]}: expected a notebook, found no such file; check the path.", results[2].Error);
        Assert.Equal("broken.ipynb: expected a whole JSON file, but it breaks off at line 1, column 2; it seems truncated, restore it.", results[3].Error);
        Assert.Empty(Directory.EnumerateFiles(_lab.Out, "*.tmp", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Executed_copies_are_the_same_byte_for_byte()
    {
        var path = _lab.Write("x.ipynb", Lab.Cell("display(1); Console.Write(\"η 🎲\"); new { A = 1 }"), Lab.Cell("throw new Exception();"), Lab.Cell("3"));
        var first = await Lab.RunAsync(_lab.Options with { OutputDirectory = Path.Combine(_lab.Out, "1") }, path);
        var second = await Lab.RunAsync(_lab.Options with { OutputDirectory = Path.Combine(_lab.Out, "2") }, path);
        Assert.Equal(File.ReadAllBytes(first[0].ExecutedCopy!), File.ReadAllBytes(second[0].ExecutedCopy!));
        Assert.Contains("η 🎲", File.ReadAllText(first[0].ExecutedCopy!));
        Assert.Equal([CellStatus.Passed, CellStatus.Failed, CellStatus.NotRun], first[0].Cells.Select(cell => cell.Status));
        Assert.InRange(first[0].PeakMemory, 1, 350_000_000);
    }

    [Fact]
    public async Task A_notebook_sees_its_environment()
    {
        var cell = Lab.Cell("string.Join(' ', new[] { \"DESCENT_FAST\", \"DESCENT_JOURNAL\" }.Select(Environment.GetEnvironmentVariable))");
        var run = await _lab.RunAsync(_lab.Options with { Fast = true, Environment = new Dictionary<string, string> { ["DESCENT_JOURNAL"] = "there" } }, cell);
        Assert.Equal("1 there", run.Shown(1));
    }

    [Fact]
    public async Task Notebooks_side_by_side_share_the_cores_and_one_alone_has_them_all()
    {
        static JsonObject Cell() => Lab.Cell("Environment.GetEnvironmentVariable(\"DESCENT_THREADS\") ?? \"all\"");
        var share = $"{Math.Max(1, Environment.ProcessorCount / 2)}";
        var two = await Lab.RunAsync(_lab.Options, _lab.Write("one.ipynb", Cell()), _lab.Write("two.ipynb", Cell()));

        Assert.Equal([share, share], two.Select(result => new Executed(result).Shown(1)));
        Assert.Equal("all", (await _lab.RunAsync(_lab.Options, Cell())).Shown(1));
        Assert.Equal("7", (await _lab.RunAsync(_lab.Options with { Environment = new Dictionary<string, string> { ["DESCENT_THREADS"] = "7" } }, Cell())).Shown(1));
    }

    [Fact]
    public async Task A_notebook_that_takes_too_long_is_ended_as_a_whole()
    {
        var run = await _lab.RunAsync(
            _lab.Options with { NotebookTimeout = TimeSpan.FromSeconds(3), KeepGoing = true }, Lab.Cell("while (true) { }"), Lab.Cell("2"));
        Assert.Equal("x.ipynb: ran longer than 3 s, the limit for a whole notebook", run.Result.Error);
        Assert.Equal([CellStatus.Failed, CellStatus.NotRun], run.Result.Cells.Select(cell => cell.Status));
    }

    [Fact]
    public async Task Cancelling_returns_what_was_done()
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var paths = new[] { _lab.Write("x.ipynb", Lab.Cell("1"), Lab.Cell("await Task.Delay(-1);"), Lab.Cell("3")), _lab.Write("y.ipynb", Lab.Cell("1")) };
        var reports = new List<RunProgress>();
        var progress = new Listener(report =>
        {
            reports.Add(report);
            if (report is { CellsDone: 1, Result: null })
            {
                stop.CancelAfter(TimeSpan.FromMilliseconds(300));
            }
        });
        var results = await new NotebookRunner(_lab.Options with { Jobs = 1 }).RunAsync(paths, progress, stop.Token);

        Assert.Equal([CellStatus.Passed, CellStatus.NotRun, CellStatus.NotRun], results[0].Cells.Select(cell => cell.Status));
        Assert.Equal("the run was cancelled", results[0].Cells[1].Message);
        Assert.Equal([CellStatus.NotRun], results[1].Cells.Select(cell => cell.Status));
        Assert.Equal(
            [(paths[0], 0, 0), (paths[0], 0, 3), (paths[0], 1, 3)], reports.Take(3).Select(report => (report.Path, report.CellsDone, report.CellsTotal)));
        Assert.Equal(results, reports.Where(report => report.Result is not null).Select(report => report.Result));
    }

    [Fact]
    public async Task A_copy_that_cannot_be_written_is_said()
    {
        var run = (await Lab.RunAsync(_lab.Options with { OutputDirectory = _lab.Folder.File("in-the-way", "") }, _lab.Write("x.ipynb", Lab.Cell("1"))))[0];
        Assert.StartsWith("x.ipynb: its executed copy could not be written to ", run.Error);
        Assert.Equal(CellStatus.Passed, run.Cells[0].Status);
    }

    public void Dispose() => _lab.Dispose();

    private sealed class Listener(Action<RunProgress> hear) : IProgress<RunProgress>
    {
        public void Report(RunProgress value) => hear(value);
    }
}
