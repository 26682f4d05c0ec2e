using System.Collections.Immutable;
using System.Globalization;
using System.Net;
using System.Text;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>How a cohort stands in each strand, drawn by the server: a bar a strand, its number beside it.</summary>
public static class StrandBars
{
    const int Width = 560, Row = 26, Bar = 14, Left = 190, Right = 56;

    public static string Svg(ImmutableArray<StrandShare> strands)
    {
        var svg = new StringBuilder().Append(CultureInfo.InvariantCulture, $"<svg class=\"strand-bars\" viewBox=\"0 0 {Width} {strands.Length * Row}\" role=\"img\" aria-label=\"{Words(strands)}\">");
        for (var at = 0; at < strands.Length; at++)
        {
            var (top, full) = (at * Row, Width - Left - Right);
            svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Left - 10}\" y=\"{top + 17}\" class=\"strand-name\">{WebUtility.HtmlEncode(strands[at].Strand.Title)}</text>")
                .Append(CultureInfo.InvariantCulture, $"<rect class=\"strand-track\" x=\"{Left}\" y=\"{top + 6}\" width=\"{full}\" height=\"{Bar}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<rect class=\"strand-bar\" x=\"{Left}\" y=\"{top + 6}\" width=\"{full * strands[at].Percent / 100.0:0.#}\" height=\"{Bar}\"/>")
                .Append(CultureInfo.InvariantCulture, $"<text x=\"{Width}\" y=\"{top + 17}\" class=\"strand-number\">{strands[at].Percent} %</text>");
        }

        return svg.Append("</svg>").ToString();
    }

    static string Words(ImmutableArray<StrandShare> strands) => WebUtility.HtmlEncode($"Passed: {string.Join(", ", strands.Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Strand.Title} {s.Percent} %")))}");
}
