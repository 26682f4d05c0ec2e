using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>
/// Actions rated for effectiveness, 1 harmful to 4 strong. s = the mean credit of the marked actions (curriculum 2.3): exact 1;
/// one off on the same side (1–2, 3–4) 0.5; one off across the middle (2–3) 0.2; further off, or unrated (ruling MA13), 0.
/// A critical action rated 3 or 4 caps s at 0.5.
/// </summary>
/// <param name="Choices">Every action's id, those for discussion only too.</param>
/// <param name="Keys">Action id to its key, 1–4; an action for discussion only has none and is not marked.</param>
/// <param name="Critical">Actions that must not be rated 3 or 4: doing so caps the fraction at 0.5.</param>
/// <param name="Provisional">True until a panel has rated the actions.</param>
public sealed record JudgeKey(
    ImmutableArray<string> Choices, ImmutableDictionary<string, int> Keys, ImmutableHashSet<string> Critical, bool Provisional) : ItemKey
{
    private const double Cap = 0.5;

    /// <inheritdoc />
    public override ItemType Type => ItemType.Judge;

    /// <inheritdoc />
    public override ImmutableArray<string> Choices { get; } = Choices;

    /// <inheritdoc />
    public override Mark Mark(Answer? answer)
    {
        if (Keys.IsEmpty)
            throw new InvalidOperationException("A judge item needs at least one action with a key.");
        var given = Read<Rated>(answer)?.Ratings.ToDictionary(StringComparer.Ordinal) ?? [];
        RefuseUnknown("action", given.Keys, Choices);
        RefuseOutside("rating", given.Values, 4);

        var critical = Keys.Keys.Any(action => Critical.Contains(action) && given.GetValueOrDefault(action) >= 3);
        var fraction = MeanCredit(action => given.GetValueOrDefault(action));
        var credits = Keys.Select(key => KeyValuePair.Create(key.Key, Tenths(key.Value, given.GetValueOrDefault(key.Key)) / 10d));
        return Marked(critical ? Math.Min(Cap, fraction) : fraction, critical, credits);
    }

    /// <summary>The key's own ratings; an action for discussion is left unrated.</summary>
    public override Answer FullAnswer() => new Rated(Keys.ToImmutableSortedDictionary(StringComparer.Ordinal));

    /// <summary>
    /// What one rating given to every action would earn, in [0, 1]: the mean credit before the cap (ruling MA4).
    /// A scenario where a flat rating earns more than 0.6 tells little about judgement.
    /// </summary>
    /// <param name="rating">1–4.</param>
    /// <exception cref="ArgumentOutOfRangeException">The rating is not 1–4.</exception>
    public double FlatValue(int rating)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rating, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rating, 4);
        return MeanCredit(_ => rating);
    }

    // Whole tenths are added, so that a mean such as 0.5 or 0.6 is exact and does not fall short of a limit by a rounding.
    private double MeanCredit(Func<string, int> rating) => Keys.Sum(key => Tenths(key.Value, rating(key.Key))) / (10d * Keys.Count);

    // A rating of 0 stands for "unrated".
    private static int Tenths(int key, int rating) => (rating, Math.Abs(key - rating)) switch
    {
        (0, _) => 0,
        (_, 0) => 10,
        (_, 1) => key + rating == 5 ? 2 : 5,
        _ => 0,
    };
}
