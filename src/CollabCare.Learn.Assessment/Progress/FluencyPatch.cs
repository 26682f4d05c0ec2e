using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Progress;

/// <summary>Where a learner stands with one objective, and where the objective belongs.</summary>
/// <param name="Level">The level of its module.</param>
/// <param name="Strand">The strand of its module, such as "care-pathways".</param>
/// <param name="Read">Its module is read to the end.</param>
/// <param name="Mastery">What the answers to its items come to.</param>
public sealed record ObjectiveStanding(Level Level, string Strand, bool Read, Mastery Mastery);

/// <summary>One patch of the fluency map: the objectives of one strand at one level, and how many are read, practised and mastered.</summary>
/// <param name="Level">The level.</param>
/// <param name="Strand">The strand's id.</param>
/// <param name="Objectives">How many objectives the strand has at this level.</param>
/// <param name="Read">Of those, how many belong to a module read to the end.</param>
/// <param name="Practised">How many have at least one item answered.</param>
/// <param name="Mastered">How many are mastered.</param>
public sealed record FluencyPatch(Level Level, string Strand, int Objectives, int Read, int Practised, int Mastered)
{
    /// <summary>The patches of a learner's objectives: by level, and within a level by strand in the order of the list.</summary>
    public static ImmutableArray<FluencyPatch> Map(IEnumerable<ObjectiveStanding> objectives) =>
    [
        .. objectives.GroupBy(objective => (objective.Level, objective.Strand))
            .OrderBy(patch => patch.Key.Level)
            .Select(patch => new FluencyPatch(
                patch.Key.Level,
                patch.Key.Strand,
                patch.Count(),
                patch.Count(objective => objective.Read),
                patch.Count(objective => !objective.Mastery.Evidence.IsEmpty),
                patch.Count(objective => objective.Mastery.Level == MasteryLevel.Mastered))),
    ];
}
