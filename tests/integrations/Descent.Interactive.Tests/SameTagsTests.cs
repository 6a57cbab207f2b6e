using Descent.Notebooks.Tests.Running;

namespace Descent.Interactive.Tests;

public sealed class SameTagsTests(BothEngines<TagNotebook> both) : IClassFixture<BothEngines<TagNotebook>>
{
    [Fact]
    public void Tags_mean_the_same_and_a_missing_library_is_an_error_of_the_compiler() => Assert.Equal(["load"], both.Different);

    [Theory]
    [InlineData("throws", "Passed, line : \n")]
    [InlineData("does not throw", "Failed, line : x.ipynb, cell 3: was expected to throw (tag raises-exception) but ran through\n")]
    [InlineData("skipped", "Skipped, line : tagged skip-execution\n")]
    [InlineData("not built", "Skipped, line : needs Descent.Nowhere, which is not built\n")]
    [InlineData("load", "Failed, line 1: x.ipynb, cell 6, line 1: CS0006 Metadata file 'lib/bin/Missing.dll' could not be found\n")]
    public void A_tagged_cell_does_what_its_tag_says(string cell, string result) => Assert.StartsWith(result, both.Interactive(cell));
}
