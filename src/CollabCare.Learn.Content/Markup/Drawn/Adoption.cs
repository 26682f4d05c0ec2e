using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using Markdig.Extensions.Tables;
using static System.FormattableString;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>
/// Who takes up something new, and when: Rogers' five groups as parts of a bell curve, cut two and one standard deviations before its middle, at it, and one
/// after. Below the curve stands a list that says who is where; where there is room, each of its entries stands below its part of the curve.
/// </summary>
sealed class Adoption(List<TableCell[]> rows) : Drawing
{
    const int Deviation = 80;
    const int Base = 150;
    const int Peak = 132;
    static readonly string[] Columns = ["Group", "Share", "Who here", "What they need"];
    static readonly ImmutableArray<(string Name, string Share, int From, int To)> Groups =
    [
        ("Innovators", "2.5 %", -3, -2), ("Early adopters", "13.5 %", -2, -1), ("Early majority", "34 %", -1, 0), ("Late majority", "34 %", 0, 1),
        ("Laggards", "16 %", 1, 3),
    ];

    /// <summary>Reads the table of the five groups, in order, with their shares.</summary>
    public static Adoption? Read(DrawnBlock block, Report report)
    {
        if (DrawnTable.Rows(block, Columns, report) is not { } rows)
        {
            return null;
        }

        if (rows.Count != Groups.Length)
        {
            report.Error(Rules.Drawn, block, $"'adoption' has five rows: {string.Join(", ", Groups.Select(g => $"{g.Name} {g.Share}"))}.");
            return null;
        }

        var sound = true;
        foreach (var (row, group) in rows.Zip(Groups))
        {
            if (!Same(row[0], group.Name) || !Same(row[1], group.Share))
            {
                sound = false;
                report.Error(
                    Rules.Drawn, row[0],
                    $"Here stands {group.Name} with the share {group.Share}; the five groups, their order and their shares are Rogers' own.");
            }
        }

        return sound ? new(rows) : null;

        static bool Same(TableCell cell, string words) => Close(PlainText.Of(cell)).Equals(Close(words), StringComparison.OrdinalIgnoreCase);

        static string Close(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));
    }

    public override bool IsWide => true;

    public override void Write(PageRenderer writer)
    {
        WriteCurve(new(writer));
        writer.WriteLine("<ol class=\"placed\" role=\"list\">");
        for (var i = 0; i < rows.Count; i++)
        {
            writer.Write(IsTaken(i) ? "<li class=\"taken\">" : "<li>");
            PlacedName.Write(writer, i + 1, rows[i][0]);
            writer.Write("<p class=\"placed-share\">").Write(Groups[i].Share).Write("</p>");
            WritePart(writer, "at", "Here: ", rows[i][2]);
            WritePart(writer, "why", "What they need: ", rows[i][3]);
            writer.WriteLine("</li>");
        }

        writer.WriteLine("</ol>");
    }

    static void WritePart(PageRenderer writer, string name, string label, TableCell cell)
    {
        if (!DrawnTable.IsNothing(PlainText.Of(cell)))
        {
            writer.Write("<p class=\"placed-").Write(name).Write("\"><span class=\"placed-label\">").Write(label).Write("</span>");
            writer.WriteInside(cell);
            writer.Write("</p>");
        }
    }

    void WriteCurve(Picture picture)
    {
        picture.Raw($"<svg class=\"curve\" viewBox=\"0 0 {6 * Deviation} {Base + 2}\" aria-hidden=\"true\" focusable=\"false\">");
        for (var i = 0; i < Groups.Length; i++)
        {
            var (_, share, from, to) = Groups[i];
            var along = Enumerable.Range(0, ((to - from) * 10) + 1).Select(tenth => from + (tenth / 10.0));
            var way = string.Join('L', along.Select(z => Invariant($"{X(z):0.#} {Y(z):0.#}")));
            picture.Raw($"<g class=\"group{(IsTaken(i) ? " taken" : "")}\">");
            picture.Raw($"<path fill=\"none\" stroke=\"currentColor\" d=\"M{X(from)} {Base}L{way}L{X(to)} {Base}z\"/>");

            // The share stands above the curve at the thin ends, and inside where the curve is high.
            var middle = to - from > 1 ? from + 0.7 : (from + to) / 2.0;
            var chip = Base - 18;
            var y = IsHigh(i) ? Y(middle) + 34 : Math.Min(Math.Min(Y(middle - 0.35), Y(middle + 0.35)) - 8, chip - 30);
            picture.Text("share", (int)X(middle), (int)y, "middle", [share], Deviation);
            picture.Raw($"<g class=\"spot\"><circle cx=\"{X(middle)}\" cy=\"{chip}\" r=\"8\" fill=\"none\" stroke=\"currentColor\"/>");
            picture.Text("spot-number", (int)X(middle), chip, "middle", [Invariant($"{i + 1}")], Deviation);
            picture.Raw("</g></g>");
        }

        picture.Raw("</svg>");
    }

    static bool IsHigh(int group) => group is 2 or 3;

    bool IsTaken(int group) => !DrawnTable.IsNothing(PlainText.Of(rows[group][2]));

    static double X(double deviations) => (deviations + 3) * Deviation;

    static double Y(double deviations) => Base - (Peak * Math.Exp(-deviations * deviations / 2));
}
