using System.Text.RegularExpressions;
using Descent.Notebooks.Book;
using Descent.Notebooks.Documents;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Descent.Notebooks.Tests.Book;

/// <summary>The glossary and the lessons that use its words.</summary>
public sealed partial class GlossaryTests
{
    // Bold for stress, not new terms.
    private static readonly string[] NoTerms = ["Guess, error, blame, correct", "own"];

    private static readonly Glossary Course = Glossary.OfCourse;

    [Fact]
    public void Every_bold_term_of_the_lessons_is_in_the_glossary()
    {
        var words = new TermWords(Course);
        var bold = Lessons().SelectMany(lesson => Bold(lesson.Markdown).Select(phrase => (lesson.Number, phrase))).ToList();

        Assert.True(bold.Count > 100, $"Only {bold.Count} bold phrases were found.");
        Assert.Equal([], bold.Where(found => !NoTerms.Contains(found.phrase) && !Label().IsMatch(found.phrase) && words.Introduced(found.phrase) is null));
    }

    [Fact]
    public void A_bold_word_that_is_no_term_would_be_noticed()
    {
        Assert.Equal(["new word", "Predict."], Bold("A **new word** and *not* this.\n\n```\n**code**\n```\n\n**Predict.** (a)"));
        Assert.Null(new TermWords(Course).Introduced("new word"));
    }

    [Fact]
    public void Each_term_and_letter_names_a_lesson_of_the_course()
    {
        var numbers = Lessons().Select(lesson => lesson.Number).ToList();

        Assert.Equal([], Course.Terms.Select(term => term.Lesson).Concat(Course.Notation.Select(letter => letter.Lesson)).Except(numbers));
    }

    [Fact]
    public void Each_term_is_there_once_with_a_place_of_its_own_and_says_what_it_means_in_a_sentence_or_two()
    {
        Assert.InRange(Course.Terms.Count, 80, 160);
        Assert.Equal(Course.Terms.Count, Course.Terms.Select(term => term.Id).Distinct().Count());
        Assert.Equal(Course.Terms.OrderBy(term => term.Term, StringComparer.OrdinalIgnoreCase), Course.Terms);
        Assert.All(Course.Terms, term => Assert.Matches(@"^[^.]+(\.[^.]+){0,3}\.\)?$", term.Text));
        Assert.Equal([], Course.Terms.SelectMany(term => term.Forms.Select(form => (form, term.Term))).GroupBy(pair => pair.form).Where(group => group.Count() > 1).Select(group => group.Key));
    }

    private static IEnumerable<string> Bold(string markdown) => Markdown.Parse(markdown, LessonMarkdown.Pipeline)
        .Descendants<EmphasisInline>().Where(emphasis => emphasis.DelimiterCount == 2).Select(InlineText.Plain);

    private static List<(string Number, string Markdown)> Lessons() =>
    [
        .. Directory.EnumerateFiles(Path.Combine(Notebooks.Course.Root, "notebooks"), "*.ipynb").Order(StringComparer.Ordinal).Select(path => (
            Path.GetFileName(path)[..2],
            string.Join("\n\n", NotebookReader.Read(path).Cells.Where(cell => cell.Kind == CellKind.Markdown).Select(cell => cell.Source)))),
    ];

    // The number of an exercise, and what begins a paragraph: "Predict.", "Patient 3."
    [GeneratedRegex(@"^\d\d\.\d$|\.$")]
    private static partial Regex Label();
}
