using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>
/// Steps in order; the steps of one group may come in any order. s = max(0, 1 − 2D/P), Kendall's tau floored at 0 (curriculum 2.3):
/// P counts the pairs that the key orders, D those of them whose first step has no strictly smaller place in the answer
/// (reversed, given one place, or unplaced; ruling MA10), so that a blank earns 0.
/// </summary>
/// <param name="Groups">The key: groups in order, each of one or more step ids.</param>
public sealed record OrderKey(ImmutableArray<ImmutableArray<string>> Groups) : ItemKey
{
    /// <inheritdoc />
    public override ItemType Type => ItemType.Order;

    /// <inheritdoc />
    public override ImmutableArray<string> Choices => [.. Groups.SelectMany(group => group)];

    /// <summary>P: how many pairs of steps the key puts in order. Steps of one group make no pair.</summary>
    public int OrderedPairs => Pairs().Count();

    /// <inheritdoc />
    public override Mark Mark(Answer? answer)
    {
        var pairs = OrderedPairs;
        if (pairs == 0)
            throw new InvalidOperationException("An order item needs at least two groups of steps: this key orders nothing.");
        if (Read<Placed>(answer) is not { Places: var given })
            return Marked(0, critical: false, []);

        var steps = Choices;
        RefuseUnknown("step", given.Keys, steps);
        RefuseOutside("step's place", given.Values, steps.Length);

        var places = given.ToDictionary(StringComparer.Ordinal);
        return Marked(Math.Max(0, pairs - 2 * Discordant(places)) / (double)pairs, critical: false, []);
    }

    /// <summary>Each step at its place; the steps of a group share the group's first place.</summary>
    public override Answer FullAnswer()
    {
        var places = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        foreach (var group in Groups)
        {
            var place = places.Count + 1;
            foreach (var step in group)
                places.Add(step, place);
        }

        return new Placed(places.ToImmutable());
    }

    /// <summary>True when the steps, read from the first to the last, are in an order that earns the full mark.</summary>
    /// <param name="steps">Every step's id, once.</param>
    public bool IsRight(IEnumerable<string> steps) =>
        Discordant(steps.Select((step, index) => KeyValuePair.Create(step, index)).ToDictionary(StringComparer.Ordinal)) == 0;

    private int Discordant(Dictionary<string, int> places) => Pairs().Count(pair =>
        !(places.TryGetValue(pair.First, out var first) && places.TryGetValue(pair.Second, out var second) && first < second));

    private IEnumerable<(string First, string Second)> Pairs() =>
        from earlier in Enumerable.Range(0, Groups.Length)
        from later in Enumerable.Range(earlier + 1, Groups.Length - earlier - 1)
        from first in Groups[earlier]
        from second in Groups[later]
        select (first, second);
}
