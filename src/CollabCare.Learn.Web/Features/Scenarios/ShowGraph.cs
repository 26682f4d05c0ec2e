using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Shows those who write and teach the whole of a scenario, with how many took each way. It names nobody.</summary>
public sealed record ShowGraph(string ModuleId) : IQuery<GraphPage?>;

/// <param name="First">How many took a choice in their first graded run.</param>
/// <param name="All">How many times it was taken in all; steps taken over to begin again from a moment are counted once.</param>
/// <param name="Earlier">Steps by choices that the story does not have any more.</param>
public sealed record GraphPage(
    Module Module, PlayedScenario Played, ImmutableDictionary<ChoiceAt, int> First, ImmutableDictionary<ChoiceAt, int> All, int FirstRuns, int AllRuns, int Earlier)
{
    public Scenario Scenario => Played.Scenario;

    public Graph Graph => Graph.OfAll(Played, at => First.GetValueOrDefault(at));

    public (int First, int All) Taken(Moment moment, ScenarioChoice choice) => (First.GetValueOrDefault(new(moment.Id, choice.Id)), All.GetValueOrDefault(new(moment.Id, choice.Id)));
}

public sealed class ShowGraphHandler(LearnDb db, Library library) : IQueryHandler<ShowGraph, GraphPage?>
{
    public async ValueTask<GraphPage?> Handle(ShowGraph query, CancellationToken cancellationToken)
    {
        if (library.Module(query.ModuleId) is not { Scenario: { } scenario } module)
        {
            return null;
        }

        var runs = db.Runs.Where(r => r.ScenarioId == scenario.Id && !r.Seat && r.Steps.Count > r.Given);
        var graded = runs.Where(r => r.AttemptId != null);
        var first = graded.Where(r => !graded.Any(earlier => earlier.PersonId == r.PersonId && earlier.Attempt!.Number < r.Attempt!.Number));
        var (firstTaken, allTaken) = (await CountAsync(first, cancellationToken), await CountAsync(runs, cancellationToken));
        var known = scenario.Moments.SelectMany(m => m.Choices.Select(c => new ChoiceAt(m.Id, c.Id))).ToHashSet();
        return new(
            module, new(scenario), firstTaken, allTaken, await first.CountAsync(cancellationToken), await runs.CountAsync(cancellationToken),
            allTaken.Where(t => !known.Contains(t.Key)).Sum(t => t.Value));
    }

    static async Task<ImmutableDictionary<ChoiceAt, int>> CountAsync(IQueryable<Run> runs, CancellationToken cancellationToken)
    {
        var counts = await runs.SelectMany(r => r.Steps.Where(s => s.Number > r.Given)).GroupBy(s => new { s.Moment, s.Choice })
            .Select(g => new { g.Key.Moment, g.Key.Choice, Count = g.Count() }).ToListAsync(cancellationToken);
        return counts.ToImmutableDictionary(c => new ChoiceAt(c.Moment, c.Choice), c => c.Count);
    }
}
