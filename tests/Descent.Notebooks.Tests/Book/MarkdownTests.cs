using System.Text.RegularExpressions;
using Descent.Notebooks.Book;

namespace Descent.Notebooks.Tests.Book;

public sealed partial class MarkdownTests
{
    private static readonly string Folder = Path.Combine(Path.GetTempPath(), "notebooks");

    private readonly LessonMarkdown _page = new(
        new BookLinks(Folder, new Dictionary<string, string> { [Path.Combine(Folder, "05-backpropagation.ipynb")] = "05-backpropagation.html" }), new Slugs());

    [Theory]
    [InlineData("$a_i*b_j*c_k$", "a_i*b_j*c_k")]
    [InlineData("see $W^{[l]}_{ij}$, _and_ $z_1 < 0 & z_2 > \\$3$", "W^{[l]}_{ij}|z_1 &lt; 0 &amp; z_2 &gt; \\$3")]
    [InlineData("*a $b*c$ d*", "b*c")]
    [InlineData("$[x](y)$ and $<b>$", "[x](y)|&lt;b&gt;")]
    [InlineData("$a \\\\ b$ and $\\{x\\}$", "a \\\\ b|\\{x\\}")]
    public void Formulas_in_a_line_are_set_apart_letter_by_letter(string markdown, string latex) =>
        Assert.Equal(latex, string.Join('|', InlineMath().Matches(_page.ToHtml(markdown)).Select(match => match.Groups[1].Value)));

    [Theory]
    [InlineData("It costs $5 and $6.")]
    [InlineData("One $ sign, $ two.")]
    [InlineData("`$a$` in code")]
    [InlineData("An open $a")]
    [InlineData("\\$a$ is not one")]
    public void A_dollar_sign_that_is_no_formula_stays(string markdown) => Assert.DoesNotContain("class=\"math", _page.ToHtml(markdown));

    [Theory]
    [InlineData("$$a_i*b*c < d$$", "a_i*b*c &lt; d")]
    [InlineData("text\n$$\nL = a\n- b\n+ c\n# d\n> e\n= f\n===\n$$\ntext", "L = a\n- b\n+ c\n# d\n&gt; e\n= f\n===")]
    [InlineData("$$a\n= b$$", "a\n= b")]
    public void A_formula_on_lines_of_its_own_is_a_block_of_LaTeX(string markdown, string latex) =>
        Assert.Contains($"<div class=\"math display\">{latex}</div>", _page.ToHtml(markdown));

    [Fact]
    public void A_display_formula_with_words_around_it_stays_in_its_paragraph() =>
        Assert.Equal("<p>so <span class=\"math display\">a_1*b_1*c</span> holds</p>\n", _page.ToHtml("so $$a_1*b_1*c$$ holds"));

    [Fact]
    public void A_table_has_formulas_headers_with_a_scope_and_a_box_to_scroll_in()
    {
        var html = _page.ToHtml("| here | there |\n|---|---|\n| $|x|$ | $a_1$ |\n");

        Assert.Contains("<div class=\"scroll\">\n<table>", html);
        Assert.Contains("<th scope=\"col\">here</th>", html);
        Assert.Contains("<td><span class=\"math\">|x|</span></td>", html);
    }

    [Fact]
    public void A_solution_keeps_its_details_and_what_is_in_them_is_Markdown()
    {
        var html = _page.ToHtml("<details>\n<summary>Solution</summary>\n\nThe slope is $z > 0$.\n\n```csharp\nvar a = 1; // one\n```\n\n</details>\n\nNext");

        Assert.StartsWith("<details>\n<summary>Solution</summary>\n<p>The slope is <span class=\"math\">z &gt; 0</span>.</p>\n", html);
        Assert.Contains("<div class=\"code\"><pre><code><span class=\"k\">var</span> a = <span class=\"n\">1</span>; <span class=\"c\">// one</span></code></pre></div>\n</details>\n<p>Next</p>", html);
    }

    [Fact]
    public void A_fence_of_another_language_is_not_coloured() =>
        Assert.Equal("<div class=\"code\"><pre><code>a &lt; b</code></pre></div>\n", _page.ToHtml("```\na < b\n```"));

    [Fact]
    public void Headings_of_all_cells_have_ids_of_their_own()
    {
        var html = _page.ToHtml("# Title\n\n## 1. Forward: one *house*\n\n## Two") + _page.ToHtml("## Two\n\n### $a^{[l]}$\n\n## main");

        var ids = Ids().Matches(html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(["title", "1-forward-one-house", "two", "two-2", "a-l", "main-2"], ids);
        Assert.Contains("<h2 id=\"two-2\">Two<a class=\"permalink\" href=\"#two-2\" aria-label=\"Link to Two\">#</a></h2>", html);
        Assert.Equal(["Title", "1. Forward: one house", "Two", "Two", "<span class=\"math\">a^{[l]}</span>", "main"], _page.Headings.Select(heading => heading.Html));
    }

    [Theory]
    [InlineData("[back](05-backpropagation.ipynb)", "<a href=\"05-backpropagation.html\">back</a>")]
    [InlineData("[back](./05-backpropagation.ipynb#6-code)", "<a href=\"05-backpropagation.html#6-code\">back</a>")]
    [InlineData("[*not* there](06-descent.ipynb)", "<em>not</em> there")]
    [InlineData("the [ledger](../data/ledger.json)", "the ledger")]
    [InlineData("![a picture](../picture.png)", "a picture")]
    [InlineData("[out](https://example.org/a_b)", "<a href=\"https://example.org/a_b\">out</a>")]
    [InlineData("[here](#two)", "<a href=\"#two\">here</a>")]
    public void Links_lead_to_pages_or_are_words(string markdown, string html) => Assert.Equal($"<p>{html}</p>\n", _page.ToHtml(markdown));

    [Theory]
    [InlineData("**Predict.** (a) or (b)?", "<p class=\"predict\"><strong>Predict.</strong>")]
    [InlineData("**Explain.** Answer (a).", "<p class=\"explain\"><strong>Explain.</strong>")]
    [InlineData("> **Spot the mistake.** A note says 2.", "<blockquote class=\"mistake\">")]
    [InlineData("> Words of another.", "<blockquote class=\"quote\">")]
    [InlineData("A **Predict.** later on", "<p>A <strong>Predict.</strong>")]
    public void The_phrases_of_the_course_are_recognized(string markdown, string html) => Assert.StartsWith(html, _page.ToHtml(markdown));

    [Fact]
    public void Chinese_words_say_that_they_are() => Assert.Equal(
        "<p>The note, <span lang=\"zh\">神经网络四大类（1）</span>- MLP &lt;</p>\n", _page.ToHtml("The note, 神经网络四大类（1）- MLP <"));

    [GeneratedRegex("<span class=\"math\">(.*?)</span>")]
    private static partial Regex InlineMath();

    [GeneratedRegex(" id=\"(.*?)\"")]
    private static partial Regex Ids();
}
