using Descent.Notebooks.Running;

namespace Descent.Notebooks.Tests.Notebooks;

[CollectionDefinition("course")]
public sealed class CourseRun : ICollectionFixture<LessonRuns>;

[Collection("course")]
public sealed class CourseTests(LessonRuns course)
{
    [Fact]
    public void There_are_lessons() => Assert.NotEmpty(course.Lessons);

    [Fact]
    public void Every_lesson_passes_with_each_of_its_cells_run_twice() => Assert.All(course.Lessons, lesson =>
    {
        Assert.Null(lesson.Result.Error);
        Assert.All(lesson.Result.Cells, cell => Assert.True(cell.Status is CellStatus.Passed or CellStatus.Skipped, cell.Message));
        Assert.Equal(lesson.Document.CodeCells.Count(), lesson.Result.Cells.Count);
    });

    [Fact]
    public void Only_cells_that_need_an_integration_are_skipped() => Assert.All(course.Lessons, lesson =>
    {
        var skipped = lesson.Result.Cells.Where(cell => cell.Status is CellStatus.Skipped).Select(cell => cell.Index);
        Assert.All(skipped, index => Assert.Contains(lesson.Document.Cells[index].Tags, tag => tag.StartsWith("requires:", StringComparison.Ordinal)));
    });
}
