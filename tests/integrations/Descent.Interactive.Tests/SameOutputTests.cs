using Descent.Notebooks.Tests.Scripting;

namespace Descent.Interactive.Tests;

public sealed class SameOutputTests(BothEngines<OutputNotebook> both) : IClassFixture<BothEngines<OutputNotebook>>
{
    [Fact]
    public void Outputs_are_the_same_but_for_updates_and_threads_of_earlier_cells() => Assert.Equal(["show", "meanwhile"], both.Different);

    [Fact]
    public void An_update_does_nothing() // display(...) returns another object than the one that is shown, with another id.
    {
        Assert.Contains("[\"new\"]", both.Own("show"));
        Assert.Contains("[\"old\"]", both.Interactive("show"));
    }

    [Fact]
    public void What_a_thread_of_an_earlier_cell_says_is_lost() => Assert.Equal("Passed, line : \n\n", both.Interactive("meanwhile"));

    [Theory]
    [InlineData("order", "\"output_type\":\"display_data\"")]
    [InlineData("order", "\"name\":\"stderr\",\"text\":[\"e\"]")]
    [InlineData("figure", "\"text/html\":[\"\\u003Csvg/\\u003E\\n\",\"\\u003Cp/\\u003E\"],\"text/plain\":[\"a figure\"]")]
    [InlineData("broken", "Failed, line 1: x.ipynb, cell 8, line 1: InvalidOperationException: no text")]
    public void A_cell_shows(string cell, string output) => Assert.Contains(output, both.Interactive(cell));
}
