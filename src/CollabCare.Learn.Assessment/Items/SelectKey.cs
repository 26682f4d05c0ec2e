using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>
/// Select all that apply, or "Choose exactly N.": s = max(0, (right picks − wrong picks) / keys), the "+/−" rule
/// that NCSBN uses for select-all items (curriculum 2.3). A critical pick makes s = 0 under either stem (ruling MA2).
/// </summary>
/// <param name="Choices">Every option's id.</param>
/// <param name="Right">The keys.</param>
/// <param name="Critical">Distractors that make the item's fraction 0.</param>
/// <param name="Exactly">True where the stem says "Choose exactly N." (N is then the number of keys, and more picks are refused).</param>
public sealed record SelectKey(ImmutableArray<string> Choices, ImmutableHashSet<string> Right, ImmutableHashSet<string> Critical, bool Exactly) : ItemKey
{
    /// <inheritdoc />
    public override ItemType Type => ItemType.Select;

    /// <inheritdoc />
    public override ImmutableArray<string> Choices { get; } = Choices;

    /// <inheritdoc />
    public override Mark Mark(Answer? answer)
    {
        if (Exactly && Read<ChosenMany>(answer) is { Choices.Count: var picked } && picked > Right.Count)
            throw new AnswerException($"Choose exactly {Right.Count}: {picked} options are picked.");
        return MarkAtTimeout(answer);
    }

    /// <inheritdoc />
    public override Mark MarkAtTimeout(Answer? answer)
    {
        if (Right.IsEmpty)
            throw new InvalidOperationException("A select item needs at least one right option.");
        if (Read<ChosenMany>(answer) is not { Choices: var picks })
            return Marked(0, critical: false, []);
        RefuseUnknown("option", picks, Choices);
        var hits = picks.Count(Right.Contains);
        var critical = picks.Any(Critical.Contains);
        var fraction = critical ? 0 : Math.Max(0, hits - (picks.Count - hits)) / (double)Right.Count;
        return Marked(fraction, critical, picks.Select(pick => KeyValuePair.Create(pick, Right.Contains(pick) ? 1d : 0d)));
    }

    /// <inheritdoc />
    public override Answer FullAnswer() => new ChosenMany(Right.ToImmutableSortedSet(StringComparer.Ordinal));
}
