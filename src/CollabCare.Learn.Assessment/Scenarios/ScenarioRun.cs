using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Scenarios;

/// <summary>A choice that was made.</summary>
/// <param name="Moment">The id of the moment.</param>
/// <param name="Choice">The id of the choice.</param>
/// <param name="Quality">q: 1, 0.5 or 0.</param>
/// <param name="Weight">The weight of the moment.</param>
/// <param name="Critical">It was a critical choice.</param>
public sealed record PassedMoment(string Moment, string Choice, double Quality, int Weight, bool Critical);

/// <summary>One way through a scenario as far as it has come. A choice makes a new run.</summary>
/// <param name="Key">The scenario.</param>
/// <param name="At">The id of the moment that it stands at.</param>
/// <param name="Gauges">What the gauges show.</param>
/// <param name="Passed">The choices made, in order.</param>
public sealed record ScenarioRun(ScenarioKey Key, string At, ImmutableSortedDictionary<string, int> Gauges, ImmutableArray<PassedMoment> Passed)
{
    /// <summary>What can be chosen now; empty at an ending.</summary>
    public IEnumerable<ChoiceKey> Open => Key.Moment(At).Choices.Where(choice => choice.IsOpen(Gauges));

    /// <summary>True at an ending.</summary>
    public bool IsOver => Key.Moment(At).IsEnding;

    /// <summary>E = Σ(q × weight) over the moments passed.</summary>
    public double Earned => Passed.Sum(moment => moment.Quality * moment.Weight);

    /// <summary>A critical choice was made.</summary>
    public bool Critical => Passed.Any(moment => moment.Critical);

    /// <summary>The run after a choice.</summary>
    /// <exception cref="AnswerException">The choice is not there, or is closed.</exception>
    public ScenarioRun Choose(string choice)
    {
        var moment = Key.Moment(At);
        if (moment.Choices.FirstOrDefault(one => one.Id == choice) is not { } chosen)
            throw new AnswerException($"The moment \"{At}\" has no choice \"{choice}\".");
        if (!chosen.IsOpen(Gauges))
            throw new AnswerException($"The choice \"{choice}\" is not open here.");

        return this with
        {
            At = chosen.To,
            Gauges = chosen.Effects.Aggregate(Gauges, (gauges, effect) => gauges.SetItem(effect.Key, gauges.GetValueOrDefault(effect.Key) + effect.Value)),
            Passed = Passed.Add(new(At, choice, chosen.Quality, moment.Weight, chosen.Critical)),
        };
    }

    /// <summary>
    /// s = min(cap, E / Emax), with the cap at 1, or at <see cref="ScenarioKey.CriticalCap" /> after a critical choice. A run that was left or ran out of time is
    /// marked on the moments it has passed (ruling MA15). The credits are the q of each moment.
    /// </summary>
    /// <exception cref="InvalidOperationException">No way through the scenario earns anything.</exception>
    public Mark Mark()
    {
        if (ScenarioSurvey.Of(Key).Greatest is not (> 0 and var greatest))
            throw new InvalidOperationException("A scenario needs a choice that earns something on a way from its start to an ending.");

        var fraction = Math.Min(Critical ? ScenarioKey.CriticalCap : 1, Earned / greatest);
        return new(
            fraction, Critical, Critical || fraction < 0.5,
            Passed.ToImmutableSortedDictionary(moment => moment.Moment, moment => moment.Quality, StringComparer.Ordinal));
    }
}
