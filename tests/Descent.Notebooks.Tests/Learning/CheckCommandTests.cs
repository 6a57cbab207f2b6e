using Descent.Cli;
using Descent.Notebooks.Tests.Cli;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Notebooks.Tests.Learning;

/// <summary><c>descent check</c> with the real library.</summary>
public sealed class CheckCommandTests : IDisposable
{
    private const string Hint1 = "    Hint 1: Two factors: how the loss changes with a, and how a changes with z.\n";
    private const string Hint3 = "    Hint 1: Go from E to ŷ to z to θ, one factor each.\n";

    private readonly SmallCourse _course = new();

    [Fact]
    public async Task Stubs_are_not_solved_yet_and_the_first_hint_is_given()
    {
        _course.Answer("mine/05-a.ipynb", SmallCourse.Stub1, SmallCourse.Stub2);

        var run = await _course.RunAsync("check", "mine/05-a.ipynb");

        Assert.Contains("[1/1] 05-a.ipynb: run in ", run.Output);
        Assert.Contains($"  ○ 05.1 not solved yet. Replace the throw by your code. Hints: Check.Hint(\"05.1\", 1), then 2 and 3.\n{Hint1}", run.Output);
        Assert.EndsWith($"{Hint3}0 of 2 solved.\nNext: 05.1 in 05-a.ipynb\n", run.Output);
        Assert.Equal(("", 1), (run.Error, run.ExitCode));
    }

    [Fact]
    public async Task With_the_solutions_everything_is_solved_and_the_next_lesson_is_named()
    {
        _course.Answer("mine/05-a.ipynb", SmallCourse.Right1, SmallCourse.Right2);

        var copied = await _course.RunAsync("check", "mine/05-a.ipynb");
        Assert.EndsWith("  ✓ 05.1 solved.\n  ✓ 05.3 solved.\n2 of 2 solved.\nNext: descent exercises mine 06 makes your copy of 06-b\n", copied.Output);
        Assert.Equal(0, copied.ExitCode);

        _course.Answer("mine/06-b.ipynb", SmallCourse.Right1, SmallCourse.Right2);
        Assert.EndsWith("Next: mine/06-b.ipynb\n", (await _course.RunAsync("check", "mine/05-a.ipynb")).Output);
        Assert.EndsWith("4 of 4 solved.\nThat was the last lesson.\n", (await _course.RunAsync("check", "mine")).Output);
    }

