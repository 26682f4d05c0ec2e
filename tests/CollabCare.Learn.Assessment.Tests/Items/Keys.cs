using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Tests.Items;

/// <summary>Short ways to write keys and answers: each letter of a word is an id.</summary>
internal static class Keys
{
    public static BestKey Best(string choices, char right, string critical = "") => new(Ids(choices), right.ToString(), [.. Ids(critical)]);

    public static SelectKey Select(string choices, string right, string critical = "", bool exactly = false) =>
        new(Ids(choices), [.. Ids(right)], [.. Ids(critical)], exactly);

    /// <summary>"A B CD E": groups apart by spaces.</summary>
    public static OrderKey Order(string groups) => new([.. groups.Split(' ').Select(Ids)]);

    /// <summary>Stems 1, 2, 3 … match the options A, B, C …, and two options more are left over.</summary>
    public static MatchKey Match(int stems)
    {
        var stemIds = Enumerable.Range(1, stems).Select(stem => $"{stem}").ToImmutableArray();
        var options = Enumerable.Range(0, stems + 2).Select(option => $"{(char)('A' + option)}").ToImmutableArray();
        return new(stemIds.Zip(options).ToImmutableDictionary(pair => pair.First, pair => pair.Second), stemIds, options);
    }

    /// <summary>Keys as digits for the actions A, B, C …; "-" is an action for discussion only.</summary>
    public static JudgeKey Judge(string keys, string critical = "") => new(
        [.. keys.Select((_, index) => Letter(index))],
        keys.Select((key, index) => (key, index)).Where(action => action.key != '-').ToImmutableDictionary(a => Letter(a.index), a => a.key - '0'),
        [.. Ids(critical)],
        Provisional: false);

    public static ChosenOne One(string choice) => new(choice);

    public static ChosenMany Many(string picks) => new([.. Ids(picks)]);

    /// <summary>"BAC": B first, A second, C third.</summary>
    public static Placed InOrder(string steps) => Places(string.Join(' ', steps.Select((step, index) => $"{step}{index + 1}")));

    /// <summary>"A1 B2 C3 D3".</summary>
    public static Placed Places(string places) =>
        new(places.Split(' ').ToImmutableSortedDictionary(place => place[..1], place => place[1] - '0'));

    /// <summary>"1A 2C": option A put to stem 1, C to stem 2.</summary>
    public static Matched Pairs(string pairs) => new(pairs.Split(' ').ToImmutableSortedDictionary(pair => pair[..1], pair => pair[1..]));

    /// <summary>Ratings as digits for the actions A, B, C …; "-" leaves an action unrated.</summary>
    public static Rated Ratings(string ratings) => new(ratings.Select((rating, index) => (rating, index)).Where(action => action.rating != '-')
        .ToImmutableSortedDictionary(action => Letter(action.index), action => action.rating - '0'));

    private static ImmutableArray<string> Ids(string letters) => [.. letters.Select(letter => letter.ToString())];

    private static string Letter(int index) => $"{(char)('A' + index)}";
}
