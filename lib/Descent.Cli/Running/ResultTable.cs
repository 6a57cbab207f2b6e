using Descent.Notebooks.Reports;
using Descent.Notebooks.Running;
using Spectre.Console;

namespace Descent.Cli.Running;

/// <summary>A row for each notebook.</summary>
internal static class ResultTable
{
    private static readonly string[] Numbers = ["Passed", "Failed", "Skipped", "Time"];

    public static void Write(IAnsiConsole console, IEnumerable<(NotebookResult Result, string Name)> notebooks)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumn("Notebook");
        table.AddColumns(
        [
            .. Numbers.Select(title => new TableColumn(title) { Alignment = Justify.Right }),
        ]);
        foreach (var (result, name) in notebooks)
        {
            var totals = RunTotals.Of(result);
            // Text, not markup: a name may hold brackets.
            table.AddRow(
                new Text(name),
                Number(totals.Passed, Color.Green),
                Number(totals.Failed, Color.Red),
                Number(totals.Skipped, Color.Yellow),
                new Text(Seconds.Of(result.Duration)));
        }

        console.Write(table);
    }

    private static Text Number(int count, Color color) => new(count.ToString(), count == 0 ? Style.Plain : new(color));
}
