using System.Collections.Immutable;
using System.Text;
using CollabCare.Learn.Content.Markup.Drawn;
using CollabCare.Learn.Content.Markup.Drawn.Time;
using CollabCare.Learn.Content.Model;
using Markdig;

namespace CollabCare.Learn.Content.Markup.Submitted;

/// <summary>What keeps a process map from being drawn.</summary>
/// <param name="Row">The row, from 0.</param>
/// <param name="Column">The column, from 0.</param>
/// <param name="Sentence">What is wrong, and the mend.</param>
public sealed record MapFault(int Row, int Column, string Sentence);

/// <summary>A process map that a learner wrote, drawn as the pathways of the modules are: a list of stages, lanes where there is room, waits to scale.</summary>
/// <param name="Html">The drawing; empty where no row can be drawn.</param>
/// <param name="Faults">Rows that are left out, and why.</param>
public sealed record SubmittedMap(string Html, ImmutableArray<MapFault> Faults)
{
    /// <summary>The most rows of a map.</summary>
    public const int MostRows = 40;

    const string Nothing = "–";
    static readonly MarkdownPipeline Pipeline = ContentPipeline.Build([]);

    /// <summary>Draws what can be drawn. Every sign in a cell stands for itself.</summary>
    /// <param name="title">What it shows.</param>
    /// <param name="rows">Cells in the order of <see cref="Deliverable.MapColumns" />; a wait may be a bare number of minutes. Empty rows are passed over.</param>
    public static SubmittedMap Draw(string title, IReadOnlyList<IReadOnlyList<string>> rows)
    {
        var faults = ImmutableArray.CreateBuilder<MapFault>();
        var table = new StringBuilder("| ").AppendJoin(" | ", Deliverable.MapColumns).Append(" |\n|").Insert(0, $"::: pathway {Line(title)}\n\n");
        table.Append(string.Concat(Enumerable.Repeat(" --- |", Deliverable.MapColumns.Length))).Append('\n');
        var drawn = 0;
        for (var row = 0; row < rows.Count && drawn < MostRows; row++)
        {
            var cells = Enumerable.Range(0, Deliverable.MapColumns.Length).Select(c => c < rows[row].Count ? Line(rows[row][c]) : "").ToArray();
            if (cells.All(c => c.Length == 0))
            {
                continue;
            }

            cells[5] = Wait(cells[5]);
            var before = faults.Count;
            for (var column = 0; column < 3; column++)
            {
                if (cells[column].Length == 0 || DrawnTable.IsNothing(cells[column]))
                {
                    faults.Add(new(row, column, $"“{Deliverable.MapColumns[column]}” is empty; every stage needs it."));
                }
            }

            if (cells[5] != Nothing && Duration.Parse(cells[5]) is null)
            {
                faults.Add(new(row, 5, $"The wait “{cells[5]}” cannot be drawn; {Duration.Forms}."));
            }

            if (faults.Count == before)
            {
                drawn++;
                table.Append("| ").AppendJoin(" | ", cells.Select(c => c.Length == 0 ? Nothing : Escaped(c))).Append(" |\n");
            }
        }

        return new(drawn == 0 ? "" : Written(table.Append("\n:::\n").ToString()), faults.ToImmutable());
    }

    static string Written(string markdown)
    {
        var document = Markdown.Parse(markdown, Pipeline);
        DrawnReader.Read(document, Report.Nowhere);
        return new PageRenderer().Write(document, except: null);
    }

    static string Wait(string text) => text switch
    {
        "" or "0" or "0 min" => Nothing,
        _ when DrawnTable.IsNothing(text) => Nothing,
        _ when text.Length <= 4 && text.All(char.IsAsciiDigit) => $"{text} min",
        _ => text,
    };

    static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsAscii(c) && (char.IsPunctuation(c) || char.IsSymbol(c)))
            {
                escaped.Append('\\');
            }

            escaped.Append(c);
        }

        return escaped.ToString();
    }
}
