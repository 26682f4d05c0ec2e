using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Clinic;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Begins an attempt at a module's quiz or a level's review on a new form, or goes back to the one that is open.</summary>
/// <param name="Id">Of the module or the review.</param>
/// <param name="Objective">For practice, the one objective of the module to practise; null for all of it.</param>
public sealed record StartAttempt(string Id, Guid PersonId, bool Practice, string? Objective = null) : ICommand<StartOutcome>;

public abstract record StartOutcome
{
    public sealed record Begun(Guid AttemptId) : StartOutcome;

    public sealed record NotYet(string Why, DateTimeOffset? OpensAt) : StartOutcome;

    public sealed record NoSuchQuiz : StartOutcome;
}

public sealed class StartAttemptHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<StartAttempt, StartOutcome>
{
    public async ValueTask<StartOutcome> Handle(StartAttempt command, CancellationToken cancellationToken) =>
        Assessed.Of(library, command.Id) is { IsOffered: true } at && at.MayPractise(command.Objective)
            ? await db.WriteAsync(() => StartAsync(command, at, cancellationToken), cancellationToken)
            : new StartOutcome.NoSuchQuiz();

    async Task<StartOutcome> StartAsync(StartAttempt command, Assessed at, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var attempts = await db.Attempts.Where(a => a.PersonId == command.PersonId && a.ModuleId == at.Id).ToListAsync(cancellationToken);
        foreach (var overdue in attempts.Where(a => a.IsOpen && a.Deadline <= now))
        {
            await new AttemptEnd(db).EndAsync(overdue.Id, overdue.Deadline!.Value, null, cancellationToken);
        }

        if (attempts.FirstOrDefault(a => a.IsOpen && a.Practice == command.Practice) is { } open)
        {
            if (!await IsOfAnotherObjectiveAsync(open, command, cancellationToken))
            {
                return new StartOutcome.Begun(open.Id);
            }

            // Practice counts for nothing, so what was left open makes way for what is asked for now.
            await new AttemptEnd(db).EndAsync(open.Id, now, null, cancellationToken);
        }

        if (command.Practice && !attempts.Any(a => a is { Practice: false, IsOpen: false }))
        {
            return new StartOutcome.NotYet("Practice opens after your first graded attempt, so that its first answers are your own.", null);
        }

        if (!command.Practice && ShowQuizHandler.RetryOf(attempts) is var retry && !retry.IsOpen(now))
        {
            return new StartOutcome.NotYet(retry.Why, retry.OpensAt);
        }

        var attempt = await DrawAsync(command, at, attempts, now, cancellationToken);
        db.Attempts.Add(attempt);
        await db.SaveChangesAsync(cancellationToken);
        return new StartOutcome.Begun(attempt.Id);
    }

    async Task<bool> IsOfAnotherObjectiveAsync(Attempt open, StartAttempt command, CancellationToken cancellationToken) =>
        open.Practice && command.Objective is { } objective
        && (await db.AttemptItems.Where(i => i.AttemptId == open.Id).Select(i => i.ItemId).ToListAsync(cancellationToken)).Any(id => library.AnyItem(id)?.Objective != objective);

    async Task<Attempt> DrawAsync(StartAttempt command, Assessed at, List<Attempt> attempts, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var before = await BeforeAsync(command.PersonId, cancellationToken);
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        var retired = await RetiredItems.OfAsync(db, cancellationToken);
        var items = (command.Practice && command.Objective is { } objective ? at.DrawObjective(objective, before, retired, seed) : at.Draw(before, retired, seed))
            .Items.Select(f => (Form: f, Item: at.Item(f.ItemId))).ToImmutableArray();
        var scenario = command.Practice ? null : at.Scenario;
        if (scenario is not null)
        {
            items = items.Add((new FormItem(scenario.Id, []), scenario.Item));
        }

        await KeepVersionsAsync(items.Select(i => i.Item), cancellationToken);
        var extra = await db.Users.Where(p => p.Id == command.PersonId).Select(p => p.ExtraTimePercent).SingleAsync(cancellationToken);
        var attempt = new Attempt
        {
            PersonId = command.PersonId,
            ModuleId = at.Id,
            ModuleVersion = at.Version,
            Practice = command.Practice,
            Number = command.Practice ? 0 : attempts.Count(a => !a.Practice) + 1,
            Seed = seed,
            PassMark = at.PassMark,
            StartedAt = now,
            Deadline = command.Practice ? null : now + TimeSpan.FromMinutes(at.LimitMinutes) * ((100 + extra) / 100.0),
            Items =
            [
                .. items.Select((i, n) => new AttemptItem
                {
                    Position = n + 1,
                    ItemId = i.Item.Id,
                    ItemHash = i.Item.Hash,
                    ChoiceOrder = JsonSerializer.Serialize(i.Form.ChoiceOrder),
                }),
            ],
        };
        if (scenario is not null)
        {
            db.Runs.Add(new Run { PersonId = attempt.PersonId, ModuleId = at.Id, ScenarioId = scenario.Id, ScenarioHash = scenario.Hash, AttemptId = attempt.Id, StartedAt = now });
        }

        return attempt;
    }

    // Every sighting counts, wherever it was; what was missed is what graded answers say.
    async Task<SeenBefore> BeforeAsync(Guid person, CancellationToken cancellationToken)
    {
        var rows = await db.AttemptItems.Join(db.Attempts.Where(a => a.PersonId == person), i => i.AttemptId, a => a.Id, (i, a) => new { i.ItemId, i.AttemptId, a.StartedAt, i.Missed, Graded = !a.Practice && a.EndedAt != null })
            .ToListAsync(cancellationToken);
        return new(
            rows.GroupBy(s => s.ItemId).ToDictionary(g => g.Key, g => g.Max(s => s.StartedAt), StringComparer.Ordinal),
            rows.Where(s => s.Graded).GroupBy(s => s.ItemId).Where(g => g.MaxBy(s => (s.StartedAt, s.AttemptId))!.Missed).Select(g => g.Key).ToHashSet(StringComparer.Ordinal));
    }

    async Task KeepVersionsAsync(IEnumerable<Item> items, CancellationToken cancellationToken)
    {
        var byHash = items.ToDictionary(i => i.Hash, StringComparer.Ordinal);
        var kept = await db.ItemVersions.Where(v => byHash.Keys.Contains(v.Hash)).Select(v => v.Hash).ToListAsync(cancellationToken);
        db.ItemVersions.AddRange(byHash.Values.Where(i => !kept.Contains(i.Hash)).Select(i => new ItemVersion { Hash = i.Hash, ItemId = i.Id, Json = JsonSerializer.Serialize(i) }));
    }
}
