using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading;

/// <summary>Reads a rated sample: its words, and the table of ratings below them.</summary>
static class RatingReader
{
    /// <summary>The words above the table, its rows, and what stands below it with its line. The table is the last one whose head is the wanted one.</summary>
    public static (string Text, ImmutableArray<TableRow> Rows, string Below, int BelowLine) Read(WrittenSection section, string path, Findings findings, params string[] columns)
    {
        var lines = section.Text.Split('\n');
        var head = Array.FindLastIndex(lines, l => l.StartsWith($"| {columns[0]} |", StringComparison.Ordinal));
        if (head < 0)
        {
            findings.Error(Rules.Table, path, section.Line, 1, $"\"{section.Title}\" has no ratings; add a table with the columns {string.Join(", ", columns)}.");
            return (section.Text, [], "", section.Line);
        }

        var end = Array.FindIndex(lines, head, l => !l.StartsWith('|'));
        end = end < 0 ? lines.Length : end;
        var rows = TableReader.Read(path, string.Join('\n', lines[head..end]), section.TextLine + head, findings, columns);
        return (string.Join('\n', lines[..head]), rows, string.Join('\n', lines[end..]), section.TextLine + end);
    }

    /// <summary>A row as a rating; a level of 0 where it is none.</summary>
    public static Rating Of(TableRow row, string path, ContentMarkup markup) =>
        new(markup.PlainText(row.Cells[0]).Trim(), LevelOf(row), markup.Fragment(path, row.Cells[2], row.Line, inline: true));

    /// <summary>The rating of a row, 1 to 4; 0 where it is none.</summary>
    public static int LevelOf(TableRow row) => row.Cells[1] is [>= '1' and <= '4' and var digit] ? digit - '0' : 0;
}
