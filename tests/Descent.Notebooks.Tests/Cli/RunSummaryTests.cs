using Descent.Cli;
using Descent.Cli.Running;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Cli;

/// <summary>What stands on the screen after a run.</summary>
public sealed class RunSummaryTests
{
    [Fact]
    public void The_whole_summary_reads_like_this()
    {
        NotebookResult[] results =
        [
            new("/n/01 [draft].ipynb",
                [
                    new(0, 1, "a", CellStatus.Passed, TimeSpan.FromSeconds(1)),
                    new(1, 2, "b", CellStatus.Skipped, TimeSpan.Zero, "Descent.MLNet is not built"),
                    new(2, 3, "c", CellStatus.Skipped, TimeSpan.Zero, "Descent.MLNet is not built"),
                ],
                TimeSpan.FromSeconds(2.25), ExecutedCopy: "/n/out/01 [draft].ipynb"),
            new("/n/02.ipynb",
                [
                    new(0, 1, "a", CellStatus.Failed, TimeSpan.FromSeconds(1), "02.ipynb, cell 1, line 4: Exception: [red]oh\u001b[0m\nno", 4),
                    new(1, 2, "b", CellStatus.NotRun, TimeSpan.Zero),
                ],
                TimeSpan.FromSeconds(75)),
            new("/n/03.ipynb", [], TimeSpan.Zero, "03.ipynb: expected JSON, found a mistake."),
        ];

        Assert.Equal(
            """

              Notebook           Passed   Failed   Skipped         Time
            ─────────────────────────────────────────────────────────────
              01 [draft].ipynb        1        0         2        2.3 s
              02.ipynb                0        1         1   1 min 15 s
              03.ipynb                0        1         0        0.0 s

            ✗ 02.ipynb, cell 1, line 4: Exception: [red]oh [0m no
            ✗ 03.ipynb: expected JSON, found a mistake.

            – skipped, Descent.MLNet is not built: 01 [draft].ipynb cells 2, 3
            – skipped, not reached: 02.ipynb cell 2

            Executed copies: out
            1 passed, 2 failed, 3 skipped

            """,
            Summary(results, stopped: false));
    }

    [Fact]
    public void A_stopped_run_says_so() =>
        Assert.EndsWith(
            "Stopped before the end; what was done is above.\n0 passed, 0 failed, 1 skipped\n",
            Summary([new("/n/a.ipynb", [new(0, 1, "a", CellStatus.NotRun, TimeSpan.Zero)], TimeSpan.Zero)], stopped: true));

    [Fact]
    public void A_message_that_does_not_say_where_is_told() =>
        Assert.Contains(
            "✗ a.ipynb: out of time\n✗ a.ipynb, cell 2: it failed without a message\n",
            Summary([new("/n/a.ipynb", [new(3, 2, "a", CellStatus.Failed, TimeSpan.Zero)], TimeSpan.Zero, "out of time")], stopped: false));

    [Fact]
    public void A_message_without_end_is_cut()
    {
        var text = Summary([new("/n/a.ipynb", [], TimeSpan.Zero, new('x', 100_000))], stopped: false);

        Assert.All(text.Split('\n'), line => Assert.True(line.Length <= 400));
        Assert.Contains("xxx…\n", text);
    }

    private static string Summary(IReadOnlyList<NotebookResult> results, bool stopped)
    {
        var output = new StringWriter { NewLine = "\n" };
        RunSummary.Write(new Terminal(Terminal.ForFile(output), TextWriter.Null, "/n", TimeProvider.System), results, "/n/out", stopped);
        return string.Join('\n', output.ToString().ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd()));
    }
}
