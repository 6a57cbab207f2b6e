using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Reports;

/// <summary>One run with everything that can happen in it.</summary>
internal static class SampleRun
{
    public static readonly DateTimeOffset Started = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

    public static readonly DateTimeOffset Finished = Started.AddSeconds(4);

    public static readonly IReadOnlyList<NotebookResult> Results =
    [
        new("/n/05-backpropagation.ipynb",
            [
                new(0, 1, "a", CellStatus.Passed, TimeSpan.FromMilliseconds(1234)),
                new(2, 2, "b", CellStatus.Skipped, TimeSpan.Zero, "Descent.MLNet is not built"),
                new(3, 3, "c", CellStatus.Failed, TimeSpan.FromMilliseconds(5), "05-backpropagation.ipynb, cell 3, line 7: Exception: 1 < 2 & \"3\"", 7, "at cell 3 \u001b[31m\0\uD800 line 7 😀"),
                new(5, 4, "d", CellStatus.NotRun, TimeSpan.Zero),
            ],
            TimeSpan.FromSeconds(3)),
        new("/n/06.ipynb", [], TimeSpan.Zero, "06.ipynb: it breaks off at line 1."),
    ];
}
