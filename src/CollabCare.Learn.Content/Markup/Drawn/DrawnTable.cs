using CollabCare.Learn.Content.Checking;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>Reads the one table of a drawn block.</summary>
static class DrawnTable
{
    /// <summary>The rows below the head; null, and a report, where the table is missing, has other columns, or has an empty cell.</summary>
    /// <param name="block">The block.</param>
    /// <param name="columns">Its columns, by name.</param>
    /// <param name="report">Takes what is wrong.</param>
    /// <param name="free">Columns, from 0, that may have other names.</param>
    public static List<TableCell[]>? Rows(DrawnBlock block, string[] columns, Report report, params ReadOnlySpan<int> free)
    {
        var head = $"| {string.Join(" | ", columns)} |";
        if (block.Count != 1 || block[0] is not Table table)
        {
            report.Error(Rules.Drawn, block, $"'{block.Info}' holds one table and nothing else; its first line is {head}");
            return null;
        }

        var rows = table.OfType<TableRow>().ToList();
        var names = Head(block);
        var wanted = columns.ToArray();
        foreach (var column in free)
        {
            wanted[column] = names.ElementAtOrDefault(column) is { Length: > 0 } name ? name : wanted[column];
        }

        if (!names.SequenceEqual(wanted, StringComparer.OrdinalIgnoreCase))
        {
            report.Error(Rules.Drawn, table, $"The columns of '{block.Info}' are {head}");
            return null;
        }

        if (rows.Count == 1)
        {
            report.Error(Rules.Drawn, table, $"'{block.Info}' has no rows; add one below its head.");
            return null;
        }

        var sound = true;
        foreach (var row in rows.Skip(1))
        {
            for (var i = 0; i < columns.Length; i++)
            {
                if (i >= row.Count || PlainText.Of(row[i]).Length == 0)
                {
                    sound = false;
                    report.Error(Rules.Drawn, row, $"The cell '{wanted[i]}' is empty; fill it, or write – where there is nothing.");
                }
            }

            if (row.Count > columns.Length)
            {
                sound = false;
                report.Error(Rules.Drawn, row, "This row has more cells than the head; write \\| for a line inside a cell.");
            }
        }

        return sound ? [.. rows.Skip(1).Select(r => r.OfType<TableCell>().ToArray())] : null;
    }

    /// <summary>The words of the head of the block's table.</summary>
    public static List<string> Head(DrawnBlock block) => [.. ((TableRow)((Table)block[0])[0]).OfType<TableCell>().Select(PlainText.Of)];

    /// <summary>True for a cell that says that there is nothing.</summary>
    public static bool IsNothing(string text) => text is "–" or "-" or "—";
}
