using Descent.Notebooks.Running;
using Descent.Notebooks.Tests.Running;

namespace Descent.Notebooks.Tests.Scripting;

public sealed class LanguageTests(LanguageNotebook notebook) : IClassFixture<LanguageNotebook>
{
    private Executed Run => notebook.Run;

    [Theory]
    [InlineData("use", "42")]
    [InlineData("imports", "(a1, IEnumerable, True)")]
    [InlineData("C# 14", "0")]
    [InlineData("await", "awaited")]
    [InlineData("result", "3")]
    [InlineData("folder", "True")]
    [InlineData("after throwing", "7")]
    [InlineData("framework", "HttpClient")]
    [InlineData("fast loop", "False")]
    public void The_last_expression_of_a_cell_is_shown(string cell, string shown)
    {
        Assert.Equal(shown, Run.Shown(notebook[cell]));
        Assert.Equal(CellStatus.Passed, Run[notebook[cell]].Status);
    }

    [Theory]
    [InlineData("declare")]
    [InlineData("null")]
    public void A_statement_and_null_show_nothing(string cell)
    {
        Assert.Empty(Run.Outputs(notebook[cell]));
        Assert.Equal(CellStatus.Passed, Run[notebook[cell]].Status);
    }

    [Theory]
    [InlineData("no System.IO", 1, "CS0103 The name 'File' does not exist in the current context")]
    [InlineData("does not compile", 2, "CS0103 The name 'x' does not exist in the current context")]
    [InlineData("semicolon", 1, "CS0201 Only assignment, call, increment, decrement, await, and new object expressions can be used as a statement")]
    [InlineData("throws", 3, "DivideByZeroException: Attempted to divide by zero.")]
    [InlineData("throws elsewhere", 3, "DivideByZeroException: Attempted to divide by zero.")]
    [InlineData("throws after await", 3, "InvalidOperationException: late")]
    [InlineData("aggregate", 1, "ArgumentException: inner")]
    [InlineData("never thrown inner", 1, "ArgumentException: inner")]
    [InlineData("async void", 1, "FormatException: escaped")]
    [InlineData("keyboard", 1, "InvalidOperationException: A notebook cell cannot read from the keyboard; write the value into the cell instead.")]
    [InlineData("load", 1, "ReferenceError: #load \"other.csx\": expected a file with C# there, found none; its path begins at the notebook that loads it.")]
    public void An_error_names_notebook_cell_and_line(string cell, int line, string message)
    {
        var number = notebook[cell];
        Assert.Equal($"x.ipynb, cell {number}, line {line}: {message}", Run[number].Message);
        Assert.Equal((CellStatus.Failed, line), (Run[number].Status, Run[number].Line));
    }

    [Fact]
    public void A_trace_holds_the_readers_own_frames_only()
    {
        var (inner, outer) = (notebook["throws"], notebook["throws elsewhere"]);
        var error = Run.Output(outer, "error");
        Assert.Equal("DivideByZeroException", (string?)error["ename"]);
        Assert.Equal("Attempted to divide by zero.", (string?)error["evalue"]);
        Assert.Equal(
            [
                "DivideByZeroException: Attempted to divide by zero.",
                $"   at Divide(Int32 a, Int32 b) in cell {inner}, line 3",
                $"   at cell {outer}, line 3",
            ],
            error["traceback"]!.AsArray().Select(line => (string?)line));
    }

    [Fact]
    public void All_compile_errors_are_in_the_details()
    {
        var cell = notebook["does not compile"];
        var details = Run[cell].Details;
        Assert.Equal(
            $"cell {cell}, line 2: CS0103 The name 'x' does not exist in the current context\ncell {cell}, line 3: CS0103 The name 'y' does not exist in the current context",
            details);
    }

    [Fact]
    public void What_was_said_before_an_error_stands_before_it() =>
        Assert.Equal(["stream", "error"], Run.Outputs(notebook["throws"]).Select(output => (string?)output!["output_type"]));
}
