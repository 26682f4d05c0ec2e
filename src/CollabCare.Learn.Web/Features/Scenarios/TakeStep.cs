using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Makes a choice in a run, once and for good. A choice for a moment that has passed changes nothing.</summary>
/// <param name="Moment">The moment that the choice was offered in.</param>
public sealed record TakeStep(Guid RunId, Guid PersonId, string Moment, string Choice) : ICommand<StepOutcome>;

public abstract record StepOutcome
{
    public sealed record Taken : StepOutcome;

    /// <summary>The run had left that moment.</summary>
    /// <param name="Same">It had left it by this very choice.</param>
    public sealed record Passed(bool Same) : StepOutcome;

    public sealed record Refused : StepOutcome;

    /// <summary>The attempt was over.</summary>
    public sealed record Ended(Guid AttemptId) : StepOutcome;

    public sealed record NoSuchRun : StepOutcome;
}

public sealed class TakeStepHandler(LearnDb db, PlayedScenarios scenarios, TimeProvider clock) : ICommandHandler<TakeStep, StepOutcome>
{
    public async ValueTask<StepOutcome> Handle(TakeStep command, CancellationToken cancellationToken) =>
        await db.WriteAsync(() => TakeAsync(command, cancellationToken), cancellationToken);

    async Task<StepOutcome> TakeAsync(TakeStep command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var run = await db.Runs.Include(r => r.Steps).Include(r => r.Attempt).FirstOrDefaultAsync(r => r.Id == command.RunId && r.PersonId == command.PersonId, cancellationToken);
        if (run is null)
        {
            return new StepOutcome.NoSuchRun();
        }

        if (run.Attempt is { } attempt && (!attempt.IsOpen || attempt.Deadline <= now))
        {
            return new StepOutcome.Ended(attempt.Id);
        }

        var played = await scenarios.OfAsync(db, run.ScenarioHash, cancellationToken);
        if (run.Steps.FirstOrDefault(s => s.Moment == command.Moment) is { } before)
        {
            return new StepOutcome.Passed(before.Choice == command.Choice);
        }

        if (!(run.Seat ? Predict(played, run, command, out var over) : Choose(played, run, command, out over)))
        {
            return new StepOutcome.Refused();
        }

        db.RunSteps.Add(new RunStep { RunId = run.Id, Number = run.Steps.Count + 1, Moment = command.Moment, Choice = command.Choice, At = now });
        if (over)
        {
            run.EndedAt = now;
            await AnswerAsync(run, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new StepOutcome.Taken();
    }

    // Where the story has come to its end, the item of the form is answered.
    async Task AnswerAsync(Run run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await db.AttemptItems.FirstOrDefaultAsync(i => i.AttemptId == run.AttemptId && i.ItemId == run.ScenarioId, cancellationToken) is { } row)
        {
            row.Answer = TakenItem.Write(new Played([.. run.Steps.OrderBy(s => s.Number).Select(s => s.Choice)]));
            row.AnsweredAt = now;
        }
    }

    static bool Choose(PlayedScenario played, Run run, TakeStep command, out bool over)
    {
        over = false;
        var standing = played.At(run.Steps);
        if (standing.At != command.Moment || standing.Open.All(c => c.Id != command.Choice))
        {
            return false;
        }

        over = standing.Choose(command.Choice).IsOver;
        return true;
    }

    static bool Predict(PlayedScenario played, Run run, TakeStep command, out bool over)
    {
        var moments = played.Scenario.Seat!.Moments;
        over = run.Steps.Count + 1 >= moments.Length;
        return run.Steps.Count < moments.Length && moments[run.Steps.Count] is var moment && moment.Moment == command.Moment && moment.Choices.Any(c => c.Id == command.Choice);
    }
}
