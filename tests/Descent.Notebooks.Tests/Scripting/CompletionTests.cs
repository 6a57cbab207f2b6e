using Descent.Notebooks.Scripting;

namespace Descent.Notebooks.Tests.Scripting;

public sealed class CompletionTests : IDisposable
{
    private readonly RunningSession _session = new(
        "var answer = 42; int? perhaps = 3; var words = new List<string> { \"a\" }; int Twice(int number, bool really = true) => 2 * number;",
        "/// <summary>Holds.</summary>\nclass Box { public int Size { get; set; } public int Steady { get; } public string Name = \"\"; private int _hidden; public static Box Empty => new(); public enum Kind { Small } }\nvar box = new Box();");

    [Theory]
    [InlineData("answ|", "answer", "variable")]
    [InlineData("ANSW|", "answer", "variable")]
    [InlineData("Twi|", "Twice", "method")]
    [InlineData("Bo|", "Box", "class")]
    [InlineData("whi|", "while", "keyword")]
    [InlineData("disp|", "display", "method")]
    [InlineData("Sys|", "System", "namespace")]
    [InlineData("answer.ToStr|", "ToString", "method")]
    [InlineData("box.Si|", "Size", "property")]
    [InlineData("box.|", "Name", "field")]
    [InlineData("box.|\nvar other = 3;", "Size", "property")]
    [InlineData("box.|\nbox = null;", "Size", "property")]
    [InlineData("box?.Si|", "Size", "property")]
    [InlineData("perhaps?.CompareT|", "CompareTo", "method")]
    [InlineData("perhaps.HasV|", "HasValue", "property")]
    [InlineData("Box.Em|", "Empty", "property")]
    [InlineData("Box.Ki|", "Kind", "enum")]
    [InlineData("Box.Kind.S|", "Small", "enum-member")]
    [InlineData("Math.Ma|", "Max", "method")]
    [InlineData("Math.P|", "PI", "constant")]
    [InlineData("System.Text.|", "StringBuilder", "class")]
    [InlineData("using System.Net.H|", "Http", "namespace")]
    [InlineData("words.Whe|", "Where", "method")]
    [InlineData("words.Where(word => word.Len|", "Length", "property")]
    [InlineData("words.Where(word => word.Len|)", "Length", "property")]
    [InlineData("words.Select(word => word.ToUpper()).ToLi|", "ToList", "method")]
    [InlineData("for (var index = 0; index < 3; index++) { ind| }", "index", "variable")]
    [InlineData("Twice(rea|", "really:", "parameter")]
    [InlineData("Twice(1, rea|", "really:", "parameter")]
    [InlineData("new Box { Si|", "Size", "property")]
    [InlineData("new Box { Size = 1, Na| }", "Name", "field")]
    [InlineData("$\"{answ|}\"", "answer", "variable")]
    [InlineData("int Half(int whole) => who|", "whole", "variable")]
    [InlineData("// a comment\nansw|", "answer", "variable")]
    [InlineData("\"text\".Len|", "Length", "property")]
    public void A_name_is_proposed(string marked, string text, string kind) => Assert.Contains(new CellCompletion(text, kind), _session.Complete(marked).Items);

    [Theory]
    [InlineData("// answ|")]
    [InlineData("/* answ|")]
    [InlineData("\"answ|\"")]
    [InlineData("\"answ|")]
    [InlineData("$\"answ|\"")]
    [InlineData("#r \"answ|\"")]
    [InlineData("12|")]
    [InlineData("nothing.|")]
    [InlineData("box._h|")]
    [InlineData("box.Emp|")]
    [InlineData("Box.Siz|")]
    [InlineData("new Box { Stea|")]
    public void Nothing_is_proposed_where_nothing_fits(string marked) => Assert.Empty(_session.Complete(marked).Items);

    [Fact]
    public void Proposals_replace_what_is_typed_of_the_word_and_come_in_order()
    {
        var found = _session.Complete("var x = box.si|;");

        Assert.Equal((12, 14), (found.Start, found.End));
        Assert.Equal(["Size"], found.Items.Select(item => item.Text));
        Assert.Equal(["Empty", "Equals", "Kind", "ReferenceEquals"], _session.Complete("Box.|").Items.Select(item => item.Text));
    }

    [Fact]
    public void An_empty_session_knows_the_framework()
    {
        using var session = new RunningSession();

        Assert.Contains(new CellCompletion("Console", "class"), session.Complete("Cons|").Items);
        Assert.Contains(new CellCompletion("WriteLine", "method"), session.Complete("Console.Wri|").Items);
    }

    [Fact]
    public void Asking_declares_nothing()
    {
        _session.Complete("var later = 1; lat|");

        Assert.Equal("CS0103", _session.Run("later")?.Name);
    }

    [Fact]
    public void While_a_cell_runs_what_ran_before_it_is_known()
    {
        var running = Task.Run(() => _session.Run("var during = 1; System.Threading.Thread.Sleep(1500);"), TestContext.Current.CancellationToken);
        Thread.Sleep(500);

        Assert.NotEmpty(_session.Complete("answ|").Items);
        Assert.False(running.IsCompleted);
        Assert.Empty(_session.Complete("durin|").Items);
    }

    public void Dispose() => _session.Dispose();
}
