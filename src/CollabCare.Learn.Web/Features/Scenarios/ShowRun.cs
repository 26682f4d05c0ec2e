using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Scenarios;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Shows the moment that a run stands at, what came of the last choice, and nothing that tells what the open ones are worth.</summary>
public sealed record ShowRun(Guid RunId, Guid PersonId) : IQuery<RunPage?>;

/// <param name="Places">The items of the attempt that it belongs to; empty for practice.</param>
public sealed record RunPage(Run Run, string ModuleTitle, PlayedScenario Played, ScenarioRun Standing, ImmutableArray<Quizzes.Progress> Places, bool Overdue)
{
    public Scenario Scenario => Played.Scenario;

    public Moment Moment => Scenario.Moment(Standing.At)!;

    /// <summary>The attempt that it belongs to has ended, or its time is up.</summary>
    public bool AttemptOver => Overdue || Run.Attempt is { IsOpen: false };

    /// <summary>The choice that led here, or null at the start.</summary>
    public ScenarioChoice? Last => Standing.Passed is [.., var last] ? Played.Choice(last.Moment, last.Choice) : null;

    /// <summary>What can be chosen here, in the author's order.</summary>
    public IEnumerable<ScenarioChoice> Open => Standing.Open.Select(open => Moment.Choices.First(c => c.Id == open.Id));

    /// <summary>The gauges; none where the file hides them until the debrief.</summary>
    public IEnumerable<GaugeNow> Gauges => Scenario.HideGauges ? [] : Scenario.Gauges.Select(g =>
        new GaugeNow(g.Name, Standing.Gauges[g.Name], Last?.Effects.GetValueOrDefault(g.Name) ?? 0, Played.Ranges[g.Name].Least, Played.Ranges[g.Name].Most));
}

public sealed class ShowRunHandler(LearnDb db, Library library, PlayedScenarios scenarios, TimeProvider clock) : IQueryHandler<ShowRun, RunPage?>
{
    static readonly Func<LearnDb, Guid, Guid, Task<Run?>> Find =
        EF.CompileAsyncQuery((LearnDb db, Guid id, Guid person) => db.Runs.AsNoTracking().Include(r => r.Steps).Include(r => r.Attempt).FirstOrDefault(r => r.Id == id && r.PersonId == person));

    public async ValueTask<RunPage?> Handle(ShowRun query, CancellationToken cancellationToken)
    {
        if (await Find(db, query.RunId, query.PersonId) is not { } run)
        {
            return null;
        }

        var played = await scenarios.OfAsync(db, run.ScenarioHash, cancellationToken);
        var places = run.Attempt is { IsOpen: true }
            ? await db.AttemptItems.Where(i => i.AttemptId == run.AttemptId).OrderBy(i => i.Position).Select(i => new Quizzes.Progress(i.Position, i.Answer != null)).ToListAsync(cancellationToken)
            : [];
        var standing = run.Seat ? played.Key.Begin() : played.At(run.Steps);
        return new(run, library.Module(run.ModuleId)?.Title ?? run.ModuleId, played, standing, [.. places], run.Attempt is { IsOpen: true } open && open.Deadline <= clock.GetUtcNow());
    }
}
