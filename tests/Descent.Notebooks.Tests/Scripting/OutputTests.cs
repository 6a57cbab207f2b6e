using System.Text.Json.Nodes;
using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Running;

namespace Descent.Notebooks.Tests.Scripting;

public sealed class OutputTests(OutputNotebook notebook) : IClassFixture<OutputNotebook>
{
    private const int Kept = 1 << 20;

    private Executed Run => notebook.Run;

    [Fact]
    public void Text_and_values_keep_their_order()
    {
        var outputs = Run.Outputs(notebook["order"]).Select(output => (string?)output!["output_type"] switch
        {
            "stream" => $"{output["name"]}:{Executed.Text(output["text"])}",
            var type => $"{type}:{Executed.Text(output["data"]!["text/plain"])}",
        });
        Assert.Equal(["stdout:ab", "display_data:first", "stderr:e", "stdout:c\n", "display_data:second", "execute_result:last"], outputs);
    }

    [Fact]
    public void An_update_changes_what_an_earlier_cell_shows()
    {
        var texts = Run.Outputs(notebook["show"]).Select(output => Executed.Text(output!["data"]!["text/plain"]));
        Assert.Equal(["new", "between"], texts);
        Assert.Empty(Run.Outputs(notebook["update"]));
    }

    [Fact]
    public void Markup_is_shown_as_markup() => Assert.Equal("<b>η</b>", Run.Shown(notebook["markup"], "text/html"));

    [Fact]
    public void A_mime_type_can_be_asked_for()
    {
        var data = Run.Output(notebook["extension"], "display_data")["data"]!.AsObject();
        Assert.Equal(["text/plain"], data.Select(form => form.Key));
    }

    [Fact]
    public void A_value_comes_in_all_forms_it_prefers_with_JSON_as_JSON()
    {
        var data = Run.Output(notebook["figure"], "execute_result")["data"]!.AsObject();
        Assert.Equal(["application/vnd.plotly.v1+json", "text/html", "text/plain"], data.Select(form => form.Key));
        Assert.Equal("∂", (string?)data["application/vnd.plotly.v1+json"]!.AsObject()["data"]![1]);
        Assert.True(JsonNode.DeepEquals(new JsonArray("<svg/>\n", "<p/>"), data["text/html"]));
    }

    [Fact]
    public void A_value_that_cannot_be_shown_fails_its_cell_and_no_other()
    {
        Assert.Equal($"x.ipynb, cell {notebook["broken"]}, line 1: InvalidOperationException: no text", Run[notebook["broken"]].Message);
        Assert.Equal("1.5", Run.Shown(notebook["after broken"]));
    }

    [Fact]
    public void Carriage_returns_stay() => Assert.Equal("10 %\r20 %\rdone\n", Run.Stream(notebook["progress"]));

    [Fact]
    public void What_native_code_writes_lands_in_its_cell()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "there is no libc");
        Assert.Equal("from C\n", Run.Stream(notebook["native"]));
        Assert.Equal("π raw", Run.Stream(notebook["raw"], "stderr"));
        Assert.Single(Run.Outputs(notebook["after native"]));
    }

    [Theory]
    [InlineData("flood", 100_000_000 - Kept)]
    [InlineData("drip", 2_000_000 - Kept)]
    [InlineData("raw flood", 100 * Kept - Kept)]
    public void A_flood_of_text_is_cut_and_says_so(string cell, int cut)
    {
        var number = notebook[cell];
        Assert.Equal(Kept, Run.Stream(number).Length);
        Assert.Equal(FormattableString.Invariant($"\n… cut here: {cut:N0} more characters; a cell keeps 1,048,576.\n"), Run.Stream(number, "stderr"));
        Assert.Equal(CellStatus.Passed, Run[number].Status);
    }

    [Fact]
    public void A_flood_of_values_is_cut_and_says_so()
    {
        var number = notebook["gallery"];
        Assert.Equal(1001, Run.Outputs(number).Count);
        Assert.Equal("\n… cut here: 200 more values; a cell shows 1000.\n", Run.Stream(number, "stderr"));
    }

    [Fact]
    public void A_flood_does_not_exhaust_memory()
    {
        Assert.Equal("survived", Run.Shown(notebook["flood"]));
        Assert.InRange(Run.Result.PeakMemory, 1, 350_000_000);
    }

    [Fact]
    public void A_thread_that_outlives_its_cell_speaks_into_the_next_one()
    {
        Assert.Empty(Run.Outputs(notebook["late"]));
        Assert.StartsWith("latelate", Run.Stream(notebook["meanwhile"]));
    }

    [Fact]
    public void A_console_that_a_cell_put_aside_is_back_for_the_next_one() =>
        Assert.Equal("seen hidden", Run.Stream(notebook["own again"]));
}
