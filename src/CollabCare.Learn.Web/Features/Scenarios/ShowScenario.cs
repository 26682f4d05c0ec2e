using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Shows what a module's scenario is, what its gauges mean, and the runs of the person who asks.</summary>
public sealed record ShowScenario(string ModuleId, Guid PersonId) : IQuery<ScenarioPage?>;

public sealed record ScenarioPage(Module Module, Scenario Scenario, Role? Other, bool MayPractise, ImmutableArray<PastRun> Runs)
{
    /// <summary>Where somebody is in the middle of it: the newest of those.</summary>
    public PastRun? Open => Runs.FirstOrDefault(r => r is { Run.EndedAt: null, Run.Seat: false });

    public PastRun? OpenSeat => Runs.FirstOrDefault(r => r is { Run.EndedAt: null, Run.Seat: true });
}

/// <param name="Steps">Choices made.</param>
/// <param name="Ending">The ending that it came to, in the words of that day, or null.</param>
public sealed record PastRun(Run Run, int Steps, Moment? Ending);

public sealed class ShowScenarioHandler(LearnDb db, Library library, PlayedScenarios scenarios) : IQueryHandler<ShowScenario, ScenarioPage?>
{
    public async ValueTask<ScenarioPage?> Handle(ShowScenario query, CancellationToken cancellationToken)
    {
        if (library.Module(query.ModuleId) is not { Scenario: { } scenario } module)
        {
            return null;
        }

        var runs = await db.Runs.AsNoTracking().Include(r => r.Steps).Include(r => r.Attempt)
            .Where(r => r.PersonId == query.PersonId && r.ScenarioId == scenario.Id).OrderByDescending(r => r.StartedAt).ThenByDescending(r => r.Id).ToListAsync(cancellationToken);
        var past = ImmutableArray.CreateBuilder<PastRun>();
        foreach (var run in runs)
        {
            var played = await scenarios.OfAsync(db, run.ScenarioHash, cancellationToken);
            past.Add(new(run, run.Steps.Count, run.Seat ? null : played.Scenario.Moment(played.At(run.Steps).At) is { Ending: not null } end ? end : null));
        }

        var other = scenario.Seat is { } seat ? library.Roles.FirstOrDefault(r => r.Id == seat.Role) : null;
        return new(module, scenario, other, await Practice.IsOpenAsync(db, module, query.PersonId, cancellationToken), past.ToImmutable());
    }
}
