using Markdig.Extensions.Tables;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>
/// Who answers for what, and what presses on them: a table, and on a phone one card a role. The roles of table, row and cell are said, because a browser
/// forgets them when a row is shown as a card.
/// </summary>
sealed class Stakeholders(List<TableCell[]> rows) : Drawing
{
    static readonly string[] Columns = ["Role", "Answers for", "Pressures", "Decides by", "A good first question"];

    public static Stakeholders? Read(DrawnBlock block, Report report) => DrawnTable.Rows(block, Columns, report) is { } rows ? new(rows) : null;

    public override bool IsWide => true;

    public override void Write(PageRenderer writer)
    {
        writer.Write("<table role=\"table\"><thead role=\"rowgroup\"><tr role=\"row\">");
        foreach (var column in Columns)
        {
            writer.Write("<th role=\"columnheader\" scope=\"col\">").Write(column).Write("</th>");
        }

        writer.WriteLine("</tr></thead><tbody role=\"rowgroup\">");
        foreach (var row in rows)
        {
            var actor = Actor.Of(PlainText.Of(row[0]));
            writer.Write("<tr role=\"row\" class=\"").Write(actor.Class).Write("\"><th role=\"rowheader\" scope=\"row\">");
            actor.WriteChip(writer);
            writer.WriteInside(row[0]);
            writer.Write("</th>");
            for (var i = 1; i < Columns.Length; i++)
            {
                writer.Write("<td role=\"cell\"><span class=\"cell-label\" aria-hidden=\"true\">").Write(Columns[i]).Write("</span> ");
                writer.WriteInside(row[i]);
                writer.Write("</td>");
            }

            writer.WriteLine("</tr>");
        }

        writer.WriteLine("</tbody></table>");
    }
}
