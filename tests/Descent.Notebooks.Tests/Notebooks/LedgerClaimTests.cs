using System.Text.Json.Nodes;
using Descent.Lessons;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Notebooks;

[Collection("course")]
public sealed class LedgerClaimTests(Course course)
{
    private const double OnePercent = 0.01;

    [Fact]
    public void Every_entry_that_a_written_lesson_owes_is_checked_in_it() => Assert.All(course.Lessons, lesson =>
    {
        var owed = Ledger.Entries.Where(entry => entry.Lesson == lesson.Number || entry.Also.Contains(lesson.Number)).Select(entry => entry.Id);
        Assert.Empty(owed.Except(lesson.Claimed));
    });

    [Fact]
    public void A_cell_names_in_its_metadata_the_entries_that_its_lesson_checks() => Assert.All(course.Lessons, lesson =>
        Assert.Equal(lesson.Document.CodeCells.SelectMany(Named).Order(StringComparer.Ordinal), lesson.Claimed.Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_checked_number_fails_its_check_when_it_is_one_percent_off()
    {
        var claims = course.Lessons.SelectMany(lesson => lesson.Journal).Where(entry => entry.Kind == "claim" && entry.Values.Count > 0).ToList();
        Assert.NotEmpty(claims);
        Assert.All(claims, claim => Assert.All(Enumerable.Range(0, claim.Values.Count), position =>
        {
            double[] moved = [.. claim.Values];
            moved[position] += moved[position] == 0 ? 0.001 : OnePercent * moved[position];
            Assert.Throws<LedgerException>(() => Ledger.Check(claim.Id, moved));
        }));
    }

    [Fact]
    public void Every_checked_statement_fails_its_check_when_it_is_false() => Assert.All(
        course.Lessons.SelectMany(lesson => lesson.Claimed).Where(id => Ledger.Entry(id).Statement.Length > 0),
        id => Assert.Throws<LedgerException>(() => Ledger.Check(id, false)));

    [Fact]
    public async Task With_a_ledger_that_is_one_percent_off_every_cell_that_checks_a_number_fails()
    {
        var wrong = course.WriteFile("wrong-ledger.json", Moved(await File.ReadAllTextAsync(Path.Combine(Course.Root, "data", "ledger.json"), TestContext.Current.CancellationToken)));
        var options = new RunOptions { KeepGoing = true, Environment = new Dictionary<string, string> { ["DESCENT_LEDGER"] = wrong } };
        foreach (var lesson in course.Lessons)
        {
            var run = await course.RunAsync(lesson.Document.Path, lesson.Number + "-wrong", options);
            var checking = lesson.Document.CodeCells.Where(cell => Named(cell).Any(id => Ledger.Entry(id).Values.Count > 0)).Select(cell => cell.Index).ToList();
            Assert.NotEmpty(checking);
            Assert.All(checking, index => Assert.Contains(nameof(LedgerException), Assert.Single(run.Result.Cells, cell => cell.Index == index).Message));
        }
    }

    private static IEnumerable<string> Named(NotebookCell cell) =>
        (cell.Json["metadata"]?["descent"]?["ledger"] as JsonArray ?? []).Select(id => (string)id!);

    private static string Moved(string ledger)
    {
        var json = JsonNode.Parse(ledger)!;
        foreach (var values in json["entries"]!.AsArray().Select(entry => entry!["values"]).OfType<JsonArray>())
        {
            for (var i = 0; i < values.Count; i++)
            {
                values[i] = (double)values[i]! is 0 ? 0.001 : (1 + OnePercent) * (double)values[i]!;
            }
        }

        return json.ToJsonString();
    }
}
