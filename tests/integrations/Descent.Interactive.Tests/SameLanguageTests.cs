using Descent.Notebooks.Tests.Scripting;

namespace Descent.Interactive.Tests;

public sealed class SameLanguageTests(BothEngines<LanguageNotebook> both) : IClassFixture<BothEngines<LanguageNotebook>>
{
    [Fact]
    public void Cells_and_their_errors_are_the_same_but_for_directives_and_the_optimizer() =>
        Assert.Equal(["load", "fast loop"], both.Different);

    [Theory]
    [InlineData("does not compile", "Failed, line 2: x.ipynb, cell 11, line 2: CS0103 The name 'x' does not exist in the current context\n")]
    [InlineData("throws", "Failed, line 3: x.ipynb, cell 12, line 3: DivideByZeroException: Attempted to divide by zero.\n")]
    [InlineData("throws after await", "Failed, line 3: x.ipynb, cell 15, line 3: InvalidOperationException: late\n")]
    [InlineData("async void", "Failed, line 1: x.ipynb, cell 18, line 1: FormatException: escaped\n")]
    [InlineData("load", "Failed, line 1: x.ipynb, cell 19, line 1: CS1504 Source file 'other.csx' could not be opened -- Could not find file.\n")]
    public void A_failed_cell_says_where(string cell, string result) => Assert.StartsWith(result, both.Interactive(cell));

    [Theory]
    [InlineData("await", "awaited")]
    [InlineData("after throwing", "7")]
    [InlineData("fast loop", "True")] // The kernel does not optimize cells.
    public void A_cell_shows_its_last_expression(string cell, string shown) =>
        Assert.Contains($"\"text/plain\":[\"{shown}\"]", both.Interactive(cell));
}
