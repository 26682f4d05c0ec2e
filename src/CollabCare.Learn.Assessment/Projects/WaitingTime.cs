namespace CollabCare.Learn.Assessment.Projects;

/// <summary>How long reviews took lately, and what is said while one waits.</summary>
public static class WaitingTime
{
    /// <summary>How many of the last reviews the median is taken of.</summary>
    public const int Last = 20;

    /// <summary>The fewest reviews of a learner's own mentors whose median is told; where there are fewer, everybody's is.</summary>
    public const int Fewest = 5;

    /// <summary>Days after which both sides are reminded.</summary>
    public static readonly IReadOnlyList<int> NudgeDays = [7, 14];

    /// <summary>Days without a word after which a mentor no longer holds a submission.</summary>
    public const int HeldDays = 28;

    /// <summary>The median of some times; of an even number the mean of the two in the middle. Null where there are none.</summary>
    public static TimeSpan? Median(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToList();
        return sorted.Count == 0 ? null : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    /// <summary>A time in plain words: "less than an hour", "about 5 hours", "about 2 days".</summary>
    public static string Said(TimeSpan time) => time switch
    {
        { TotalMinutes: < 60 } => "less than an hour",
        { TotalHours: < 1.5 } => "about an hour",
        { TotalHours: < 36 } => $"about {Math.Round(time.TotalHours, MidpointRounding.AwayFromZero):0} hours",
        _ => $"about {Math.Round(time.TotalDays, MidpointRounding.AwayFromZero):0} days",
    };

    /// <summary>The last reminder that is due after some days; null before the first.</summary>
    public static int? Nudge(TimeSpan waited) => NudgeDays.Where(d => waited >= TimeSpan.FromDays(d)).Select(d => (int?)d).LastOrDefault();
}
