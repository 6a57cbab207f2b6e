using Descent.Notebooks.Documents;
using Descent.Notebooks.Tests.Notebooks;

namespace Descent.Notebooks.Tests.Learning;

/// <summary><c>descent exercises</c> on a small course and on the real one.</summary>
public sealed class ExercisesCommandTests : IDisposable
{
    private readonly SmallCourse _course = new();

    [Fact]
    public async Task A_copy_has_no_solution_and_no_output_and_finds_what_the_lesson_finds()
    {
        var run = await _course.RunAsync("exercises", "mine/deep");

        Assert.Equal("+ mine/deep/05-a.ipynb\n+ mine/deep/06-b.ipynb\n2 written, 0 kept, 0 replaced.\nSolve, save, then: descent check mine/deep/05-a.ipynb\n", run.Output);
        Assert.Equal(("", 0), (run.Error, run.ExitCode));
        var copy = NotebookReader.Read(Path.Combine(_course.Folder, "mine/deep/05-a.ipynb"));
        var text = _course.Read("mine/deep/05-a.ipynb");
        Assert.DoesNotContain("<details>", text);
        Assert.DoesNotContain(SmallCourse.Right1, text);
        Assert.DoesNotContain("an old output", text);
        Assert.DoesNotContain("\"execution_count\": 3", text);
        Assert.Equal("#r \"../../lib/bin/Descent.dll\"\n#r \"System.Net.Http\"\nusing Descent.Lessons;", copy.Cells[1].Source);
        Assert.EndsWith("See [the next](06-b.ipynb#top), [the library](../../lib/bin/README.md), [the web](https://example.org/06-b.ipynb) and `x[0](1)`.", copy.Cells[0].Source);
        Assert.Equal("*The solution of 05.1 is in the course's own [05-a.ipynb](../../notebooks/05-a.ipynb).*\n\n**05.3** Another prompt.", copy.Cells[6].Source);
        Assert.Contains(SmallCourse.Right1, NotebookReader.Read(Path.Combine(_course.Folder, "notebooks/05-a.ipynb")).Cells[6].Source);
    }

    [Fact]
    public async Task A_copy_outside_of_the_course_loads_the_library_by_its_full_path_and_links_back()
    {
        using var elsewhere = new Cli.TempFolder();

        await _course.RunAsync("exercises", elsewhere.Path, "05");

        var copy = NotebookReader.Read(Path.Combine(elsewhere.Path, "05-a.ipynb"));
        Assert.StartsWith($"#r \"{_course.Folder.Replace('\\', '/')}/lib/bin/Descent.dll\"\n", copy.Cells[1].Source);
        Assert.Contains($"[the next](../{Path.GetFileName(_course.Folder)}/notebooks/06-b.ipynb#top)", copy.Cells[0].Source);
    }

    [Fact]
    public async Task What_a_learner_wrote_is_kept_and_new_lessons_are_added()
    {
        _course.Put("mine/05-a.ipynb", "my work");

        var run = await _course.RunAsync("exercises", "mine");

        Assert.StartsWith("= mine/05-a.ipynb is kept as it is: it may hold your work (--force makes it anew, after a backup)\n+ mine/06-b.ipynb\n1 written, 1 kept, 0 replaced.\n", run.Output);
        Assert.Equal(("my work", 0), (_course.Read("mine/05-a.ipynb"), run.ExitCode));
    }

    [Fact]
    public async Task Force_makes_a_backup_each_time()
    {
        _course.Put("mine/05-a.ipynb", "my work");
        _course.Put("mine/05-a.ipynb.backup-1", "my earlier work");

        var run = await _course.RunAsync("exercises", "mine", "05-a", "--force");

        Assert.StartsWith("+ mine/05-a.ipynb, the earlier one is 05-a.ipynb.backup-2\n0 written, 0 kept, 1 replaced.\n", run.Output);
        Assert.Equal(("my earlier work", "my work"), (_course.Read("mine/05-a.ipynb.backup-1"), _course.Read("mine/05-a.ipynb.backup-2")));
        Assert.Contains("**05.1** A prompt.", _course.Read("mine/05-a.ipynb"));
    }

    [Theory]
    [InlineData("Expected a folder for your copies, got none: descent exercises exercises, for example.")]
    [InlineData("Expected a folder for your copies, got the file 'Descent.slnx'.", "Descent.slnx")]
    [InlineData("Expected a folder of your own, got 'notebooks/', where the lessons are: name another.", "notebooks/")]
    [InlineData("There is no lesson '7': expected a number or a name from 05-a to 06-b.", "mine", "7")]
    public async Task Bad_input_gives_one_sentence_and_writes_nothing(string sentence, params string[] args)
    {
        var run = await _course.RunAsync(["exercises", .. args]);

        Assert.Equal((sentence + "\n", "", 1), (run.Error, run.Output, run.ExitCode));
        Assert.False(Directory.Exists(Path.Combine(_course.Folder, "mine")));
    }

    [Fact]
    public async Task A_lesson_that_cannot_be_read_is_named_and_nothing_is_written()
    {
        _course.Put("notebooks/07-c.ipynb", "{");

        var run = await _course.RunAsync("exercises", "mine");

        Assert.StartsWith("07-c.ipynb: expected a whole JSON file", run.Error);
        Assert.Equal(1, run.ExitCode);
        Assert.False(Directory.Exists(Path.Combine(_course.Folder, "mine")));
    }

    [Fact]
    public void Of_every_real_lesson_each_solution_is_taken_out_and_each_stub_stays() => Assert.All(Course.Paths, path =>
    {
        var lesson = NotebookReader.Read(path);
        var copy = Descent.Notebooks.Learning.LearnerCopy.Of(lesson, Course.Root, Path.Combine(Course.Root, "exercises"), Course.Paths.Select(name => Path.GetFileName(name)).ToHashSet());
        var text = copy.ToJsonString();
        Assert.Equal(lesson.Cells.Count(cell => cell.Tags.Contains("exercise")), lesson.Cells.Sum(cell => Descent.Notebooks.Learning.Solutions.In(cell.Source).Count()));
        Assert.DoesNotContain("Solution 0", text);
        Assert.DoesNotContain("Solution 1", text);
        Assert.Equal(lesson.Cells.Count, copy["cells"]!.AsArray().Count);
    });

    public void Dispose() => _course.Dispose();
}
