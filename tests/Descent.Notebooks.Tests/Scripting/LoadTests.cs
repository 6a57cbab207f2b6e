using Descent.Notebooks.Tests.Running;

namespace Descent.Notebooks.Tests.Scripting;

/// <summary><c>#load</c> and <c>#!time</c>.</summary>
public sealed class LoadTests : IDisposable
{
    private readonly Lab _lab = new();

    [Fact]
    public async Task A_file_is_loaded_with_what_it_loads()
    {
        _lab.Folder.File("shared/tools.csx", "#load \"deeper/more.csx\"\n#r \"System.Net.Http\"\n#!time\nint Twice(int x) => 2 * More(x);\nvoid Fail() =>\n    throw new FormatException(\"no\");");
        _lab.Folder.File("shared/deeper/more.csx", "#load \"../tools.csx\"\nint More(int x) => x + 1;");
        _lab.Folder.File("wrong.csx", "\nvar a = missing;");
        _lab.Folder.File("needy.csx", "\n#r \"nothing.dll\"");

        var run = await _lab.RunAsync(
            _lab.Options with { KeepGoing = true },
            Lab.Cell("#load \"shared/tools.csx\"\nTwice(3)"),
            Lab.Cell("Twice(4)"),
            Lab.Cell("\n\nFail();"),
            Lab.Cell("\n#load \"missing.csx\""),
            Lab.Cell("#load \"wrong.csx\""),
            Lab.Cell("// first\n#load \"needy.csx\""),
            Lab.Cell("Twice(5)"));

        Assert.Equal(("8", "10", "12"), (run.Shown(1), run.Shown(2), run.Shown(7)));
        Assert.Equal("x.ipynb, cell 3, line 3: FormatException: no", run[3].Message);
        Assert.Contains("   at Fail() in tools.csx, line 6", run.Output(3, "error")["traceback"]!.AsArray().Select(line => (string?)line));
        Assert.Equal(
            "x.ipynb, cell 4, line 2: ReferenceError: #load \"missing.csx\": expected a file with C# there, found none; its path begins at the notebook that loads it.",
            run[4].Message);
        Assert.Equal("x.ipynb, cell 5: CS0103 wrong.csx, line 2: The name 'missing' does not exist in the current context", run[5].Message);
        Assert.Equal(
            "x.ipynb, cell 6, line 2: ReferenceError: needy.csx, line 2: #r \"nothing.dll\": expected a library there, found no such file; build it with `dotnet build` in the folder of the course.",
            run[6].Message);
    }

    [Theory]
    [InlineData("#!time\nawait Task.Delay(300); \"x\"")]
    [InlineData("var one = 1;\n  #!time  \nawait Task.Delay(300);")]
    public async Task A_timed_cell_says_how_long_it_took(string cell)
    {
        var run = await _lab.RunAsync(_lab.Options, Lab.Cell(cell));

        var text = run.Stream(1);
        Assert.Matches(@"^Wall time: [\d,]+\.\d ms\n$", text);
        Assert.InRange(double.Parse(text.Split(' ')[2], System.Globalization.CultureInfo.InvariantCulture), 290, 5000);
    }

    [Fact]
    public async Task A_text_that_mentions_the_magic_is_not_timed()
    {
        var run = await _lab.RunAsync(_lab.Options, Lab.Cell("var s = @\"\n#!time\n\"; s.Length"), Lab.Cell("/*\n#!time\n*/ 1"));

        Assert.Equal(("", "8", ""), (run.Stream(1), run.Shown(1), run.Stream(2)));
    }

    [Fact]
    public async Task A_cell_that_fails_is_timed_and_its_lines_are_right()
    {
        var run = await _lab.RunAsync(_lab.Options with { KeepGoing = true }, Lab.Cell("#!time\nint zero = 0;\n1 / zero"));

        Assert.Equal("x.ipynb, cell 1, line 3: DivideByZeroException: Attempted to divide by zero.", run[1].Message);
        Assert.StartsWith("Wall time: ", run.Stream(1));
    }

    public void Dispose() => _lab.Dispose();
}
