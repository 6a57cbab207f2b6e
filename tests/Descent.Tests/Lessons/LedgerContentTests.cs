using Descent.Lessons;

namespace Descent.Tests.Lessons;

/// <summary>Every entry of data/ledger.json, whatever it holds.</summary>
public class LedgerContentTests
{
    private static readonly List<LedgerEntry> Entries = [.. Ledger.Entries];

    [Fact]
    public void The_positions_of_each_note_run_from_1_without_a_gap()
    {
        Assert.NotEmpty(Entries);
        Assert.All(Entries.GroupBy(entry => entry.Id.Split('-')[0]), note => Assert.Equal(
            Enumerable.Range(1, note.Count()).Select(position => $"{note.Key}-{position:00}"),
            note.Select(entry => entry.Id).Order(StringComparer.Ordinal).OrderBy(id => id.Length)));
    }

    [Fact]
    public void Every_entry_names_its_lesson_its_claim_and_the_truth() => AssertNone(entry =>
        entry.Lesson.Length != 2 || !int.TryParse(entry.Lesson, out var lesson) || lesson is < 0 or > 16
        || entry.Also.Any(also => also.Length != 2) || entry.Also.Contains(entry.Lesson)
        || entry.Claim.Length == 0 || entry.Truth.Length == 0);

    [Fact]
    public void Every_entry_has_either_named_numbers_or_a_statement() => AssertNone(entry =>
        (entry.Values.Count > 0) == (entry.Statement.Length > 0) || (entry.Values.Count > 0) != (entry.What.Length > 0));

    [Fact]
    public void Published_numbers_pair_with_the_right_ones() => AssertNone(entry => entry.Published.Count > 0 && entry.Published.Count != entry.Values.Count);

    [Fact]
    public void An_entry_with_another_published_number_is_not_called_right() => AssertNone(entry =>
        entry.Verdict is Verdict.Right && entry.Published.Any(number => number is not null));

    [Fact]
    public void Every_right_number_passes_its_check() => AssertNone(entry =>
        entry.Values.Count > 0 && Failure(entry, entry.Values) is not null);

    [Fact]
    public void Every_true_statement_passes_and_none_passes_as_false() => AssertNone(entry =>
        entry.Statement.Length > 0 && (Record.Exception(() => Ledger.Check(entry.Id, true)) is not null || Record.Exception(() => Ledger.Check(entry.Id, false)) is not LedgerException));

    [Fact]
    public void Every_number_that_is_1_percent_off_fails_its_check() => AssertNone(entry =>
        Enumerable.Range(0, entry.Values.Count).Any(i => Failure(entry, With(entry, i, entry.Values[i] == 0 ? 0.001 : entry.Values[i] * 1.01)) is null));

    [Fact]
    public void Every_published_number_that_differs_fails_its_check() => AssertNone(entry =>
        Enumerable.Range(0, entry.Published.Count).Any(i => entry.Published[i] is { } published && published != entry.Values[i] && Failure(entry, With(entry, i, published)) is null));

    private static double[] With(LedgerEntry entry, int i, double value) => [.. entry.Values.Select((right, k) => k == i ? value : right)];

    private static Exception? Failure(LedgerEntry entry, IReadOnlyList<double> numbers) => Record.Exception(() => Ledger.Check(entry.Id, numbers));

    private static void AssertNone(Func<LedgerEntry, bool> fault) => Assert.Equal([], Entries.Where(fault).Select(entry => entry.Id));
}
