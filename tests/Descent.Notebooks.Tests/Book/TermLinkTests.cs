using Descent.Notebooks.Book;

namespace Descent.Notebooks.Tests.Book;

/// <summary>Words that lead to the glossary.</summary>
public sealed class TermLinkTests
{
    private static readonly Glossary Words = new(
        [
            new("loss", "00", "How bad it is."), new("weight", "03", "A factor."), new("weight decay", "08", "Shrinking."), new("ReLU", "01", "max(0, z)"),
            new("He initialization", "09", "2/n.") { Bold = ["He"] }, new("index", "12", "Count \"downs\".") { Forms = [] }, new("pre-activation", "01", "z"), new("activation", "01", "a"),
        ],
        []);

    private readonly LessonMarkdown _page = new(new BookLinks(Path.GetTempPath(), new Dictionary<string, string>()), new Slugs(), new TermLinks(new TermWords(Words)));

    [Fact]
    public void The_first_occurrence_on_a_page_is_a_link_with_the_meaning_and_later_ones_are_words()
    {
        Assert.Equal("<p>A <a href=\"glossary.html#loss\" class=\"term\" data-means=\"How bad it is.\">loss</a>, the loss.</p>\n", _page.ToHtml("A loss, the loss."));
        Assert.Equal("<p>Losses and the loss.</p>\n", _page.ToHtml("Losses and the loss."));
    }

    [Theory]
    [InlineData("Loss first", "loss|Loss")]
    [InlineData("its weights and weight decay", "weight|weights weight-decay|weight decay")]
    [InlineData("a ReLU, no relu", "relu|ReLU")]
    [InlineData("the pre-activation", "pre-activation|pre-activation")]
    [InlineData("lossless, gloss, non-loss, loss-free", "")]
    [InlineData("*the loss*", "loss|loss")]
    [InlineData("He wrote the index", "")]
    [InlineData("**He** wrote the **index**", "he-initialization|He index|index")]
    [InlineData("**loss of weight**", "loss|loss weight|weight")]
    [InlineData("## The loss", "")]
    [InlineData("[a loss](https://example.org)", "")]
    [InlineData("`loss` and $loss$", "")]
    [InlineData("| loss |\n|---|\n| loss |", "")]
    public void Whole_words_of_the_prose_are_found(string markdown, string links)
    {
        var found = System.Text.RegularExpressions.Regex.Matches(_page.ToHtml(markdown), "<a href=\"glossary.html#([^\"]*)\" class=\"term\"[^>]*>([^<]*)</a>");

        Assert.Equal(links, string.Join(' ', found.Select(match => $"{match.Groups[1].Value}|{match.Groups[2].Value}")));
    }

    [Fact]
    public void The_promises_of_a_lesson_stay_words() => Assert.DoesNotContain("term", _page.ToHtml("# One\n\n- lower the loss"));

    [Fact]
    public void A_meaning_is_no_markup() => Assert.Contains("data-means=\"Count &quot;downs&quot;.\"", _page.ToHtml("the **index**"));
}
