namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>Why an item belongs in the question clinic, the gravest last.</summary>
public enum ReasonKind
{
    /// <summary>A wrong option that hardly anybody chooses.</summary>
    UnusedDistractor,

    /// <summary>Readers reported it; fewer than 3 in 100 who answered.</summary>
    Reported,

    /// <summary>Nearly everybody has it right.</summary>
    TooEasy,

    /// <summary>It takes much longer than planned.</summary>
    Slow,

    /// <summary>It is answered faster than it can be read.</summary>
    Fast,

    /// <summary>It has become easier or harder.</summary>
    Drift,

    /// <summary>It hardly tells those who know from those who do not.</summary>
    LowDiscrimination,

    /// <summary>Few have it right.</summary>
    TooHard,

    /// <summary>Readers reported it, more than 3 in 100 who answered.</summary>
    ReportedOften,

    /// <summary>Those who choose a wrong option do better on the rest than those who have it right.</summary>
    StrongDistractor,

    /// <summary>Those who do better on the rest do worse on it: withdraw it.</summary>
    NegativeDiscrimination,
}

/// <summary>One reason, with its number.</summary>
/// <param name="Kind">Which.</param>
/// <param name="Value">The number that crossed the threshold: a share or a correlation as such, seconds, or a count of reports.</param>
/// <param name="Choice">The option that it is about; empty where it is about the whole item.</param>
public sealed record ItemReason(ReasonKind Kind, double Value, string Choice = "");

/// <summary>What the thresholds need to know of an item besides its statistics.</summary>
/// <param name="MustKnow">It may be easier than others.</param>
/// <param name="PlannedSeconds">The time that the curriculum gives to its type.</param>
/// <param name="Distractors">Ids of the wrong options of a best or select item; empty for the other types.</param>
/// <param name="Reports">Reports of readers that name it and are not settled.</param>
public sealed record WatchedItem(bool MustKnow, double PlannedSeconds, IReadOnlyCollection<string> Distractors, int Reports);

/// <summary>The thresholds of curriculum 2.11.</summary>
public static class Thresholds
{
    /// <summary>Under this difficulty an item is too hard.</summary>
    public const double TooHard = 0.30;

    /// <summary>Over this difficulty an item is too easy, unless it is a must-know.</summary>
    public const double TooEasy = 0.95;

    /// <summary>Under this discrimination an item is reviewed; under 0 it is withdrawn.</summary>
    public const double LowDiscrimination = 0.10;

    /// <summary>A distractor that fewer choose is replaced.</summary>
    public const double UnusedShare = 0.05;

    /// <summary>A median over this multiple of the planned time is too slow.</summary>
    public const double SlowTimes = 2;

    /// <summary>A median under these seconds is faster than anybody reads.</summary>
    public const double FastSeconds = 5;

    /// <summary>A change of difficulty over this is a drift.</summary>
    public const double Drift = 0.15;

    /// <summary>Reports over this share of the answers are many.</summary>
    public const double ReportedShare = 0.03;

    /// <summary>Every threshold that an item crosses, the gravest first. Under 30 answers only readers' reports count.</summary>
    /// <param name="statistics">The item's numbers.</param>
    /// <param name="item">What else must be known of it.</param>
    public static IReadOnlyList<ItemReason> Crossed(ItemStatistics statistics, WatchedItem item)
    {
        var reasons = new List<ItemReason>();
        if (item.Reports > 0)
            reasons.Add(new(statistics.IsShown && item.Reports > ReportedShare * statistics.N ? ReasonKind.ReportedOften : ReasonKind.Reported, item.Reports));
        if (statistics is { IsShown: true, Difficulty: { } difficulty })
        {
            if (difficulty < TooHard)
                reasons.Add(new(ReasonKind.TooHard, difficulty));
            if (difficulty > TooEasy && !item.MustKnow)
                reasons.Add(new(ReasonKind.TooEasy, difficulty));
            if (statistics.Discrimination is { } discrimination && discrimination < LowDiscrimination)
                reasons.Add(new(discrimination < 0 ? ReasonKind.NegativeDiscrimination : ReasonKind.LowDiscrimination, discrimination));
            if (statistics.MedianSeconds is { } median && (median > SlowTimes * item.PlannedSeconds || median < FastSeconds))
                reasons.Add(new(median < FastSeconds ? ReasonKind.Fast : ReasonKind.Slow, median));
            if (statistics.Drift is { } drift && Math.Abs(drift) > Drift)
                reasons.Add(new(ReasonKind.Drift, drift));
            reasons.AddRange(item.Distractors.Select(option => OfDistractor(statistics, option)).OfType<ItemReason>());
        }

        return [.. reasons.OrderByDescending(reason => reason.Kind).ThenBy(reason => reason.Choice, StringComparer.Ordinal)];
    }

    // A distractor that hardly anybody chooses is judged by that alone: the mean of two people says nothing.
    private static ItemReason? OfDistractor(ItemStatistics statistics, string option)
    {
        var use = statistics.Choices.FirstOrDefault(choice => choice.What == new Pick("", option));
        if (use is null || use.Share < UnusedShare)
            return new(ReasonKind.UnusedDistractor, use?.Share ?? 0, option);
        return use.MeanRest > statistics.RightRest ? new(ReasonKind.StrongDistractor, use.MeanRest.Value - statistics.RightRest.Value, option) : null;
    }
}
