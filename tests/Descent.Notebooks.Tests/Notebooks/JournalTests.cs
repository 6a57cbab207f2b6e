using Xunit.Sdk;

namespace Descent.Notebooks.Tests.Notebooks;

public sealed class JournalTests
{
    private static readonly JournalEntry First = new("claim", "001-16", [0.5, -2], null);
    private static readonly JournalEntry Second = new("exercise", "05.1", [], "unsolved");

    [Fact]
    public void Journals_that_agree_to_rounding_are_the_same() => Journals.AssertSame([First, Second], [First with { Values = [0.5 + 1e-13, -2] }, Second]);

    [Fact]
    public void A_check_that_was_made_twice_counts_once() => Journals.AssertSame([First, First, Second, Second], [First, Second]);

    public static TheoryData<string, JournalEntry[]> Others => new()
    {
        { "a value", [First with { Values = [0.5, -2 - 1e-11] }, Second] },
        { "the order", [Second, First] },
        { "one less", [First] },
        { "a value less", [First with { Values = [0.5] }, Second] },
        { "a status", [First, Second with { Status = "solved" }] },
    };

    [Theory]
    [MemberData(nameof(Others))]
    public void A_difference_is_found(string what, JournalEntry[] other)
    {
        Assert.NotNull(what);
        Assert.ThrowsAny<XunitException>(() => Journals.AssertSame([First, Second], other));
    }
}
