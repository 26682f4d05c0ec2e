using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Begins a run for practice, from the start, or goes back to one that was begun and not yet played.</summary>
/// <param name="Seat">From the other seat.</param>
public sealed record BeginRun(string ModuleId, Guid PersonId, bool Seat) : ICommand<BeginOutcome>;

/// <summary>Begins a run for practice from a moment of an earlier one: with its words, and the steps that led there.</summary>
/// <param name="Steps">How many of its steps are taken over.</param>
public sealed record BeginAgain(Guid RunId, Guid PersonId, int Steps) : ICommand<BeginOutcome>;

public abstract record BeginOutcome
{
    public sealed record Begun(Guid RunId) : BeginOutcome;

    public sealed record NotYet(string Why) : BeginOutcome;

    public sealed record NoSuchScenario : BeginOutcome;
}

public sealed class BeginRunHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<BeginRun, BeginOutcome>, ICommandHandler<BeginAgain, BeginOutcome>
{
    public async ValueTask<BeginOutcome> Handle(BeginRun command, CancellationToken cancellationToken) => await db.WriteAsync<BeginOutcome>(
        async () =>
        {
            if (library.Module(command.ModuleId) is not { Scenario: { } scenario, Standing.Status: not Status.Retired } module || (command.Seat && scenario.Seat is null))
            {
                return new BeginOutcome.NoSuchScenario();
            }

            if (!await Practice.IsOpenAsync(db, module, command.PersonId, cancellationToken))
            {
                return new BeginOutcome.NotYet(Practice.NotYet);
            }

            await PlayedScenarios.KeepAsync(db, scenario, cancellationToken);
            return await GoAsync(new() { PersonId = command.PersonId, ModuleId = module.Id, ScenarioId = scenario.Id, ScenarioHash = scenario.Hash, Seat = command.Seat, StartedAt = clock.GetUtcNow() }, [], cancellationToken);
        },
        cancellationToken);

    public async ValueTask<BeginOutcome> Handle(BeginAgain command, CancellationToken cancellationToken) => await db.WriteAsync<BeginOutcome>(
        async () =>
        {
            var old = await db.Runs.AsNoTracking().Include(r => r.Steps).Include(r => r.Attempt).FirstOrDefaultAsync(r => r.Id == command.RunId && r.PersonId == command.PersonId && !r.Seat, cancellationToken);
            if (old is null || old.Attempt is { IsOpen: true } || command.Steps < 0 || command.Steps > old.Steps.Count)
            {
                return new BeginOutcome.NoSuchScenario();
            }

            var fresh = new Run
            {
                PersonId = old.PersonId,
                ModuleId = old.ModuleId,
                ScenarioId = old.ScenarioId,
                ScenarioHash = old.ScenarioHash,
                Given = command.Steps,
                StartedAt = clock.GetUtcNow(),
            };
            return await GoAsync(fresh, [.. old.Steps.OrderBy(s => s.Number).Take(command.Steps)], cancellationToken);
        },
        cancellationToken);

    // Pressed twice, it is one run: the second press finds it where the first has put it.
    async Task<BeginOutcome> GoAsync(Run fresh, List<RunStep> steps, CancellationToken cancellationToken)
    {
        var waiting = await db.Runs.AsNoTracking().Include(r => r.Steps)
            .Where(r => r.PersonId == fresh.PersonId && r.ScenarioId == fresh.ScenarioId && r.ScenarioHash == fresh.ScenarioHash && r.Seat == fresh.Seat)
            .Where(r => r.AttemptId == null && r.EndedAt == null && r.Given == fresh.Given && r.Steps.Count == steps.Count).ToListAsync(cancellationToken);
        if (waiting.FirstOrDefault(r => r.Steps.OrderBy(s => s.Number).Select(s => s.Choice).SequenceEqual(steps.Select(s => s.Choice))) is { } same)
        {
            return new BeginOutcome.Begun(same.Id);
        }

        fresh.Steps.AddRange(steps.Select(s => new RunStep { RunId = fresh.Id, Number = s.Number, Moment = s.Moment, Choice = s.Choice, At = s.At }));
        db.Runs.Add(fresh);
        await db.SaveChangesAsync(cancellationToken);
        return new BeginOutcome.Begun(fresh.Id);
    }
}
