using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Scenarios;

/// <summary>
/// A branching scenario as its marking sees it: moments, the choices that lead on from each, and gauges that choices move (curriculum 2.3). Ids only: the
/// words live with the content. No way leads back to a moment once left.
/// </summary>
/// <param name="Start">The id of the first moment.</param>
/// <param name="Gauges">Each gauge's value at the start. Time is in minutes; the others begin and move by −2 to +2.</param>
/// <param name="Moments">Every moment, endings among them, in the file's order.</param>
public sealed record ScenarioKey(string Start, ImmutableSortedDictionary<string, int> Gauges, ImmutableArray<MomentKey> Moments)
{
    /// <summary>The most that a run can earn after a critical choice, in [0, 1]; a later repair does not lift it (ruling MA5).</summary>
    public const double CriticalCap = 0.4;

    /// <summary>The moment with an id.</summary>
    /// <exception cref="AnswerException">There is none.</exception>
    public MomentKey Moment(string id) =>
        Moments.FirstOrDefault(moment => moment.Id == id) ?? throw new AnswerException($"This scenario has no moment \"{id}\".");

    /// <summary>A run that stands at the first moment.</summary>
    public ScenarioRun Begin() => new(this, Start, Gauges, []);

    /// <summary>A run through some choices, from the first moment on.</summary>
    /// <exception cref="AnswerException">A choice is not there, or is closed, where the run stands.</exception>
    public ScenarioRun Play(IEnumerable<string> choices) => choices.Aggregate(Begin(), (run, choice) => run.Choose(choice));
}

/// <summary>A moment of a scenario.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Weight">By how much its choice counts, from 1.</param>
/// <param name="Choices">What can be chosen; empty at an ending.</param>
public sealed record MomentKey(string Id, int Weight, ImmutableArray<ChoiceKey> Choices)
{
    /// <summary>True where nothing is left to choose.</summary>
    public bool IsEnding => Choices.IsEmpty;
}

/// <summary>A choice in a moment.</summary>
/// <param name="Id">Its id, unique in its moment.</param>
/// <param name="To">The id of the moment it leads to.</param>
/// <param name="Quality">q: 1 best, 0.5 workable, 0 poor.</param>
/// <param name="Critical">A privacy breach, an unsafe act, or blame in public.</param>
/// <param name="Effects">By how much it moves which gauge.</param>
/// <param name="When">What a gauge must show for the choice to be open; null where it always is.</param>
public sealed record ChoiceKey(string Id, string To, double Quality, bool Critical, ImmutableSortedDictionary<string, int> Effects, GaugeTest? When)
{
    /// <summary>True where a run with these gauges can take it.</summary>
    public bool IsOpen(IReadOnlyDictionary<string, int> gauges) => When is null || When.Holds(gauges.GetValueOrDefault(When.Gauge));
}

/// <summary>What a gauge must show, such as <c>trust>=1</c>.</summary>
/// <param name="Gauge">The gauge.</param>
/// <param name="Least">The lowest value that will do; null where any low one does.</param>
/// <param name="Most">The highest value that will do; null where any high one does.</param>
public sealed record GaugeTest(string Gauge, int? Least, int? Most)
{
    /// <summary>True where a value will do.</summary>
    public bool Holds(int value) => !(value < Least) && !(value > Most);
}
