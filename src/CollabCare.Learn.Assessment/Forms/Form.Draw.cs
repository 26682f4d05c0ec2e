using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Forms;

public sealed partial record Form
{
    /// <summary>
    /// Draws a form from a pool (rulings FO2 and FO3). Within the count of each type: every must-know item first; then one item of each
    /// objective, for as many objectives as the pool and the counts allow; then items never seen before those seen longest ago,
    /// and of those equally fresh one of the objective with the fewest on the form. Chance decides between equals. A pool that is too small gives what it has.
    /// </summary>
    /// <remarks>
    /// The same pool, counts, sightings and seed give the same form everywhere; the order of the pool does not matter.
    /// Items come shuffled with the judge items last, since they take the longest reading. Choices are shuffled unless the item keeps
    /// the file's order; the steps of an order item are always shuffled, and never stand in a fully right order (ruling MA10).
    /// </remarks>
    /// <param name="pool">The items to draw from.</param>
    /// <param name="counts">How many of each type the form holds.</param>
    /// <param name="lastSeen">Item id to the time when this learner last saw it; an item never seen is absent.</param>
    /// <param name="seed">Any number; kept with the attempt.</param>
    /// <exception cref="ArgumentException">
    /// A count is negative, the pool holds an id twice, or it holds more must-know items of a type than the form has places for.
    /// </exception>
    public static Form Draw(IReadOnlyList<PoolItem> pool, FormCounts counts, IReadOnlyDictionary<string, DateTimeOffset> lastSeen, int seed)
    {
        RefuseTheImpossible(pool, counts);
        var chance = new Chance(seed);
        var shuffled = chance.Shuffle(pool.OrderBy(item => item.Id, StringComparer.Ordinal));
        var drawn = new Drawing(counts, shuffled, item => lastSeen.GetValueOrDefault(item.Id, DateTimeOffset.MinValue)).Draw();
        var inOrder = chance.Shuffle(drawn).OrderBy(item => item.Key.Type >= ItemType.Judge ? item.Key.Type : 0);
        return new([.. inOrder.Select(item => new FormItem(item.Id, [.. Shown(item, chance)]))]);
    }

    private static void RefuseTheImpossible(IReadOnlyList<PoolItem> pool, FormCounts counts)
    {
        foreach (var (type, count) in counts.Counts)
        {
            if (count < 0)
                throw new ArgumentException($"A form cannot hold {count} items of the type {type}.", nameof(counts));
        }

        if (pool.GroupBy(item => item.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { Key: var twice })
            throw new ArgumentException($"The pool holds \"{twice}\" twice.", nameof(pool));

        foreach (var mustKnows in pool.Where(item => item.MustKnow).GroupBy(item => item.Key.Type))
        {
            var places = counts.Counts.GetValueOrDefault(mustKnows.Key);
            if (mustKnows.Count() > places)
            {
                throw new ArgumentException(
                    $"Every must-know item belongs on every form, but the pool has {mustKnows.Count()} of the type {mustKnows.Key} "
                    + $"and the form has places for {places}.",
                    nameof(counts));
            }
        }
    }

    private static IEnumerable<string> Shown(PoolItem item, Chance chance)
    {
        if (item.Key is not OrderKey order)
            return item.KeepOrder ? item.Key.Choices : chance.Shuffle(item.Key.Choices);

        var steps = chance.Shuffle(order.Choices);
        while (order.OrderedPairs > 0 && order.IsRight(steps))
            steps = chance.Shuffle(steps);
        return steps;
    }
}
