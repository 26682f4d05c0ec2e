using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>
/// Stems matched to options: s = right matches / stems (curriculum 2.3). Each stem is marked alone,
/// so an option used twice earns only where it is right (ruling MA11).
/// </summary>
/// <param name="Pairs">Stem id to the id of its right option.</param>
/// <param name="Stems">Stem ids in the file's order.</param>
/// <param name="Options">Every option's id, used or not.</param>
public sealed record MatchKey(ImmutableDictionary<string, string> Pairs, ImmutableArray<string> Stems, ImmutableArray<string> Options) : ItemKey
{
    /// <inheritdoc />
    public override ItemType Type => ItemType.Match;

    /// <inheritdoc />
    public override ImmutableArray<string> Choices => Options;

    /// <inheritdoc />
    public override Mark Mark(Answer? answer)
    {
        if (Stems.IsEmpty)
            throw new InvalidOperationException("A match item needs at least one stem.");
        if (Read<Matched>(answer) is not { Pairs: var given })
            return Marked(0, critical: false, Stems.Select(stem => KeyValuePair.Create(stem, 0d)));
        RefuseUnknown("stem", given.Keys, Stems);
        RefuseUnknown("option", given.Values, Options);

        var matches = given.ToDictionary(StringComparer.Ordinal);
        var credits = Stems.ToDictionary(stem => stem, stem => matches.TryGetValue(stem, out var option) && option == Pairs[stem] ? 1d : 0d);
        return Marked(credits.Values.Sum() / Stems.Length, critical: false, credits);
    }

    /// <inheritdoc />
    public override Answer FullAnswer() => new Matched(Pairs.ToImmutableSortedDictionary(StringComparer.Ordinal));
}