    [Fact]
    public async Task A_wrong_answer_gets_the_message_of_its_check_and_the_hint_after_those_that_were_read()
    {
        _course.Answer("mine/05-a.ipynb", SmallCourse.TurnedRound1 + "\nCheck.Hint(\"05.1\", 1)", SmallCourse.Right2);

        var run = await _course.RunAsync("check", "mine/05-a.ipynb");

        Assert.Contains("  ✗ 05.1 not yet. The sign is turned round: ∂L/∂a is a − y, prediction minus target.\n    Hint 2: ∂L/∂a = a − y for the half squared error, and a = ReLU(z).\n  ✓ 05.3 solved.\n", run.Output);
        Assert.EndsWith("1 of 2 solved.\nNext: 05.1 in 05-a.ipynb\n", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("double OutputDelta(double z,\n    double y) => z >;", "  ✗ 05.1 does not compile: cell 3, line 2: CS1525 Invalid expression term ';'\n")]
    [InlineData("var x = 1 / int.Parse(\"0\");\ndouble OutputDelta(double z, double y) => x;", "  ✗ 05.1 could not be checked: cell 3, line 1: DivideByZeroException: Attempted to divide by zero.\n")]
    [InlineData("double OutputDelta(double z, double y) { while (true) { } }", "  ✗ 05.1 could not be checked: cell 4: ran longer than 3 s and was stopped\n")]
    [InlineData("double Delta(double z, double y) => 0;", "  ✗ 05.1 does not compile: cell 4, line 1: CS0103 The name 'OutputDelta' does not exist in the current context\n")]
    public async Task A_cell_that_fails_is_named_and_the_other_check_is_made(string answer, string sentence)
    {
        _course.Answer("mine/05-a.ipynb", answer, SmallCourse.Right2);

        var run = await _course.RunAsync("check", "mine/05-a.ipynb", "--cell-timeout", "3");

        Assert.Contains(sentence + "  ✓ 05.3 solved.\n", run.Output);
        Assert.EndsWith("1 of 2 solved.\nNext: 05.1 in 05-a.ipynb\n", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task Without_the_library_the_reason_is_there()
    {
        _course.Put("mine/05-a.ipynb", _course.Read("notebooks/05-a.ipynb"));

        var run = await _course.RunAsync("check", "mine/05-a.ipynb");

        Assert.Contains("  ! a cell of the lesson failed: 05-a.ipynb, cell 1, line 1: ", run.Output);
        Assert.Contains("../lib/bin/Descent.dll", run.Output);
        Assert.Equal(1, run.ExitCode);
    }

    [Theory]
    [InlineData("Expected your notebooks, got none: descent check exercises/05-backpropagation.ipynb, for example.")]
    [InlineData("There is no notebook 'nope.ipynb': expected a file, a folder or a pattern such as 'notebooks/0*.ipynb'.", "nope.ipynb")]
    [InlineData("Expected a lesson with exercises, got 'plain.ipynb', in which nothing calls Check.Exercise: descent exercises makes one.", "plain.ipynb")]
    [InlineData("Expected --cell-timeout to be seconds, more than 0 and at most 86400, got 'x'.", "plain.ipynb", "--cell-timeout", "x")]
    [InlineData("broken.ipynb: expected a whole JSON file, but it breaks off at line 1, column 2; it seems truncated, restore it.", "broken.ipynb")]
    public async Task Bad_input_gives_one_sentence_and_exit_code_2(string sentence, params string[] args)
    {
        _course.Put("plain.ipynb", TestNotebook.Text(TestNotebook.Cell("// Check.Exercise(\"05.1\", OutputDelta)\n1")));
        _course.Put("broken.ipynb", "{");

        var run = await _course.RunAsync(["check", .. args]);

        Assert.Equal((sentence + "\n", "", 2), (run.Error, run.Output, run.ExitCode));
    }

    [Fact]
    public async Task A_stopped_check_says_so()
    {
        _course.Answer("mine/05-a.ipynb", "System.IO.File.WriteAllText(\"started\", \"\"); System.Threading.Thread.Sleep(60_000);", SmallCourse.Right2);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        var output = new StringWriter { NewLine = "\n" };

        var command = DescentCommand.RunAsync(["check", "mine"], new(Terminal.ForFile(output), output, _course.Folder, TimeProvider.System), stop.Token);
        while (!command.IsCompleted && !File.Exists(Path.Combine(_course.Folder, "mine", "started")))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }

        await stop.CancelAsync();

        Assert.Equal(DescentCommand.Stopped, await command);
        Assert.EndsWith("Stopped before the end: run it again to see where you are.\n", output.ToString());
    }

    [Fact]
    public async Task A_copy_of_a_real_lesson_runs_where_it_lies_and_reports_every_stub()
    {
        using var elsewhere = new TempFolder();
        await CommandRun.Of(Course.Root, "exercises", elsewhere.Path, "00");

        var run = await CommandRun.Of(elsewhere.Path, "check", "00-start-here.ipynb");

        var expected = Descent.Lessons.Check.Exercises.Where(exercise => exercise.Id.StartsWith("00.", StringComparison.Ordinal)).ToList();
        Assert.All(expected, exercise => Assert.Contains($"  ○ {exercise.Id} not solved yet. ", run.Output));
        Assert.Contains($"0 of {expected.Count} solved.\nNext: {expected[0].Id} in 00-start-here.ipynb\n", run.Output);
        Assert.DoesNotContain("!", run.Output.Replace("Check.Hint", "", StringComparison.Ordinal));
    }

    public void Dispose() => _course.Dispose();
}
