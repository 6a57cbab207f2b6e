using System.Text.Json;
using Descent.Lessons;

namespace Descent.Tests.Lessons;

[Collection(nameof(EnvironmentTests))]
public sealed class JournalTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Fact]
    public void Exercises_are_noted_down_with_status_and_message()
    {
        var lines = Written(() =>
        {
            Check.Exercise("05.1", (double z, double y) => z > 0 ? z - y : 0);
            Check.Exercise("05.1", Lesson05Stubs.OutputDelta);
            Check.Hint("05.1", 2);
        });

        Assert.Equal(["exercise", "exercise", "hint"], lines.Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal(["solved", "unsolved"], lines[..2].Select(line => line.GetProperty("status").GetString()));
        Assert.Equal("05.1", lines[0].GetProperty("id").GetString());
        Assert.StartsWith("Replace the throw", lines[1].GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(Check.Hint("05.1", 3), lines[1].GetProperty("hints")[2].GetString());
        Assert.Equal(("05.1", 2), (lines[2].GetProperty("id").GetString(), lines[2].GetProperty("number").GetInt32()));
    }

    [Fact]
    public void Claims_that_pass_are_noted_down_and_those_that_fail_are_not()
    {
        var entries = Ledger.Entries.ToList();
        Assert.NotEmpty(entries);
        var (numeric, stated) = (entries.First(entry => entry.Values.Count > 0), entries.First(entry => entry.Statement.Length > 0));

        var lines = Written(() =>
        {
            Ledger.Check(numeric.Id, numeric.Values).And(stated.Id, true);
            Record.Exception(() => Ledger.Check(stated.Id, false));
            Record.Exception(() => Ledger.Check(numeric.Id, numeric.Values.Select(value => value + 1e6)));
        });

        Assert.Equal([numeric.Id, stated.Id], lines.Select(line => line.GetProperty("id").GetString()));
        Assert.Equal(numeric.Values, lines[0].GetProperty("values").EnumerateArray().Select(value => value.GetDouble()));
        Assert.True(lines[1].GetProperty("holds").GetBoolean());
    }

    [Fact]
    public void Without_the_variable_nothing_is_written()
    {
        using var variable = new EnvironmentTests.Variable("DESCENT_JOURNAL", "");

        Assert.Equal(ExerciseStatus.Unsolved, Check.Exercise("05.1", Lesson05Stubs.OutputDelta).Status);
        Assert.Empty(File.ReadAllText(_file));
    }

    [Fact]
    public void The_fast_mode_is_what_the_environment_says()
    {
        using (new EnvironmentTests.Variable("DESCENT_FAST", "1"))
        {
            Assert.Equal((true, 3), (Lesson.Fast, Lesson.Pick(fast: 3, full: 30)));
        }

        using (new EnvironmentTests.Variable("DESCENT_FAST", null))
        {
            Assert.Equal((false, 30), (Lesson.Fast, Lesson.Pick(fast: 3, full: 30)));
        }
    }

    private List<JsonElement> Written(Action action)
    {
        using (new EnvironmentTests.Variable("DESCENT_JOURNAL", _file))
        {
            action();
        }

        return [.. File.ReadAllLines(_file).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static class Lesson05Stubs
    {
        public static double OutputDelta(double z, double y) => throw new NotImplementedException();
    }
}
