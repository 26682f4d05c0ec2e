using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview.Mocks;

/// <summary>Goes on within a question: begin it, answer now, take the probe, pass over the probe or the question, begin again.</summary>
/// <param name="To">One of the words of <see cref="MoveTurnHandler" />.</param>
public sealed record MoveTurn(Guid PersonId, Guid Id, int Position, string? To) : ICommand<bool>;

/// <summary>A move that does not fit the stage changes nothing: a second press, or one that came too late, leads to the page as it stands.</summary>
public sealed class MoveTurnHandler(LearnDb db, TimeProvider clock) : ICommandHandler<MoveTurn, bool>
{
    public const string Begin = "begin", AnswerNow = "answer", Probe = "probe", NoProbe = "no-probe", Skip = "skip", Again = "again";

    public async ValueTask<bool> Handle(MoveTurn command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.AnswerAsync(command.PersonId, command.Id, command.Position, cancellationToken) is not { } answer)
            {
                return false;
            }

            if (!answer.IsOver)
            {
                Move(answer, command.To, clock.GetUtcNow());
                await db.SaveChangesAsync(cancellationToken);
            }

            return true;
        },
        cancellationToken);

    static void Move(MockAnswer answer, string? to, DateTimeOffset now)
    {
        var stage = answer.Clock.StageAt(now);
        switch (to)
        {
            case Begin when stage == AnswerStage.Waiting:
                answer.BegunAt = now;
                break;
            case AnswerNow when stage == AnswerStage.Preparing:
                answer.AnsweringAt = now;
                break;
            case Probe when stage == AnswerStage.Answered && answer.Probe.Length > 0:
                answer.ProbedAt = now;
                break;
            case NoProbe when stage is AnswerStage.Answered or AnswerStage.Probing:
                answer.ProbeAnsweredAt = now;
                break;
            case Skip:
                answer.SkippedAt = now;
                break;
            case Again when stage == AnswerStage.Answered && answer.Draft.Length == 0:
                // The time ran out with nothing said: a connection lost, a phone that rang.
                answer.BegunAt = now;
                answer.AnsweringAt = answer.AnsweredAt = null;
                break;
        }
    }
}
