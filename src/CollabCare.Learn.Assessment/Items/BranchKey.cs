using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Scenarios;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>The key of a branching scenario as an item of a form: a run through it is the answer.</summary>
/// <param name="Scenario">Its moments, and what each choice is worth.</param>
public sealed record BranchKey(ScenarioKey Scenario) : ItemKey
{
    /// <inheritdoc />
    public override ItemType Type => ItemType.Branch;

    /// <summary>None: what can be chosen depends on the moment, and its order is the author's.</summary>
    public override ImmutableArray<string> Choices => [];

    /// <summary>s = min(cap, E / Emax) on the moments passed so far (curriculum 2.3, ruling MA15).</summary>
    /// <inheritdoc />
    public override Mark Mark(Answer? answer) => Scenario.Play(Read<Played>(answer)?.Choices ?? []).Mark();

    /// <inheritdoc />
    public override Answer FullAnswer() => new Played([.. ScenarioSurvey.Of(Scenario).Best.Select(at => at.Choice)]);
}
