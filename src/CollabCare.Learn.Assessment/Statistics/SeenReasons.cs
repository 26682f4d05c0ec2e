using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>What somebody saw of an item when deciding on it. The decision holds until there is something new to see.</summary>
/// <param name="N">How many first answers there were.</param>
/// <param name="Reasons">The thresholds that were crossed.</param>
public sealed record SeenReasons(int N, ImmutableArray<ItemReason> Reasons)
{
    /// <summary>A share or correlation that moved by no more has not changed: with 100 answers, chance alone moves it as much.</summary>
    public const double Moved = 0.05;

    /// <summary>Seconds that moved by no more than this part of what they were have not changed.</summary>
    public const double MovedTime = 0.25;

    /// <summary>
    /// True when there is something to decide again: a reason that was not there, one whose number has moved, or a hundredth first answer while there is a reason at all.
    /// </summary>
    /// <param name="n">First answers now.</param>
    /// <param name="now">The thresholds crossed now.</param>
    public bool HasNews(int n, IReadOnlyCollection<ItemReason> now) =>
        now.Count > 0 && N < ItemStatistics.ActFrom && n >= ItemStatistics.ActFrom || now.Any(IsNew);

    private bool IsNew(ItemReason reason) =>
        Reasons.FirstOrDefault(seen => seen.Choice == reason.Choice && Same(seen.Kind) == Same(reason.Kind)) is not { } before || reason.Kind switch
        {
            ReasonKind.Reported or ReasonKind.ReportedOften => reason.Value > before.Value,
            ReasonKind.Slow or ReasonKind.Fast => Math.Abs(reason.Value - before.Value) > MovedTime * before.Value,
            ReasonKind.StrongDistractor => Math.Abs(reason.Value - before.Value) > 100 * Moved,
            _ => Math.Abs(reason.Value - before.Value) > Moved,
        };

    // Reports are one reason, however many there are.
    private static ReasonKind Same(ReasonKind kind) => kind == ReasonKind.ReportedOften ? ReasonKind.Reported : kind;
}
