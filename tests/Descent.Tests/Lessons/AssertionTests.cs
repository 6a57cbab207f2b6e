using Descent.Lessons;

namespace Descent.Tests.Lessons;

public sealed class AssertionTests
{
    [Fact]
    public void What_holds_passes_in_silence() => Assert.Null(Record.Exception(() => Check.That(true, "Two is even.")));

    [Fact]
    public void What_does_not_hold_is_quoted() => Assert.Equal(
        "The lesson says: Three is even. Its own computation says no.",
        Assert.Throws<CheckException>(() => Check.That(false, "Three is even.")).Message);
}
