using Descent.Lessons;

namespace Descent.Notebooks.Tests.Notebooks;

[Collection("course")]
public sealed class LedgerClaimTests(LessonRuns course)
{
    [Fact]
    public void Every_entry_that_a_written_lesson_owes_is_checked_in_it() => Assert.All(course.Lessons, lesson =>
    {
        var owed = Ledger.Entries.Where(entry => entry.Lesson == lesson.Number || entry.Also.Contains(lesson.Number)).Select(entry => entry.Id);
        Assert.Empty(owed.Except(lesson.Claimed));
    });

    [Fact]
    public void Every_entry_of_the_ledger_is_checked_somewhere()
    {
        Assert.SkipUnless(Course.IsWhole, "This run leaves out lessons.");
        Assert.Empty(Ledger.Entries.Select(entry => entry.Id).Except(course.Lessons.SelectMany(lesson => lesson.Claimed)));
    }

    [Fact]
    public void A_cell_names_in_its_metadata_the_entries_that_its_lesson_checks() => Assert.All(course.Lessons, lesson =>
        Assert.Equal(lesson.Document.CodeCells.SelectMany(CheckedCells.Named).Order(StringComparer.Ordinal), lesson.Claimed.Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_checked_number_fails_its_check_when_it_is_one_percent_off()
    {
        var claims = course.Lessons.SelectMany(lesson => lesson.Journal).Where(entry => entry.Kind == "claim" && entry.Values.Count > 0).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.All(Enumerable.Range(0, claim.Values.Count), position =>
        {
            double[] moved = [.. claim.Values];
            moved[position] = LedgerText.Moved(moved[position]);
            Assert.Throws<LedgerException>(() => Ledger.Check(claim.Id, moved));
        }));
    }

    [Fact]
    public void Every_checked_statement_fails_its_check_when_it_is_false() => Assert.All(
        course.Lessons.SelectMany(lesson => lesson.Claimed).Where(id => Ledger.Entry(id).Statement.Length > 0),
        id => Assert.Throws<LedgerException>(() => Ledger.Check(id, false)));

    [Fact]
    public void With_a_ledger_that_is_one_percent_off_every_cell_that_checks_a_number_fails()
    {
        Assert.NotEmpty(course.SolvedWithWrongLedger.SelectMany(CheckedCells.OfNumbers));
        Assert.All(course.SolvedWithWrongLedger, lesson => Assert.All(
            CheckedCells.OfNumbers(lesson), cell => Assert.Contains(nameof(LedgerException), CheckedCells.Result(lesson, cell).Message)));
    }
}
