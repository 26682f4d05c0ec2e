using System.Globalization;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Markup.Drawn.Time;

/// <summary>A time as an author writes it: <c>10–40 min</c>, <c>2 h</c>, <c>1–3 days</c>.</summary>
/// <param name="Least">The shortest, in minutes.</param>
/// <param name="Most">The longest, in minutes; the same where it is not a range.</param>
/// <param name="Text">As written.</param>
sealed partial record Duration(double Least, double Most, string Text)
{
    const double Longest = 365 * 24 * 60;

    /// <summary>What may be written, for a message.</summary>
    public const string Forms = "write it like 10–40 min, 2 h, 1–3 days, or – for none";

    /// <summary>Reads a time of a year at most, or gives null.</summary>
    public static Duration? Parse(string text)
    {
        var match = Form().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var unit = match.Groups[3].Value switch { "min" => 1, "h" => 60, "day" or "days" => 24 * 60, _ => 7 * 24 * 60 };
        var least = double.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture) * unit;
        var most = match.Groups[2].Success ? double.Parse(match.Groups[2].ValueSpan, CultureInfo.InvariantCulture) * unit : least;
        return most is > 0 and <= Longest && (least < most || !match.Groups[2].Success) ? new(least, most, text) : null;
    }

    [GeneratedRegex(@"\A(\d{1,4}(?:\.\d)?)(?:\s?[–-]\s?(\d{1,4}(?:\.\d)?))?\s?(min|h|days?|weeks?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Form();
}
