using System.Collections.Immutable;
using System.Text;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Reading;

/// <summary>A row of a Markdown table: its cells, as Markdown, and its line.</summary>
sealed record TableRow(ImmutableArray<string> Cells, int Line);

/// <summary>Reads pipe tables as rows of cells, for files that are tables: terms, sources, matches.</summary>
static class TableReader
{
    /// <summary>Reads the first table of a text whose columns must be the given ones.</summary>
    public static ImmutableArray<TableRow> Read(string path, string text, int firstLine, Findings findings, params string[] columns)
    {
        var lines = text.Split('\n');
        var start = Array.FindIndex(lines, l => l.TrimStart().StartsWith('|'));
        if (start < 0 || start + 1 >= lines.Length)
        {
            findings.Error(Rules.Table, path, firstLine, 1, $"There is no table here; add one with the columns {string.Join(", ", columns)}.");
            return [];
        }

        var header = Cells(lines[start]);
        if (columns.Length > 0 && !header.SequenceEqual(columns, StringComparer.OrdinalIgnoreCase))
        {
            findings.Error(Rules.Table, path, firstLine + start, 1, $"The columns must be {string.Join(" | ", columns)}, in this order; here they are {string.Join(" | ", header)}.");
            return [];
        }

        var rows = ImmutableArray.CreateBuilder<TableRow>();
        for (var i = start + 2; i < lines.Length && lines[i].TrimStart().StartsWith('|'); i++)
        {
            var cells = Cells(lines[i]);
            if (cells.Length != header.Length)
            {
                findings.Error(Rules.Table, path, firstLine + i, 1, $"This row has {cells.Length} cells and the table {header.Length} columns; write \\| for a bar inside a cell.");
                continue;
            }

            rows.Add(new(cells, firstLine + i));
        }

        return rows.ToImmutable();
    }

    static ImmutableArray<string> Cells(string line)
    {
        var cells = ImmutableArray.CreateBuilder<string>();
        var cell = new StringBuilder();
        var text = line.Trim();
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && text[i + 1] == '|')
            {
                cell.Append('|');
                i++;
            }
            else if (text[i] == '|')
            {
                cells.Add(cell.ToString().Trim());
                cell.Clear();
            }
            else
            {
                cell.Append(text[i]);
            }
        }

        if (cell.ToString().Trim().Length > 0)
        {
            cells.Add(cell.ToString().Trim());
        }

        return cells.ToImmutable();
    }
}
