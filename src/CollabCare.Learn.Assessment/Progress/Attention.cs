using System.Collections.Immutable;
using System.Globalization;

namespace CollabCare.Learn.Assessment.Progress;

/// <summary>A reason why a mentor might look after a learner now.</summary>
public enum AttentionRule
{
    /// <summary>Nothing was done for a while.</summary>
    NoVisit,

    /// <summary>One objective was missed again and again.</summary>
    Misses,

    /// <summary>Something assigned is not done, and its day is over.</summary>
    Overdue,

    /// <summary>Several answers were missed of which the learner was certain.</summary>
    CertainAndWrong,
}

/// <summary>What is known of a learner when the rules look.</summary>
/// <param name="Since">When the learner came into the cohort: a silence is not older than that.</param>
/// <param name="LastActivity">When he or she last did anything; null for never.</param>
/// <param name="Misses">Graded answers of the last <see cref="Attention.Days" /> days that were missed, by the title of their objective.</param>
/// <param name="Overdue">What is overdue, in words.</param>
/// <param name="CertainAndWrong">Graded answers of the last <see cref="Attention.Days" /> days that were missed though their giver was certain, each by its title.</param>
public sealed record AttentionFacts(
    DateTimeOffset Since, DateTimeOffset? LastActivity, IReadOnlyDictionary<string, int> Misses, ImmutableArray<string> Overdue, ImmutableArray<string> CertainAndWrong);

/// <summary>A rule that a learner meets, with what it goes by.</summary>
/// <param name="Rule">Which.</param>
/// <param name="Evidence">The numbers and names that made it, in a sentence without a period.</param>
public sealed record AttentionFlag(AttentionRule Rule, string Evidence);

/// <summary>The rules of "needs attention". Each has a name and a threshold, and shows what it goes by; none is a judgement of a person.</summary>
public static class Attention
{
    /// <summary>Days without anything done after which a learner is called silent.</summary>
    public const int SilentDays = 7;

    /// <summary>Misses in one objective that are called many.</summary>
    public const int ManyMisses = 4;

    /// <summary>Answers that were certain and wrong, from which they are called several.</summary>
    public const int SeveralCertain = 3;

    /// <summary>How far back answers are looked at, in days: what was learned since is not held against anybody.</summary>
    public const int Days = 28;

    /// <summary>What a rule is called.</summary>
    public static string Name(AttentionRule rule) => rule switch
    {
        AttentionRule.NoVisit => "Silent",
        AttentionRule.Misses => "Stuck on an objective",
        AttentionRule.Overdue => "Overdue",
        _ => "Certain and wrong",
    };

    /// <summary>When a rule holds, in a sentence.</summary>
    public static string Threshold(AttentionRule rule) => rule switch
    {
        AttentionRule.NoVisit => $"Nothing done for {SilentDays} days or longer.",
        AttentionRule.Misses => $"{ManyMisses} graded answers or more missed in one objective within {Days} days.",
        AttentionRule.Overdue => "Something assigned is not done, and its day is over.",
        _ => $"{SeveralCertain} graded answers or more missed within {Days} days of which the learner had said to be certain.",
    };

    /// <summary>The rules that a learner meets now, in the order of the rules.</summary>
    public static ImmutableArray<AttentionFlag> Of(AttentionFacts facts, DateTimeOffset now)
    {
        var flags = ImmutableArray.CreateBuilder<AttentionFlag>();
        var silent = (int)Math.Floor((now - (facts.LastActivity ?? facts.Since)).TotalDays);
        if (silent >= SilentDays)
        {
            flags.Add(new(AttentionRule.NoVisit, facts.LastActivity is null ? $"Nothing done yet, {silent} days after joining" : $"Nothing done for {silent} days"));
        }

        var stuck = facts.Misses.Where(m => m.Value >= ManyMisses).OrderByDescending(m => m.Value).ThenBy(m => m.Key, StringComparer.Ordinal).ToList();
        if (stuck.Count > 0)
        {
            flags.Add(new(AttentionRule.Misses, string.Join("; ", stuck.Take(3).Select(m => string.Create(CultureInfo.InvariantCulture, $"{m.Value} misses in “{m.Key}”"))) + More(stuck.Count, 3)));
        }

        if (facts.Overdue.Length > 0)
        {
            flags.Add(new(AttentionRule.Overdue, string.Join("; ", facts.Overdue.Take(3)) + More(facts.Overdue.Length, 3)));
        }

        if (facts.CertainAndWrong.Length >= SeveralCertain)
        {
            flags.Add(new(AttentionRule.CertainAndWrong, $"{facts.CertainAndWrong.Length} answers: {string.Join(", ", facts.CertainAndWrong.Distinct(StringComparer.Ordinal).Take(3).Select(t => $"“{t}”"))}{More(facts.CertainAndWrong.Distinct(StringComparer.Ordinal).Count(), 3)}"));
        }

        return flags.ToImmutable();
    }

    private static string More(int count, int shown) => count > shown ? $" and {count - shown} more" : "";
}
