using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Looks back on a run that is over: the path and the gauges, each choice with its reason, the best way and why, and what the mark is made of.</summary>
public sealed record ShowDebrief(Guid RunId, Guid PersonId) : IQuery<DebriefPage?>;

/// <param name="IsOver">False while the story, or the attempt that it belongs to, goes on: then there is nothing to tell yet.</param>
public sealed record DebriefPage(Run Run, string ModuleTitle, bool ModuleIsThere, PlayedScenario Played, ImmutableArray<Walked> Path, ScenarioRun Standing, bool IsOver)
{
    public Scenario Scenario => Played.Scenario;

    /// <summary>Where it came to: an ending, or the moment where it was left.</summary>
    public Moment At => Scenario.Moment(Standing.At)!;

    public Mark Mark => Standing.Mark();

    public double Points => Mark.Fraction * ItemType.Branch.Weight();

    /// <summary>The best way from the start to its ending.</summary>
    public IEnumerable<(Moment Moment, ScenarioChoice Choice)> Best => Played.Survey.Best.Select(at => (Scenario.Moment(at.Moment)!, Played.Choice(at.Moment, at.Choice)));

    public bool WasBest => Path.All(w => w.Chosen.Quality >= 1) && Standing.IsOver;

    public Graph Graph => Graph.OfPath(Played, [.. Path.Select(w => new ChoiceAt(w.Moment.Id, w.Chosen.Id))]);

    public IEnumerable<GaugeLine> Lines => Scenario.Gauges.Select(g =>
        new GaugeLine(g.Name, [.. Path.Select(w => w.Before[g.Name]), Standing.Gauges[g.Name]], Played.Ranges[g.Name]));
}

/// <summary>A moment passed: what was chosen, what the best choice there would have been, and the gauges before.</summary>
/// <param name="Best">A choice with q = 1 that was open; null where none was.</param>
public sealed record Walked(int Number, Moment Moment, ScenarioChoice Chosen, ScenarioChoice? Best, ImmutableSortedDictionary<string, int> Before, ImmutableSortedDictionary<string, int> After)
{
    public double Earned => Chosen.Quality * Moment.Weight;
}

public sealed class ShowDebriefHandler(LearnDb db, Library library, PlayedScenarios scenarios) : IQueryHandler<ShowDebrief, DebriefPage?>
{
    public async ValueTask<DebriefPage?> Handle(ShowDebrief query, CancellationToken cancellationToken)
    {
        var run = await db.Runs.AsNoTracking().Include(r => r.Steps).Include(r => r.Attempt)
            .FirstOrDefaultAsync(r => r.Id == query.RunId && r.PersonId == query.PersonId && !r.Seat, cancellationToken);
        if (run is null)
        {
            return null;
        }

        var played = await scenarios.OfAsync(db, run.ScenarioHash, cancellationToken);
        var standing = played.Key.Begin();
        var path = ImmutableArray.CreateBuilder<Walked>();
        foreach (var step in run.Steps.OrderBy(s => s.Number))
        {
            var (before, moment) = (standing, played.Scenario.Moment(step.Moment)!);
            standing = standing.Choose(step.Choice);
            var best = before.Open.FirstOrDefault(c => c.Quality >= 1) is { } key ? played.Choice(moment.Id, key.Id) : null;
            path.Add(new(step.Number, moment, played.Choice(moment.Id, step.Choice), best, before.Gauges, standing.Gauges));
        }

        var module = library.Module(run.ModuleId);
        var over = run.EndedAt is not null && run.Attempt is not { IsOpen: true };
        return new(run, module?.Title ?? run.ModuleId, module is not null, played, path.ToImmutable(), standing, over);
    }
}
