using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using FsCheck;
using FsCheck.Fluent;

namespace CollabCare.Learn.Assessment.Tests.Items;

/// <summary>A key and an answer that may belong to it.</summary>
public sealed record Answered(ItemKey Key, Answer Answer);

/// <summary>Any key of the five choosing types, and any answer that the page could send for it.</summary>
internal static class AnyItem
{
    private const string Letters = "ABCDEFG";

    public static Gen<Answered> Best { get; } =
        from count in Gen.Choose(3, 4)
        from right in Gen.Choose(0, count - 1)
        from choice in Gen.Choose(0, count - 1)
        select new Answered(Keys.Best(Letters[..count], Letters[right]), Keys.One($"{Letters[choice]}"));

    public static Gen<Answered> Select { get; } =
        from count in Gen.Choose(4, 6)
        from right in Gen.Choose(2, 3)
        from critical in Gen.Elements("", Letters[count - 1].ToString())
        from exactly in Gen.Elements(true, false)
        from picks in Subset(count)
        let within = exactly ? string.Concat(picks.Take(right)) : picks
        select new Answered(Keys.Select(Letters[..count], Letters[..right], critical, exactly), Keys.Many(within));

    public static Gen<Answered> Order { get; } =
        from count in Gen.Choose(4, 7)
        from tie in Gen.Choose(0, count)
        let groups = string.Join(' ', Letters[..count].ToArray()).Remove(2 * Math.Clamp(tie, 1, count - 1) - 1, tie is 0 ? 0 : 1)
        from placed in Subset(count)
        from places in Gen.Choose(1, count).ListOf(placed.Length)
        select new Answered(Keys.Order(groups), new Placed(placed.Zip(places).ToImmutableSortedDictionary(p => $"{p.First}", p => p.Second)));

    public static Gen<Answered> Match { get; } =
        from stems in Gen.Choose(4, 5)
        from matched in Subset(stems)
        from options in Gen.Elements(Letters[..(stems + 2)].ToArray()).ListOf(matched.Length)
        select new Answered(
            Keys.Match(stems),
            new Matched(matched.Zip(options).ToImmutableSortedDictionary(p => $"{p.First - 'A' + 1}", p => $"{p.Second}")));

    public static Gen<Answered> Judge { get; } =
        from keys in Gen.Elements('1', '2', '3', '4').ListOf(4)
        from discussed in Gen.Elements("", "-")
        from ratings in Gen.Elements('1', '2', '3', '4', '-').ListOf(keys.Count + discussed.Length)
        from critical in Gen.Elements(true, false)
        let firstHarmful = string.Concat(keys).IndexOf('1', StringComparison.Ordinal)
        select new Answered(
            Keys.Judge(string.Concat(keys) + discussed, critical && firstHarmful >= 0 ? $"{Letters[firstHarmful]}" : ""),
            Keys.Ratings(string.Concat(ratings)));

    public static Arbitrary<Answered> Any { get; } = Gen.OneOf(Best, Select, Order, Match, Judge).ToArbitrary();

    private static Gen<string> Subset(int count) =>
        from chosen in Gen.Elements(true, false).ListOf(count)
        select string.Concat(Letters.Zip(chosen).Where(letter => letter.Second).Select(letter => letter.First));
}
