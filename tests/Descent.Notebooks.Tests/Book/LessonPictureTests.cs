using Descent.Notebooks.Book;
using Descent.Plotting;

namespace Descent.Notebooks.Tests.Book;

public sealed class LessonPictureTests
{
    private const string Wide = "<svg role=\"img\" viewBox=\"0 0 720 432\"><g>a</g></svg>";
    private const string Narrow = "<svg viewBox=\"0 0 360 340\"><g>b</g></svg>";

    private const string Nested = "<svg viewBox=\"0 0 9 4\"><svg x=\"1\"><g><svg></svg></g></svg><svg></svg><text>c</text></svg>";

    [Theory]
    [InlineData(Wide + Narrow, Wide)]
    [InlineData(Narrow + "<p>" + Wide + "</p>", Wide)]
    [InlineData(Narrow + "<svg viewBox=\"0 0 3 4\"></svg>", "<svg viewBox=\"0 0 3 4\"></svg>")]
    [InlineData(Narrow + "<script>'<svg viewBox=\"0 0 9 1\"></svg>'</script>", Narrow)]
    [InlineData("<p>" + Nested + "</p><svg></svg>", Nested)]
    [InlineData("<p>no drawing</p>", null)]
    [InlineData("", null)]
    public void The_last_wide_drawing_stands_for_the_lesson(string html, string? picture) => Assert.Equal(picture, LessonPicture.In(html));

    [Fact]
    public void A_drawing_that_is_too_large_for_a_list_does_not() =>
        Assert.Equal(Narrow, LessonPicture.In($"{Narrow}<svg viewBox=\"0 0 9 1\">{new string('x', 100_000)}</svg>"));

    [Fact]
    public void The_figures_of_the_course_are_understood() =>
        Assert.Contains("viewBox=\"0 0 720 432\"", LessonPicture.In(Charts.Line("a", "x", "y", ("b", [1.0, 2], [3.0, 4])).ToHtml()));
}
