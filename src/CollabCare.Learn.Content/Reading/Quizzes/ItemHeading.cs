using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>What the braces of a heading say of an item or a written task; an item of a review names several objectives.</summary>
sealed partial class ItemHeading(ItemSource source, ItemErrors errors, bool inReview = false)
{
    static readonly ImmutableArray<string> Common = ["bloom", "difficulty", "see", "sources", "tags", "note"];
    static readonly ImmutableArray<string> KnownTags = ["blame", "unsafe-abbrev"];
    static readonly FrozenDictionary<string, Bloom> Blooms =
        Enum.GetValues<Bloom>().ToFrozenDictionary(b => b.ToString().ToLowerInvariant(), b => b, StringComparer.Ordinal);

    /// <summary>The type that an id says, or null.</summary>
    public static ItemType? TypeOf(string? id) =>
        ItemId().Match(id ?? "") is { Success: true } match ? Enum.GetValues<ItemType>().First(t => t.Code() == match.Groups["code"].Value) : null;

    /// <summary>Reports an id that is none, or that belongs to another module.</summary>
    public void CheckId(string home, bool mustFit)
    {
        var id = source.Id ?? "";
        if (TypeOf(id) is null)
        {
            errors.Add(
                Rules.Item(1),
                id.Length == 0
                    ? $"The item has no id; put one behind its title, such as {{#{home}-sba-01 …}}."
                    : $"'{id}' is no item id; write the module's id, the type (sba, ms, ord, mat, sjt, comp) and two digits, such as {home}-sba-01.");
        }
        else if (ItemId().Match(id).Groups["module"].Value != home && mustFit)
        {
            errors.Add(Rules.Item(1), $"The item's id must begin with {(inReview ? "its review's" : "its module's")}, {home}-.");
        }
    }

    /// <summary>Reports attributes and tags that nobody knows.</summary>
    /// <param name="more">Attributes of this type beside the common ones.</param>
    public void CheckKnown(params ReadOnlySpan<string> more)
    {
        ImmutableArray<string> known = [inReview ? "objectives" : "objective", .. Common, .. more];
        foreach (var (name, attribute) in source.Attributes.Where(a => !known.Contains(a.Key)))
        {
            var mend = Words.Nearest(name, known) is { } near ? $"did you mean '{near}'?" : $"known are {string.Join(", ", known)}.";
            errors.Add(Rules.Item(3), source.Line, attribute.Column, $"The attribute '{name}' is not known; {mend}");
        }

        foreach (var tag in Tags.Where(t => !KnownTags.Contains(t)))
        {
            errors.Add(Rules.Item(3), "tags", $"The tag '{tag}' is not known; known are {string.Join(" and ", KnownTags)}.");
        }
    }

    public string Objective() => Required("objective", "o1");

    public ImmutableArray<string> Objectives() => Split(Required("objectives", "\"module:o1 module:o2\""));

    public Bloom Bloom() => Blooms.GetValueOrDefault(OneOf("bloom", "apply", Blooms.Keys));

    public string Difficulty() => OneOf("difficulty", "mid", ["easy", "mid", "hard"]);

    public string See() => Required("see", "anchor-of-a-section");

    public ImmutableArray<string> Sources() => Split(Required("sources", "\"skill-guide\""));

    public ImmutableArray<string> Tags => Split(source["tags"] ?? "");

    string Required(string attribute, string example)
    {
        if (source[attribute] is { Length: > 0 } value)
        {
            return value;
        }

        errors.Add(Rules.Item(2), $"The attribute '{attribute}' is missing from the heading; add {attribute}={example}.");
        return "";
    }

    string OneOf(string attribute, string example, IEnumerable<string> words)
    {
        var value = Required(attribute, example);
        if (value.Length > 0 && !words.Contains(value))
        {
            errors.Add(Rules.Item(2), attribute, $"'{value}' is no {attribute}; write one of {string.Join(", ", words.Order(StringComparer.Ordinal))}.");
        }

        return value;
    }

    static ImmutableArray<string> Split(string words) => [.. words.Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)];

    [GeneratedRegex("^(?<module>[a-z0-9-]+)-(?<code>sba|ms|ord|mat|sjt|br|comp)-\\d{2}$")]
    private static partial Regex ItemId();
}
