using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace CollabCare.Learn.Content.Markup.Tables;

/// <summary>
/// Tables whose head cells say what they head, and whose alignment is a class, because a style attribute would be refused by the content security policy. From
/// three columns on a table may be wider than a phone, so that it can be scrolled, also by keyboard; from four on it may use the margin.
/// </summary>
sealed class TableRenderer : HtmlObjectRenderer<Table>
{
    const int ScrollsFrom = 3;
    const int WideFrom = 4;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var writer = (PageRenderer)renderer;
        var columns = table.OfType<TableRow>().Max(r => r.Count);
        writer.EnsureLine();
        if (columns >= ScrollsFrom)
        {
            writer.Write("<div class=\"table-scroll").Write(columns >= WideFrom ? " wide" : "").Write("\" role=\"group\" aria-label=\"Table\" tabindex=\"0\">");
        }

        writer.WriteLine("<table>");
        var part = "";
        foreach (var row in table.OfType<TableRow>())
        {
            var wanted = row.IsHeader ? "thead" : "tbody";
            if (wanted != part)
            {
                Close(writer, part);
                writer.Write('<').Write(wanted).WriteLine('>');
                part = wanted;
            }

            writer.Write("<tr>");
            for (var i = 0; i < row.Count; i++)
            {
                WriteCell(writer, (TableCell)row[i], row.IsHeader, i < table.ColumnDefinitions.Count ? table.ColumnDefinitions[i].Alignment : null);
            }

            writer.WriteLine("</tr>");
        }

        Close(writer, part);
        writer.WriteLine(columns >= ScrollsFrom ? "</table></div>" : "</table>");
    }

    static void WriteCell(PageRenderer writer, TableCell cell, bool header, TableColumnAlign? align)
    {
        // An empty head cell heads nothing, and a screen reader should not be told that it does.
        var heads = header && PlainText.Of(cell).Length > 0;
        writer.Write(heads ? "<th scope=\"col\"" : "<td").Write(align switch
        {
            TableColumnAlign.Right => " class=\"right\">",
            TableColumnAlign.Center => " class=\"center\">",
            _ => ">",
        });
        writer.WriteInside(cell);
        writer.Write(heads ? "</th>" : "</td>");
    }

    static void Close(PageRenderer writer, string part)
    {
        if (part.Length > 0)
        {
            writer.Write("</").Write(part).WriteLine('>');
        }
    }
}
