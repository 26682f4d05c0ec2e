using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>How many people chose one thing, by thirds.</summary>
/// <param name="What">What was chosen.</param>
/// <param name="All">Everybody who chose it, those without a rest too.</param>
/// <param name="Upper">Of the upper third.</param>
/// <param name="Middle">Of the middle third.</param>
/// <param name="Lower">Of the lower third.</param>
/// <param name="Share">All / n, in [0, 1].</param>
/// <param name="MeanRest">Mean rest of those who chose it, 0–100; null when none has one.</param>
public sealed record ChoiceUse(Pick What, int All, int Upper, int Middle, int Lower, double Share, double? MeanRest);

/// <summary>How one item works, over people's first graded answers to it (curriculum 2.11, ruling FO11). Under 30 answers it holds their number and nothing else.</summary>
public sealed record ItemStatistics
{
    /// <summary>How many first answers there must be before a number is shown.</summary>
    public const int ShownFrom = 30;

    /// <summary>From how many first answers a number is a reason to act.</summary>
    public const int ActFrom = 100;

    /// <summary>How many first answers.</summary>
    public required int N { get; init; }

    /// <summary>Difficulty: the mean of s, in [0, 1]; the higher the easier. Null under 30.</summary>
    public double? Difficulty { get; init; }

    /// <summary>Item-rest discrimination: <see cref="Pairs.Correlation" /> of s with the percent on the attempt's own other items, in [−1, 1]. Null under 30, and where undefined.</summary>
    public double? Discrimination { get; init; }

    /// <summary><see cref="Pairs.Efficiency" /> of the same two; at most 1. Null under 30, and where undefined.</summary>
    public double? Efficiency { get; init; }

    /// <summary>The median of the seconds. Null under 30 timed answers.</summary>
    public double? MedianSeconds { get; init; }

    /// <summary>How many of the answers were timed.</summary>
    public int Timed { get; init; }

    /// <summary>Mean rest of those who had the item fully right, 0–100; null under 30, and when nobody had.</summary>
    public double? RightRest { get; init; }

    /// <summary>How many people each third holds.</summary>
    public (int Upper, int Middle, int Lower) Sizes { get; init; }

    /// <summary>Who chose what, by part and value. Empty under 30.</summary>
    public ImmutableArray<ChoiceUse> Choices { get; init; } = [];

    /// <summary>
    /// Drift: the difficulty of the last month with 30 first answers less that of the first such month, in [−1, 1]. Null when there are not two. Months are those of UTC.
    /// </summary>
    public double? Drift { get; init; }

    /// <summary>True from 30 answers.</summary>
    public bool IsShown => N >= ShownFrom;

    /// <summary>True from 100 answers.</summary>
    public bool IsToActOn => N >= ActFrom;

    /// <summary>Works them out.</summary>
    /// <param name="responses">Each person's first graded answer, one a person, in any order.</param>
    public static ItemStatistics Of(IReadOnlyCollection<ItemResponse> responses)
    {
        if (responses.Count < ShownFrom)
            return new() { N = responses.Count };

        ImmutableArray<ItemResponse> rested = [.. responses.Where(response => response.Rest is not null)];
        ImmutableArray<double> scores = [.. rested.Select(response => response.Score)], rests = [.. rested.Select(response => response.Rest!.Value)];
        var thirds = Thirds.Of(rests);
        ImmutableArray<double> seconds = [.. responses.Select(response => response.Seconds).OfType<int>().Select(s => (double)s)];
        return new()
        {
            N = responses.Count,
            Difficulty = Sample.Mean([.. responses.Select(response => response.Score)]),
            Discrimination = Pairs.Correlation(scores, rests),
            Efficiency = Pairs.Efficiency(scores, rests),
            MedianSeconds = seconds.Length < ShownFrom ? null : Sample.Median(seconds),
            Timed = seconds.Length,
            RightRest = Sample.Mean([.. rested.Where(response => response.Score >= 1).Select(response => response.Rest!.Value)]),
            Sizes = (thirds.Count(t => t == Third.Upper), thirds.Count(t => t == Third.Middle), thirds.Count(t => t == Third.Lower)),
            Choices = Uses(responses, rested, thirds),
            Drift = DriftOf(responses),
        };
    }

    private static ImmutableArray<ChoiceUse> Uses(IReadOnlyCollection<ItemResponse> responses, ImmutableArray<ItemResponse> rested, ImmutableArray<Third> thirds)
    {
        var all = responses.SelectMany(response => response.Picks.Distinct()).GroupBy(pick => pick).ToDictionary(group => group.Key, group => group.Count());
        var byThird = rested.Zip(thirds).SelectMany(pair => pair.First.Picks.Distinct().Select(pick => (Pick: pick, Percent: pair.First.Rest!.Value, Third: pair.Second))).ToLookup(row => row.Pick);
        return
        [
            .. all.OrderBy(use => use.Key.Part, StringComparer.Ordinal).ThenBy(use => use.Key.Value, StringComparer.Ordinal).Select(use => new ChoiceUse(
                use.Key, use.Value, Of(use.Key, Third.Upper), Of(use.Key, Third.Middle), Of(use.Key, Third.Lower),
                (double)use.Value / responses.Count, Sample.Mean([.. byThird[use.Key].Select(row => row.Percent)]))),
        ];

        int Of(Pick pick, Third third) => byThird[pick].Count(row => row.Third == third);
    }

    private static double? DriftOf(IEnumerable<ItemResponse> responses)
    {
        var months = responses.GroupBy(response => (response.At.UtcDateTime.Year, response.At.UtcDateTime.Month)).Where(month => month.Count() >= ShownFrom)
            .OrderBy(month => month.Key).Select(month => month.Average(response => response.Score)).ToArray();
        return months.Length < 2 ? null : months[^1] - months[0];
    }
}
