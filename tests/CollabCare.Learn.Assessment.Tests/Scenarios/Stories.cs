using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Scenarios;

namespace CollabCare.Learn.Assessment.Tests.Scenarios;

/// <summary>
/// Scenarios written short: a moment a line, "id×weight: choice choice …". A choice is <c>to=q</c>, with <c>!</c> where it is critical, <c>+2</c> or <c>-1</c> for what it does to
/// trust, and <c>?1</c> where trust must show that much. Its id is its place in the line, from a.
/// </summary>
internal static partial class Stories
{
    public static ScenarioKey Story(params string[] lines) => new(
        lines[0].Split(':')[0].Split('×')[0], ImmutableSortedDictionary<string, int>.Empty.Add("trust", 0), [.. lines.Select(Moment)]);

    /// <summary>A chain of moments with the given weights, each with a choice of q = 1 (a), 0.5 (b), 0 (c), and 0 and critical (d).</summary>
    public static ScenarioKey Chain(params int[] weights) => Story(
        [.. weights.Select((weight, i) => string.Create(CultureInfo.InvariantCulture, $"m{i}×{weight}: m{i + 1}=1 m{i + 1}=0.5 m{i + 1}=0 m{i + 1}=0!")), $"m{weights.Length}:"]);

    private static MomentKey Moment(string line)
    {
        var head = line.Split(':')[0].Split('×');
        var choices = line.Split(':')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return new(head[0], head.Length > 1 ? int.Parse(head[1], CultureInfo.InvariantCulture) : 1, [.. choices.Select((choice, i) => Choice(choice, $"{(char)('a' + i)}"))]);
    }

    private static ChoiceKey Choice(string words, string id)
    {
        var parts = Parts().Match(words);
        var effects = ImmutableSortedDictionary<string, int>.Empty;
        return new(
            id, parts.Groups["to"].Value, double.Parse(parts.Groups["q"].Value, CultureInfo.InvariantCulture), parts.Groups["critical"].Success,
            parts.Groups["trust"].Success ? effects.Add("trust", Number("trust")) : effects,
            parts.Groups["when"].Success ? new("trust", Number("when"), null) : null);

        int Number(string group) => int.Parse(parts.Groups[group].Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);
    }

    [GeneratedRegex("^(?<to>\\w+)=(?<q>1|0\\.5|0)(?<critical>!)?(?<trust>[+-]\\d+)?(\\?(?<when>-?\\d+))?$")]
    private static partial Regex Parts();
}
