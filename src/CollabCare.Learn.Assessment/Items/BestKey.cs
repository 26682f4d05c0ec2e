using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>Single best answer: s = 1 for the key, else 0; no penalty for guessing (curriculum 2.3).</summary>
/// <param name="Choices">Every option's id.</param>
/// <param name="Right">The key's id.</param>
/// <param name="Critical">Wrong options that make a review card; they score 0 like any wrong one (ruling MA1).</param>
public sealed record BestKey(ImmutableArray<string> Choices, string Right, ImmutableHashSet<string> Critical) : ItemKey
{
    /// <inheritdoc />
    public override ItemType Type => ItemType.Best;

    /// <inheritdoc />
    public override ImmutableArray<string> Choices { get; } = Choices;

    /// <inheritdoc />
    public override Mark Mark(Answer? answer)
    {
        if (Read<ChosenOne>(answer) is not { Choice: var choice })
            return Marked(0, critical: false, []);
        RefuseUnknown("option", [choice], Choices);
        var fraction = choice == Right ? 1 : 0;
        return Marked(fraction, Critical.Contains(choice), [new(choice, fraction)]);
    }

    /// <inheritdoc />
    public override Answer FullAnswer() => new ChosenOne(Right);
}
