using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Statistics;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Quizzes;

namespace CollabCare.Learn.Web.Features.Items;

/// <summary>One thing that an item asks, with everything that was chosen for it. A best or select item asks one thing; a judge item asks for a rating of each action, and so on.</summary>
/// <param name="Html">The action, step or stem; empty where the item asks one thing.</param>
public sealed record ChoiceGroup(string Html, ImmutableArray<ChoiceRow> Rows)
{
    public static ImmutableArray<ChoiceGroup> Of(Item item, ItemStatistics statistics)
    {
        var uses = statistics.Choices.ToDictionary(c => c.What);
        return item.Type switch
        {
            ItemType.Order => [.. item.Choices.OrderBy(c => c.Rank).Select(c => Group(c.Id, c.Html, Numbered(item.Choices.Length, Place, Places(item, c))))],
            ItemType.Judge => [.. item.Choices.Select(c => Group(c.Id, c.Html, Numbered(4, n => $"{n} {ItemWords.Rating(n)}", [c.Rank ?? 0])))],
            ItemType.Match => [.. item.Stems.Select(s => Group(s.Id, s.Html, item.Choices.Select(c => (c.Id, c.Html, c.Id == s.Option)).Where(o => o.Item3 || uses.ContainsKey(new(s.Id, o.Id)))))],
            _ => [Group("", "", item.Choices.Select(c => (c.Id, c.Html, c.Right)))],
        };

        ChoiceGroup Group(string part, string html, IEnumerable<(string Id, string Html, bool Key)> values) =>
            new(html, [.. values.Append(("", "Left open", false)).Select(v => new ChoiceRow(v.Item2, v.Item3, uses.GetValueOrDefault(new(part, v.Item1)))).Where(r => r.Use is not null || r.Html != "Left open")]);
    }

    static IEnumerable<(string, string, bool)> Numbered(int most, Func<int, string> words, int[] keys) => Enumerable.Range(1, most).Select(n => ($"{n}", words(n), keys.Contains(n)));

    static string Place(int place) => $"Place {place}";

    // The steps of one group may stand at any of the group's places.
    static int[] Places(Item item, Choice step)
    {
        var before = item.Choices.Count(c => c.Rank < step.Rank);
        return [.. Enumerable.Range(before + 1, item.Choices.Count(c => c.Rank == step.Rank))];
    }
}

/// <summary>One thing that could be chosen, and who chose it; <see cref="Use" /> is null when nobody did.</summary>
public sealed record ChoiceRow(string Html, bool IsKey, ChoiceUse? Use);
