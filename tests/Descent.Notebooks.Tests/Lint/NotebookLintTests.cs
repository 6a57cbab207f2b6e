using System.Text.Json.Nodes;
using Descent.Notebooks.Documents;
using Descent.Notebooks.Lint;
using Descent.Notebooks.Tests.Cli;

namespace Descent.Notebooks.Tests.Lint;

/// <summary>What lint finds in the code and tags of cells.</summary>
public sealed class NotebookLintTests
{
    [Theory]
    [InlineData("#!timer\n1", "'#!timer' is a magic command that only one host understands. Say it in C#, or leave it out.")]
    [InlineData("1\n  #!csharp", "'#!csharp' is a magic command that only one host understands. Say it in C#, or leave it out.")]
    [InlineData("#i \"nuget:feed\"", "'#i' is a magic command that only one host understands. Say it in C#, or leave it out.")]
    [InlineData("%time 1", "'%time' is a magic command that only one host understands. Say it in C#, or leave it out.")]
    [InlineData("%%bash\nls", "'%%bash' is a magic command that only one host understands. Say it in C#, or leave it out.")]
    [InlineData("1\n#r \"nuget: Plotly.NET\"", "#r \"nuget: Plotly.NET\" names no fixed version, so another day brings another one. Write it like #r \"nuget: Plotly.NET, 1.2.3\".")]
    [InlineData("#r \"nuget: Plotly.NET, 5.*\"", "#r \"nuget: Plotly.NET, 5.*\" names no fixed version, so another day brings another one. Write it like #r \"nuget: Plotly.NET, 1.2.3\".")]
    [InlineData("#r \"nuget: a b\"", "#r \"nuget: a b\" is understood by no host. Expected a package and its version, as in nuget: MathNet.Numerics, 5.0.0; found 'a b'.")]
    [InlineData("Kernel.Root.Add(1)", "'Kernel.Root' is .NET Interactive's own API. Use display(...) or HTML(...), or plain C#.")]
    [InlineData("using Microsoft.DotNet.Interactive.Commands;", "'using Microsoft.DotNet.Interactive.Commands' ties the notebook to .NET Interactive. Leave it out: display(...) and HTML(...) need no using.")]
    [InlineData("namespace A { class B; }", "A cell cannot declare a namespace ('A'). Declare the types directly.")]
    [InlineData("static class E { extension(int i) { public int Twice => 2 * i; } }", "A cell cannot declare an extension block. Write a static method with 'this' before its first parameter, or move the block into lib/.")]
    [InlineData("file class B;", "A cell cannot declare a file-local type ('file B'). Leave out 'file'.")]
    public void What_only_one_host_understands_is_found(string source, string sentence) =>
        Assert.Equal([$"cell 1: {sentence}"], Check(TestNotebook.Cell(source)));

    [Theory]
    [InlineData("var s = @\"\n#!time\n\";")]
    [InlineData("var s = \"\"\"\n    %time\n    \"\"\";")]
    [InlineData("var s = $\"\"\"\n    #!time {1}\n    \"\"\";")]
    [InlineData("/*\n#!time\n%time\n*/")]
    [InlineData("// #!time")]
    [InlineData("var a = 7\n%b;")]
    [InlineData("#r \"../lib/bin/Other.dll\"")]
    [InlineData("#r \"nuget: Plotly.NET, 5.1.0\"")]
    [InlineData("#r \"nuget: Plotly.NET, [5.0,6.0)\"")]
    [InlineData("#load \"tools.csx\"")]
    [InlineData("#!time\n1")]
    [InlineData("1\n  #!time")]
    [InlineData("Kernel.display(1); Kernel.HTML(\"\"); display(2);")]
    [InlineData("using System.IO;")]
    [InlineData("static int Twice(this int i) => 2 * i;")]
    public void Plain_csharp_is_not(string source) => Assert.Empty(Check(TestNotebook.Cell(source)));

    [Theory]
    [InlineData("requires:", "The tag 'requires:' does not name an assembly. Write it like requires:Descent.MLNet.", true)]
    [InlineData("requires:../x", "The tag 'requires:../x' does not name an assembly. Write it like requires:Descent.MLNet.", true)]
    [InlineData("require:Descent.MLNet", "The tag 'require:Descent.MLNet' is not known; 'requires:<Assembly>' is meant. Write requires:<Assembly>.", true)]
    [InlineData("raises_exception", "The tag 'raises_exception' is not known; 'raises-exception' is meant. Write raises-exception.", true)]
    [InlineData("Exercise", "The tag 'Exercise' is not known; 'exercise' is meant. Write exercise.", true)]
    [InlineData("skip-executoin", "The tag 'skip-executoin' is not known; 'skip-execution' is meant. Write skip-execution.", true)]
    [InlineData("parameters", "The tag 'parameters' is not known. The known tags are raises-exception, skip-execution, exercise, hide-input, remove-cell, solution, check and requires:<Assembly>.", false)]
    public void A_wrong_tag_is_fatal_where_it_was_meant(string tag, string sentence, bool fatal)
    {
        var finding = Assert.Single(Findings("a.ipynb", TestNotebook.Of(TestNotebook.Cell("1", tag))));

        Assert.Equal(($"cell 1: {sentence}", fatal), (finding.ToString(), finding.Fatal));
    }

    [Fact]
    public void Known_tags_are_fine() => Assert.Empty(Check(TestNotebook.Cell(
        "1", "raises-exception", "skip-execution", "exercise", "requires:Descent.MLNet", "hide-input", "remove-cell", "solution", "check")));

    [Fact]
    public void A_tag_on_prose_is_found_by_its_place_in_the_file() => Assert.Equal(
        ["Cell 2 of all cells: The tag 'solutoin' is not known; 'solution' is meant. Write solution."],
        Check(TestNotebook.Cell("1"), TestNotebook.Markdown("# Hello", "solutoin")));

    internal static IReadOnlyList<LintFinding> Findings(string name, JsonObject notebook)
    {
        using var folder = new TempFolder();
        return NotebookLint.Check(NotebookReader.Read(folder.File(name, notebook.ToJsonString())));
    }

    private static IEnumerable<string> Check(params JsonObject[] cells) =>
        Findings("a.ipynb", TestNotebook.Of(cells)).Select(finding => finding.ToString());
}
