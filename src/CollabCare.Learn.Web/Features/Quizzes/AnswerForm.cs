using System.Collections.Immutable;
using System.Globalization;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>The fields of an item's form, as posted: only those of its type are filled.</summary>
public sealed class AnswerForm
{
    public string[]? Picks { get; set; }
    public Dictionary<string, string?>? Places { get; set; }
    public Dictionary<string, string?>? Matches { get; set; }
    public Dictionary<string, string?>? Ratings { get; set; }

    /// <summary>How sure the person is, or blank; in a field of its own, since it is no part of the answer.</summary>
    public string? Sure { get; set; }

    /// <summary>What the field says of certainty; null where nothing is said.</summary>
    /// <exception cref="AnswerException">It is none of the three steps.</exception>
    public Certainty? ToCertainty() => string.IsNullOrEmpty(Sure) ? null : ItemWords.CertaintyOf(Sure) ?? throw new AnswerException("How sure you are is one of: a guess, fairly sure, certain. It can also be left open.");

    /// <summary>The answer that the fields hold for an item of a type; blank fields are left out.</summary>
    /// <exception cref="AnswerException">A place or rating is no number.</exception>
    public Answer ToAnswer(ItemType type) => type switch
    {
        ItemType.Best => (Picks?.Length ?? 0) > 1 ? throw new AnswerException("Choose one option only.") : new ChosenOne(Picks?.FirstOrDefault() ?? ""),
        ItemType.Select => new ChosenMany([.. Picks ?? []]),
        ItemType.Order => new Placed(Numbers(Places)),
        ItemType.Match => new Matched(Filled(Matches).ToImmutableSortedDictionary(p => p.Key, p => p.Value!)),
        ItemType.Judge => new Rated(Numbers(Ratings)),
        _ => throw new AnswerException("This item cannot be answered here."),
    };

    static IEnumerable<KeyValuePair<string, string?>> Filled(Dictionary<string, string?>? fields) => (fields ?? []).Where(f => !string.IsNullOrEmpty(f.Value));

    static ImmutableSortedDictionary<string, int> Numbers(Dictionary<string, string?>? fields) =>
        Filled(fields).ToImmutableSortedDictionary(
            f => f.Key,
            f => int.TryParse(f.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : throw new AnswerException("A place or a rating must be a whole number."));
}
