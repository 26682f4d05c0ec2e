using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Tests.Items;

namespace CollabCare.Learn.Assessment.Tests.Forms;

/// <summary>Short ways to write pools and counts.</summary>
internal static class Pools
{
    public static readonly IReadOnlyDictionary<string, DateTimeOffset> NothingSeen = new Dictionary<string, DateTimeOffset>();

    public static readonly DateTimeOffset Monday = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    /// <summary>An item whose id is its type's code and a number, such as "sba-3".</summary>
    public static PoolItem Item(ItemType type, int number, string objective, bool mustKnow = false, bool keepOrder = false) =>
        new($"{type.Code()}-{number}", KeyOf(type), objective, mustKnow, keepOrder);

    public static FormCounts Counts(params (ItemType Type, int Count)[] counts) =>
        new(counts.ToImmutableSortedDictionary(count => count.Type, count => count.Count));

    /// <summary>A pool of twice the form over three objectives, as the curriculum asks for, with two must-knows.</summary>
    public static ImmutableArray<PoolItem> TwiceTheForm(FormCounts counts) =>
    [
        .. from count in counts.Counts
           from number in Enumerable.Range(1, 2 * count.Value)
           select Item(count.Key, number, $"o{number % 3 + 1}", mustKnow: count.Key == ItemType.Best && number is 2 or 5),
    ];

    private static ItemKey KeyOf(ItemType type) => type switch
    {
        ItemType.Best => Keys.Best("ABC", right: 'A'),
        ItemType.Select => Keys.Select("ABCDE", right: "ACE"),
        ItemType.Order => Keys.Order("A B CD E"),
        ItemType.Match => Keys.Match(stems: 4),
        _ => Keys.Judge("1234"),
    };
}
