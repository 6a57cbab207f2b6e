
namespace Descent.Notebooks.Tests.Notebooks;

/// <summary>Compares what two runs of a lesson have noted down.</summary>
internal static class Journals
{
    /// <summary>The same checks in the same order, with values that agree to 1e-12; a check that was made twice counts once.</summary>
    public static void AssertSame(IReadOnlyList<JournalEntry> expected, IReadOnlyList<JournalEntry> actual)
    {
        (expected, actual) = (Once(expected), Once(actual));
        Assert.NotEmpty(expected);
        Assert.Equal(expected.Select(Head), actual.Select(Head));
        Assert.Equal([], expected.Zip(actual).Where(pair => !Agree(pair.First, pair.Second)).Select(pair =>
            $"{pair.First.Id}: expected {string.Join(", ", pair.First.Values)}, got {string.Join(", ", pair.Second.Values)}"));
    }

    // One of two runs may have run each cell twice.
    private static List<JournalEntry> Once(IReadOnlyList<JournalEntry> journal) => [.. journal.DistinctBy(entry => $"{Head(entry)} {string.Join(' ', entry.Values)}")];

    private static string Head(JournalEntry entry) => $"{entry.Kind} {entry.Id} {entry.Status} {entry.Values.Count}";

    private static bool Agree(JournalEntry expected, JournalEntry actual) =>
        expected.Values.Zip(actual.Values).All(pair => Math.Abs(pair.First - pair.Second) <= 1e-12 * Math.Abs(pair.First));
}
