namespace CollabCare.Learn.Assessment.Forms;

public sealed partial record Form
{
    /// <summary>
    /// Everything that a pool asks of one objective, for practice (ruling FO10): what was missed first, then what was never seen, then what was seen longest ago.
    /// Chance decides between equals.
    /// </summary>
    /// <param name="pool">The items to take from.</param>
    /// <param name="objective">The objective.</param>
    /// <param name="missed">Ids of the items whose latest graded answer was missed.</param>
    /// <param name="lastSeen">Item id to the time when this learner last saw it; an item never seen is absent.</param>
    /// <param name="seed">Any number; kept with the attempt.</param>
    public static Form DrawObjective(
        IReadOnlyList<PoolItem> pool, string objective, IReadOnlySet<string> missed, IReadOnlyDictionary<string, DateTimeOffset> lastSeen, int seed)
    {
        var chance = new Chance(seed);
        var items = chance.Shuffle(pool.Where(item => item.Objective == objective).OrderBy(item => item.Id, StringComparer.Ordinal))
            .OrderByDescending(item => missed.Contains(item.Id))
            .ThenBy(item => lastSeen.GetValueOrDefault(item.Id, DateTimeOffset.MinValue))
            .ToArray();
        return new([.. items.Select(item => new FormItem(item.Id, [.. Shown(item, chance)]))]);
    }
}
