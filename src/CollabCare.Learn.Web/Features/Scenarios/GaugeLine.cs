using System.Collections.Immutable;
using System.Globalization;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>A gauge from moment to moment, as a small line. Its numbers stand in a table beside it.</summary>
public sealed record GaugeLine(string Name, ImmutableArray<int> Values, (int Least, int Most) Range)
{
    public const int Width = 240;
    public const int Height = 72;
    const int Edge = 8;

    public int X(int at) => Values.Length < 2 ? Edge : Edge + ((Width - (2 * Edge)) * at / (Values.Length - 1));

    public int Y(int value) => Range.Most == Range.Least ? Height / 2 : Height - Edge - ((Height - (2 * Edge)) * (value - Range.Least) / (Range.Most - Range.Least));

    /// <summary>The height of nought, where it is on the scale.</summary>
    public int? Zero => Range is { Least: <= 0, Most: >= 0 } ? Y(0) : null;

    public string Points => string.Join(' ', Values.Select((value, at) => string.Create(CultureInfo.InvariantCulture, $"{X(at)},{Y(value)}")));
}
