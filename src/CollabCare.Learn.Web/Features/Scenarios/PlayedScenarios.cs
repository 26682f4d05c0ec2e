using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>A scenario as it was when its runs began, with what is worked out of it once.</summary>
public sealed class PlayedScenario(Scenario scenario)
{
    readonly Lazy<ScenarioSurvey> _survey = new(() => ScenarioSurvey.Of(scenario.Key));
    readonly Lazy<ImmutableDictionary<string, (int Least, int Most)>> _ranges = new(() => GaugeRange.Of(scenario));

    public Scenario Scenario => scenario;

    public ScenarioKey Key { get; } = scenario.Key;

    /// <summary>All ways through it, and the best.</summary>
    public ScenarioSurvey Survey => _survey.Value;

    /// <summary>Between what each gauge can stand on any way.</summary>
    public ImmutableDictionary<string, (int Least, int Most)> Ranges => _ranges.Value;

    /// <summary>Where somebody stands after some steps.</summary>
    public ScenarioRun At(IEnumerable<RunStep> steps) => Key.Play(steps.OrderBy(s => s.Number).Select(s => s.Choice));

    public ScenarioChoice Choice(string moment, string choice) => scenario.Moment(moment)!.Choices.First(c => c.Id == choice);
}

/// <summary>Holds each version of a scenario that somebody has played, read once. A version never changes, so it never grows old.</summary>
public sealed class PlayedScenarios
{
    readonly ConcurrentDictionary<string, PlayedScenario> _byHash = new(StringComparer.Ordinal);

    public async ValueTask<PlayedScenario> OfAsync(LearnDb db, string hash, CancellationToken cancellationToken)
    {
        if (_byHash.TryGetValue(hash, out var known))
        {
            return known;
        }

        var json = await db.ItemVersions.Where(v => v.Hash == hash).Select(v => v.Json).SingleAsync(cancellationToken);
        return _byHash.GetOrAdd(hash, new PlayedScenario(JsonSerializer.Deserialize<Item>(json)!.Scenario!));
    }

    /// <summary>Keeps the words of a scenario that is about to be played, inside the transaction that begins the run.</summary>
    public static async Task KeepAsync(LearnDb db, Scenario scenario, CancellationToken cancellationToken)
    {
        if (!await db.ItemVersions.AnyAsync(v => v.Hash == scenario.Hash, cancellationToken))
        {
            db.ItemVersions.Add(new ItemVersion { Hash = scenario.Hash, ItemId = scenario.Id, Json = JsonSerializer.Serialize(scenario.Item) });
        }
    }
}
