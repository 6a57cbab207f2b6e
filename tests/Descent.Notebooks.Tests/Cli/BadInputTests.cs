namespace Descent.Notebooks.Tests.Cli;

/// <summary>Bad input gives one sentence on standard error, exit code 1, and nothing else.</summary>
public sealed class BadInputTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public BadInputTests()
    {
        _folder.File("a.txt", "no notebook");
        _folder.File("good.ipynb", TestNotebook.Text(TestNotebook.Cell("1")));
        Directory.CreateDirectory(Path.Combine(_folder.Path, "empty.trx"));
    }

    [Theory]
    [InlineData("There is no notebook 'nope.ipynb': expected a file, a folder or a pattern such as 'notebooks/0*.ipynb'.", "run", "nope.ipynb")]
    [InlineData("There is no notebook 'nope.ipynb': expected a file, a folder or a pattern such as 'notebooks/0*.ipynb'.", "run", "good.ipynb", "nope.ipynb")]
    [InlineData("There is no notebook 'nope.ipynb': expected a file, a folder or a pattern such as 'notebooks/0*.ipynb'.", "lint", "nope.ipynb")]
    [InlineData("There is no notebook (.ipynb) in the folder 'empty.trx'.", "run", "empty.trx")]
    [InlineData("No notebook (.ipynb) matches 'x*.ipynb'.", "run", "x*.ipynb")]
    [InlineData("No notebook (.ipynb) matches 'nowhere/*.ipynb'.", "run", "nowhere/*.ipynb")]
    [InlineData("Expected a notebook (.ipynb), got 'a.txt'.", "run", "a.txt")]
    [InlineData("There is no option '--fasst': descent run --help lists them.", "run", "--fasst")]
    [InlineData("There is no command or option 'rum': descent --help lists them.", "rum")]
    [InlineData("There is no command or option 'x': descent --help lists them.", "doctor", "x")]
    [InlineData("Expected --jobs to be a whole number from 1 to 64, got '0'.", "run", "--jobs", "0")]
    [InlineData("Expected --jobs to be a whole number from 1 to 64, got 'two'.", "run", "--jobs", "two")]
    [InlineData("Expected --jobs to be a whole number from 1 to 64, got '-1'.", "run", "--jobs=-1")]
    [InlineData("Expected --cell-timeout to be seconds, more than 0 and at most 86400, got '0'.", "run", "--cell-timeout", "0")]
    [InlineData("Expected --cell-timeout to be seconds, more than 0 and at most 86400, got 'NaN'.", "run", "--cell-timeout", "NaN")]
    [InlineData("Expected a report that ends in .trx or .xml (JUnit), got 'r.json'.", "run", "good.ipynb", "--report", "a.trx", "--report", "r.json")]
    [InlineData("Expected --report to be a file, got the folder 'empty.trx'.", "run", "good.ipynb", "--report", "empty.trx")]
    [InlineData("Expected --out to be a folder, got the file 'a.txt'.", "run", "good.ipynb", "--out", "a.txt")]
    public async Task Bad_input_gives_one_sentence(string sentence, params string[] args)
    {
        var run = await CommandRun.Of(_folder.Path, args);

        Assert.Equal((sentence + "\n", "", 1), (run.Error, run.Output, run.ExitCode));
    }

    [Fact]
    public async Task A_course_without_notebooks_is_refused()
    {
        _folder.File("Descent.slnx", "<Solution />");

        var run = await CommandRun.Of(_folder.Path, "run");

        Assert.Equal($"There is no folder 'notebooks' in {_folder.Path}: name the notebooks to run.\n", run.Error);
        Assert.Equal(1, run.ExitCode);
    }

    [Fact]
    public async Task No_word_gives_the_help()
    {
        var run = await CommandRun.Of(_folder.Path);

        Assert.Contains("descent [command] [options]", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    public void Dispose() => _folder.Dispose();
}
