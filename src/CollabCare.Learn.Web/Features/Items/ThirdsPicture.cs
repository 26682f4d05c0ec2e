using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>
/// Who chose what, as bars: for a best or select item each option, for the others the share that chose the key of each part. The table under it says the same, row by row, by the same letters.
/// </summary>
public static class ThirdsPicture
{
    const int Width = 340, Left = 84, Right = 44, Bar = 10, Gap = 13, Head = 6;

    /// <summary>A, B … Z, then AA.</summary>
    public static string Letter(int at) => at < 26 ? $"{(char)('A' + at)}" : $"{(char)('A' + (at / 26) - 1)}{(char)('A' + (at % 26))}";

    /// <summary>The picture, or nothing where there is nothing to draw.</summary>
    public static string Svg(ImmutableArray<ChoiceGroup> groups, ItemStatistics statistics)
    {
        var bars = Bars(groups).ToList();
        if (!statistics.IsShown || bars.Count == 0 || statistics.Sizes == default)
        {
            return "";
        }

        var rowHeight = (3 * (Bar + 2)) + Gap;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<figure class=\"thirds\"><svg viewBox=\"0 0 {Width} {(bars.Count * rowHeight) + Head}\" role=\"img\" aria-label=\"{Label(groups)}: bars for the upper, middle and lower third. The table below says the same.\">");
        for (var at = 0; at < bars.Count; at++)
        {
            var (letter, key, use) = bars[at];
            var top = Head + (at * rowHeight);
            svg.Append(CultureInfo.InvariantCulture, $"<text class=\"thirds-letter\" x=\"0\" y=\"{top + 20}\">{letter}{(key ? " ✓" : "")}</text>");
            Append(svg, top, "Upper", "upper", use?.Upper ?? 0, statistics.Sizes.Upper);
            Append(svg, top + Bar + 2, "Middle", "middle", use?.Middle ?? 0, statistics.Sizes.Middle);
            Append(svg, top + (2 * (Bar + 2)), "Lower", "lower", use?.Lower ?? 0, statistics.Sizes.Lower);
        }

        return svg.Append("</svg><figcaption>").Append(Label(groups)).Append("; ✓ marks the key</figcaption></figure>").ToString();
    }

    static string Label(ImmutableArray<ChoiceGroup> groups) => groups is [{ Html: "" }] ? "Share of each third that chose each option" : "Share of each third that chose the key of each part";

    static IEnumerable<(string Letter, bool Key, ChoiceUse? Use)> Bars(ImmutableArray<ChoiceGroup> groups) => groups is [{ Html: "" } one]
        ? one.Rows.Select((row, at) => (Letter(at), row.IsKey, row.Use))
        : groups.Select((group, at) => (Group: group, At: at)).Where(g => g.Group.Rows.Any(r => r.IsKey)).Select(g => (Letter(g.At), true, Sum(g.Group.Rows.Where(r => r.IsKey).Select(r => r.Use).OfType<ChoiceUse>())));

    // Steps that share a group have several right places.
    static ChoiceUse? Sum(IEnumerable<ChoiceUse> uses) =>
        uses.Aggregate((ChoiceUse?)null, (sum, use) => sum is null ? use : sum with { Upper = sum.Upper + use.Upper, Middle = sum.Middle + use.Middle, Lower = sum.Lower + use.Lower });

    static void Append(StringBuilder svg, int y, string name, string kind, int count, int size)
    {
        var share = size == 0 ? 0 : (double)count / size;
        var full = Width - Left - Right;
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"thirds-name\" x=\"{Left - 6}\" y=\"{y + Bar - 1}\">{name}</text>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"thirds-track\" x=\"{Left}\" y=\"{y}\" width=\"{full}\" height=\"{Bar}\"/><rect class=\"thirds-{kind}\" x=\"{Left}\" y=\"{y}\" width=\"{share * full:0.#}\" height=\"{Bar}\"/>");
        svg.Append(CultureInfo.InvariantCulture, $"<text class=\"thirds-share\" x=\"{Width}\" y=\"{y + Bar - 1}\">{(size == 0 ? FigureWords.Undefined : $"{100 * share:0} %")}</text>");
    }
}
