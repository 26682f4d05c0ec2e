using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using Markdig.Extensions.Tables;
using static System.FormattableString;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>Ideas between two axes, each low, in the middle or high: a picture of four quarters, and a list with the reasons that says all of it.</summary>
sealed class Matrix : Drawing
{
    const int Left = 70;
    const int Top = 4;
    const int Column = 142;
    const int LeastRow = 92;
    const int Chip = 40;
    const int Foot = 52;
    const int Leading = 14;
    static readonly string[] Columns = ["Idea", "Clinical utility", "Technical feasibility", "Why"];
    static readonly ImmutableArray<string> Levels = ["low", "mid", "high"];

    readonly string _up;
    readonly string _across;
    readonly List<(TableCell[] Cells, int Up, int Across)> _ideas;

    Matrix(string up, string across, List<(TableCell[] Cells, int Up, int Across)> ideas) => (_up, _across, _ideas) = (up, across, ideas);

    /// <summary>Reads a table of ideas; the two columns in the middle are the axes, and may have other names.</summary>
    public static Matrix? Read(DrawnBlock block, Report report)
    {
        if (DrawnTable.Rows(block, Columns, report, 1, 2) is not { } rows)
        {
            return null;
        }

        var sound = true;
        var ideas = rows.Select(r => (r, Level(r[1]), Level(r[2]))).ToList();
        var head = DrawnTable.Head(block);
        return sound ? new(head[1], head[2], ideas) : null;

        int Level(TableCell cell)
        {
            var level = Levels.IndexOf(PlainText.Of(cell).ToLowerInvariant());
            if (level < 0)
            {
                sound = false;
                report.Error(Rules.Drawn, cell, $"'{PlainText.Of(cell)}' is no place on the matrix; write low, mid or high.");
            }

            return level;
        }
    }

    public override void Write(PageRenderer writer)
    {
        WritePicture(new(writer));
        writer.WriteLine("<ol class=\"placed\" role=\"list\">");
        for (var i = 0; i < _ideas.Count; i++)
        {
            var (cells, up, across) = _ideas[i];
            writer.Write("<li>");
            PlacedName.Write(writer, i + 1, cells[0]);
            writer.Write("<p class=\"placed-at\">").WriteEscape($"{_up}: {Levels[up]}. {_across}: {Levels[across]}.").Write("</p>");
            if (!DrawnTable.IsNothing(PlainText.Of(cells[3])))
            {
                writer.Write("<p class=\"placed-why\">");
                writer.WriteInside(cells[3]);
                writer.Write("</p>");
            }

            writer.WriteLine("</li>");
        }

        writer.WriteLine("</ol>");
    }

    void WritePicture(Picture picture)
    {
        var labels = _ideas.Select((idea, i) => (Number: i + 1, Lines: Picture.Wrapped(PlainText.Of(idea.Cells[0]), 15, 3, 16), idea.Up, idea.Across)).ToList();
        var cells = labels.ToLookup(l => (Row: 2 - l.Up, l.Across));
        var rows = Enumerable.Range(0, 3).Select(row => Math.Max(LeastRow, Enumerable.Range(0, 3).Max(across => Height(cells[(row, across)])) + 12)).ToArray();
        var (width, height) = (3 * Column, rows.Sum());
        var (middle, bottom) = (Top + rows[0] + (rows[1] / 2), Top + height);
        picture.Raw($"<svg class=\"matrix\" viewBox=\"0 0 {Left + width + 2} {bottom + Foot}\" aria-hidden=\"true\" focusable=\"false\">");
        picture.Raw($"<rect class=\"field\" fill=\"none\" stroke=\"currentColor\" x=\"{Left}\" y=\"{Top}\" width=\"{width}\" height=\"{height}\"/>");
        picture.Raw($"<path class=\"cross\" fill=\"none\" stroke=\"currentColor\" d=\"M{Left + (width / 2)} {Top}V{bottom}M{Left} {middle}H{Left + width}\"/>");
        WriteAxes(picture, rows, width, bottom);
        for (var row = 0; row < 3; row++)
        {
            for (var across = 0; across < 3; across++)
            {
                var here = cells[(row, across)];
                var y = Top + rows[..row].Sum() + ((rows[row] - Height(here)) / 2);
                foreach (var label in here)
                {
                    WriteLabel(picture, label.Number, label.Lines, Left + (across * Column), y + (Height([label]) / 2));
                    y += Height([label]);
                }
            }
        }

        picture.Raw("</svg>");
    }

    void WriteAxes(Picture picture, int[] rows, int width, int bottom)
    {
        for (var i = 0; i < 3; i++)
        {
            picture.Text("tick", Left - 8, Top + rows[..i].Sum() + (rows[i] / 2), "end", [Levels[2 - i]], Left);
            picture.Text("tick", Left + (i * Column) + (Column / 2), bottom + 14, "middle", [Levels[i]], Column);
        }

        var middle = Top + (rows.Sum() / 2);
        picture.Raw($"<g transform=\"rotate(-90 10 {middle})\">");
        picture.Text("axis", 10, middle + 2, "middle", [_up + " →"], rows.Sum());
        picture.Raw("</g>");
        picture.Text("axis", Left + (width / 2), bottom + 38, "middle", [_across + " →"], width);
    }

    static void WriteLabel(Picture picture, int number, List<string> lines, int x, int middle)
    {
        picture.Raw($"<g class=\"spot\"><circle cx=\"{x + 20}\" cy=\"{middle}\" r=\"11\" fill=\"none\" stroke=\"currentColor\"/>");
        picture.Text("spot-number", x + 20, middle, "middle", [Invariant($"{number}")], Column);
        picture.Raw("</g>");
        picture.Text("spot-name", x + 36, middle, "start", lines, Column - 40, Leading);
    }

    // The number of an idea is large on a phone, and needs room there although the words beside it are gone.
    static int Height(IEnumerable<(int Number, List<string> Lines, int Up, int Across)> labels) =>
        labels.Sum(l => Math.Max(Chip, (l.Lines.Count * Leading) + 8));
}
