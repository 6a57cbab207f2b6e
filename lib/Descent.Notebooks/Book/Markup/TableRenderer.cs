using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Descent.Notebooks.Book;

/// <summary>Writes a table into a box of its own, which scrolls where the table is wider than the page.</summary>
internal sealed class TableRenderer : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        foreach (var cell in table.OfType<TableRow>().Where(row => row.IsHeader).SelectMany(row => row.OfType<TableCell>()))
        {
            cell.GetAttributes().AddProperty("scope", "col");
        }

        renderer.EnsureLine().Write("<div class=\"scroll\">");
        base.Write(renderer, table);
        renderer.Write("</div>\n");
    }
}
