using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Interview.Mocks;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Goes on within a question: begin it, answer now, end the answer, ask the probes, end or pass over them, skip it, or begin it again where its time ran out on a lost line.</summary>
/// <param name="Chair">The chair's number, so that a late press moves nothing else.</param>
/// <param name="Position">The question's place.</param>
/// <param name="To">One of the words of <see cref="MoveTurnHandler" />, or <see cref="MoveQuestionHandler.Answered" />.</param>
public sealed record MoveQuestion(Guid PersonId, Guid Id, int Chair, int Position, string? To) : ICommand<Acted?>;

public sealed class MoveQuestionHandler(LiveActs acts) : ICommandHandler<MoveQuestion, Acted?>
{
    public const string Answered = "answered";

    public async ValueTask<Acted?> Handle(MoveQuestion command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        (session, seat, now) =>
        {
            if (session.Chair is not { RevealedAt: null } chair || chair.Number != command.Chair || chair.CurrentAt(now) is not { } question || question.Position != command.Position)
            {
                return Acted.Done;
            }

            var role = chair.RoleOf(seat);
            if (role == LiveRole.Observer && session.Host != seat)
            {
                return new("Whoever watches leaves the clock to the others.");
            }

            Move(chair, question, command.To, role != LiveRole.Candidate, now);
            return Acted.Done;
        },
        cancellationToken);

    static void Move(LiveChair chair, LiveQuestion question, string? to, bool asks, DateTimeOffset now)
    {
        var stage = question.Clock.StageAt(now);
        switch (to)
        {
            case MoveTurnHandler.Begin when stage == AnswerStage.Waiting:
                question.BegunAt = now;
                chair.BegunAt ??= now;
                break;
            case MoveTurnHandler.AnswerNow when stage == AnswerStage.Preparing:
                question.AnsweringAt = now;
                break;
            case Answered when stage == AnswerStage.Answering:
                question.AnsweredAt = now;
                question.ProbeAnsweredAt = question.Probes.Count == 0 ? now : null;
                break;
            case MoveTurnHandler.Probe when asks && stage == AnswerStage.Answered && question.Probes.Count > 0:
                question.ProbedAt = now;
                break;
            case MoveTurnHandler.NoProbe when asks && stage is AnswerStage.Answered or AnswerStage.Probing:
            case MoveTurnHandler.NoProbe when stage == AnswerStage.Probing:
                question.ProbeAnsweredAt = now;
                break;
            case MoveTurnHandler.Again when asks && stage == AnswerStage.Answered && question.AnsweredAt is null:
                question.BegunAt = now;
                question.AnsweringAt = null;
                break;
            case MoveTurnHandler.Skip:
                question.SkippedAt = now;
                break;
        }
    }
}
