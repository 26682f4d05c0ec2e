using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Reading;

/// <summary>A row of a Markdown table: its cells, as Markdown, and its line.</summary>
sealed record TableRow(ImmutableArray<string> Cells, int Line);

/// <summary>Reads pipe tables as rows of cells, for files that are tables: terms, sources, matches.</summary>
static partial class TableReader
{
    /// <summary>Reads the first table of a text whose columns must be the given ones.</summary>
    public static ImmutableArray<TableRow> Read(string path, string text, int firstLine, Findings findings, params string[] columns)
    {
        var lines = text.Split('\n');
        var start = Array.FindIndex(lines, l => l.TrimStart().StartsWith('|'));
        if (start < 0)
        {
            findings.Error(Rules.Table, path, firstLine, 1, $"There is no table here; add one with the columns {string.Join(", ", columns)}.");
            return [];
        }

        var header = Cells(lines[start]);
        if (columns.Length > 0 && !header.SequenceEqual(columns, StringComparer.OrdinalIgnoreCase))
        {
            findings.Error(
                Rules.Table, path, firstLine + start, 1,
                $"The columns must be {string.Join(" | ", columns)}, in this order; here they are {string.Join(" | ", header)}.");
            return [];
        }

        if (start + 1 == lines.Length || !Rule().IsMatch(lines[start + 1]))
        {
            findings.Error(
                Rules.Table, path, firstLine + start + 1, 1,
                $"Below the head of a table stands a line of dashes; add |{string.Concat(header.Select(_ => " --- |"))}");
            return [];
        }

        var rows = ImmutableArray.CreateBuilder<TableRow>();
        var i = start + 2;
        for (; i < lines.Length && lines[i].TrimStart().StartsWith('|'); i++)
        {
            var cells = Cells(lines[i]);
            if (cells.Length != header.Length)
            {
                findings.Error(
                    Rules.Table, path, firstLine + i, 1,
                    $"The table has {header.Length} columns, and the cells of this row number {cells.Length}; write \\| for a bar inside a cell.");
                continue;
            }

            rows.Add(new(cells, firstLine + i));
        }

        // A blank line ends a table, and what follows it would be lost without a word.
        var more = Array.FindIndex(lines, i, l => l.TrimStart().StartsWith('|'));
        if (more >= 0)
        {
            findings.Error(
                Rules.Table, path, firstLine + more, 1, "A second table begins here and is not read; close the gap, or move its rows into the first.");
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

    [GeneratedRegex("^(?=.*-)\\s*\\|?(\\s*:?-+:?\\s*\\|)*\\s*(:?-+:?)?\\s*$")]
    private static partial Regex Rule();
}
