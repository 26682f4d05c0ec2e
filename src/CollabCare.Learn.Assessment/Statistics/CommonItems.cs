using System.Collections.Immutable;
using System.Numerics;

namespace CollabCare.Learn.Assessment.Statistics;

/// <summary>
/// A set of items that enough people all took. Forms are drawn at random, so hardly two people have the same; this finds a set that many share:
/// from each item in turn, the item that keeps the most people is added as long as enough remain, and the largest set found is taken, of two the one with more people.
/// </summary>
/// <param name="Items">The items, in ordinal order; empty when no two were taken by enough people.</param>
/// <param name="People">Places of the people, in the list given, who took them all.</param>
public sealed record CommonItems(ImmutableArray<string> Items, ImmutableArray<int> People)
{
    /// <summary>Finds the set.</summary>
    /// <param name="taken">What each person took.</param>
    /// <param name="enough">How many people must have taken all of them, 1 or more.</param>
    public static CommonItems Of(IReadOnlyList<IReadOnlySet<string>> taken, int enough)
    {
        var takers = taken.SelectMany(items => items).Distinct().Order(StringComparer.Ordinal).ToDictionary(item => item, item => Bits(taken, item), StringComparer.Ordinal);
        var best = takers.Keys.Select(first => Grow(first, takers, enough)).Where(set => set.Items.Count > 1 && Count(set.People) >= enough)
            .OrderByDescending(set => set.Items.Count).ThenByDescending(set => Count(set.People)).FirstOrDefault();
        return best.Items is null ? new([], []) : new([.. best.Items.Order(StringComparer.Ordinal)], [.. Enumerable.Range(0, taken.Count).Where(at => (best.People[at / 64] >> (at % 64) & 1) == 1)]);
    }

    private static (List<string> Items, ulong[] People) Grow(string first, Dictionary<string, ulong[]> takers, int enough)
    {
        var (items, people) = (new List<string> { first }, takers[first]);
        while (true)
        {
            var next = takers.Where(item => !items.Contains(item.Key)).Select(item => (item.Key, Both: Both(people, item.Value))).Where(item => Count(item.Both) >= enough)
                .OrderByDescending(item => Count(item.Both)).FirstOrDefault();
            if (next.Key is null)
                return (items, people);
            items.Add(next.Key);
            people = next.Both;
        }
    }

    private static ulong[] Bits(IReadOnlyList<IReadOnlySet<string>> taken, string item)
    {
        var bits = new ulong[(taken.Count + 63) / 64];
        for (var at = 0; at < taken.Count; at++)
        {
            if (taken[at].Contains(item))
                bits[at / 64] |= 1UL << (at % 64);
        }

        return bits;
    }

    private static ulong[] Both(ulong[] one, ulong[] other) => [.. one.Zip(other, (a, b) => a & b)];

    private static int Count(ulong[] bits) => bits.Sum(BitOperations.PopCount);
}
