using System.Collections.Immutable;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>How gauges are said.</summary>
public static class GaugeWords
{
    const string Time = "time";

    public static string Label(string gauge) => gauge switch
    {
        "trust" => "Trust",
        "safety" => "Patient safety",
        "progress" => "Progress",
        _ => "Staff time",
    };

    /// <summary>"+2", "0", "24 min".</summary>
    public static string Value(string gauge, int value) => gauge == Time ? $"{Minus(value)} min" : Signed(value);

    /// <summary>"up 1", "6 min less"; empty where it stood still.</summary>
    public static string Moved(string gauge, int by) => (gauge, by) switch
    {
        (_, 0) => "",
        (Time, < 0) => $"{-by} min less",
        (Time, _) => $"{by} min more",
        (_, < 0) => $"down {-by}",
        _ => $"up {by}",
    };

    /// <summary>What moved, in one line; empty where nothing did.</summary>
    public static string Moved(ImmutableSortedDictionary<string, int> effects) => string.Join(", ", effects.Where(e => e.Value != 0).Select(e => $"{Label(e.Key).ToLowerInvariant()} {Moved(e.Key, e.Value)}"));

    static string Signed(int value) => value > 0 ? $"+{value}" : Minus(value);

    static string Minus(int value) => value < 0 ? $"−{-value}" : $"{value}";
}

/// <summary>A gauge as it stands.</summary>
/// <param name="Name">trust, safety, progress or time.</param>
/// <param name="Value">What it shows.</param>
/// <param name="By">By how much the last choice moved it.</param>
/// <param name="Least">The lowest that it can show.</param>
/// <param name="Most">The highest that it can show.</param>
public sealed record GaugeNow(string Name, int Value, int By, int Least, int Most)
{
    /// <summary>Where it stands on its scale, 0 to 100.</summary>
    public int Percent => Most == Least ? 50 : 100 * (Value - Least) / (Most - Least);
}
