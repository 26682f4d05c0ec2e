using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Progress;

namespace CollabCare.Learn.Web.Features.Progress;

/// <summary>Where the picture of a calibration puts its points: months from left to right, per cent from bottom to top.</summary>
public sealed class CalibrationChart(Calibration calibration)
{
    public const int Width = 400, Height = 180, Left = 38, Right = 290, Top = 14, Bottom = 146;
    const int LabelHeight = 16;

    /// <summary>The height of a per cent.</summary>
    public static int Y(int percent) => Bottom - ((Bottom - Top) * percent / 100);

    /// <summary>The place of a month; a single one stands in the middle.</summary>
    public int X(int month) => calibration.Months.Length == 1 ? (Left + Right) / 2 : Left + 12 + ((Right - Left - 24) * month / (calibration.Months.Length - 1));

    /// <summary>Months, not all where there are many, so that their names stand clear of each other.</summary>
    public IEnumerable<(int X, DateOnly Month)> Months
    {
        get
        {
            var each = ((calibration.Months.Length - 1) / 5) + 1;
            return calibration.Months.Select((m, at) => (at, m.Month)).Where(m => m.at % each == 0).Select(m => (X(m.at), m.Month));
        }
    }

    /// <summary>A line for each certainty that was stated, with the height of its name at the right, clear of the others.</summary>
    public ImmutableArray<Line> Lines
    {
        get
        {
            var lines = calibration.Steps.Where(s => s.Answers > 0)
                .Select(s => (s.Said, Points: calibration.Months.Select((m, at) => (X: X(at), m.Steps.Single(x => x.Said == s.Said).Percent)).Where(p => p.Percent is not null).Select(p => (p.X, Y: Y(p.Percent!.Value))).ToImmutableArray()))
                .OrderBy(l => l.Points[^1].Y).ThenByDescending(l => l.Said).ToList();
            var heights = lines.ConvertAll(l => l.Points[^1].Y);
            for (var at = 1; at < heights.Count; at++)
            {
                heights[at] = Math.Max(heights[at], heights[at - 1] + LabelHeight);
            }

            for (var at = heights.Count - 1; at >= 0; at--)
            {
                heights[at] = Math.Min(heights[at], at == heights.Count - 1 ? Bottom : heights[at + 1] - LabelHeight);
            }

            return [.. lines.Select((l, at) => new Line(l.Said, l.Points, heights[at]))];
        }
    }

    public sealed record Line(Certainty Said, ImmutableArray<(int X, int Y)> Points, int LabelY);
}
