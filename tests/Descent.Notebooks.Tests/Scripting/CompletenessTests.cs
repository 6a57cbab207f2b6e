using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Tests.Scripting;

public sealed class CompletenessTests
{
    [Theory]
    [InlineData("")]
    [InlineData("1 + 1")]
    [InlineData("var x = 1;")]
    [InlineData("for (var i = 0; i < 3; i++) { }")]
    [InlineData("#r \"x.dll\"\nx")]
    [InlineData("// note")]
    public void A_whole_cell_is_complete(string source) => Assert.Equal((Completeness.Complete, ""), CellCompleteness.Of(source));

    [Theory]
    [InlineData("for (var i = 0; i < 3; i++)", "")]
    [InlineData("for (var i = 0; i < 3; i++) {", "    ")]
    [InlineData("class A { void B() {", "        ")]
    [InlineData("Console.WriteLine(", "")]
    [InlineData("var x =", "")]
    [InlineData("/* a", "")]
    [InlineData("var s = @\"a", "")]
    [InlineData("var s = \"a", "")]
    public void More_must_follow(string source, string indent) => Assert.Equal((Completeness.Incomplete, indent), CellCompleteness.Of(source));

    [Theory]
    [InlineData(")")]
    [InlineData("var 1 = 2;")]
    public void Some_text_cannot_be_saved(string source) => Assert.Equal(Completeness.Invalid, CellCompleteness.Of(source).State);
}
