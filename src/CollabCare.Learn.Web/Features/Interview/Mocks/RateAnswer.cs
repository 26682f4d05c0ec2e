using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Writing;
using Mediator;

namespace CollabCare.Learn.Web.Features.Interview.Mocks;

/// <summary>Rates one's own answer, once. What a strong answer shows appears only then, so the first rating stays.</summary>
public sealed record RateAnswer(Guid PersonId, Guid Id, int Position, RatingForm Form) : ICommand<RateOutcome>;

public enum RateOutcome
{
    Rated,

    /// <summary>The form says what is wrong.</summary>
    Faulty,

    /// <summary>It is not time yet, or it is rated already.</summary>
    NotNow,

    NoSuchAnswer,
}

/// <summary>Keeps the weakest part, told again.</summary>
public sealed record RewritePart(Guid PersonId, Guid Id, int Position, string? Text, bool Invented) : ICommand<Faults?>;

public sealed class RateAnswerHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<RateAnswer, RateOutcome>
{
    public async ValueTask<RateOutcome> Handle(RateAnswer command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            if (library.Interview.Rubric is not { } rubric || await db.AnswerAsync(command.PersonId, command.Id, command.Position, cancellationToken) is not { } answer)
            {
                return RateOutcome.NoSuchAnswer;
            }

            if (answer.IsOver || answer.Clock.StageAt(now) != AnswerStage.Rating)
            {
                return RateOutcome.NotNow;
            }

            if (!command.Form.IsWhole(answer.Knowledge, $"{answer.Draft}\n{answer.ProbeDraft}"))
            {
                return RateOutcome.Faulty;
            }

            Keep(answer, command.Form, rubric, now);
            await db.SaveChangesAsync(cancellationToken);
            return RateOutcome.Rated;
        },
        cancellationToken);

    /// <summary>Puts a whole rating into an answer.</summary>
    public static void Keep(MockAnswer answer, RatingForm form, InterviewRubric rubric, DateTimeOffset now)
    {
        (answer.RatedAt, answer.Second, answer.Quotes) = (now, form.Second, form.Kept());
        if (answer.Knowledge)
        {
            return;
        }

        var rating = form.ToRating();
        (answer.Situation, answer.Task, answer.Action, answer.Result, answer.Reflection) = (rating.Situation, rating.Task, rating.Action, rating.Result, rating.Reflection);
        (answer.Cap, answer.Score) = (rating.Cap, rating.Score([.. rubric.Parts.Select(p => p.Weight)]));
    }
}

public sealed class RewritePartHandler(LearnDb db) : ICommandHandler<RewritePart, Faults?>
{
    public const int Most = 3000;

    public async ValueTask<Faults?> Handle(RewritePart command, CancellationToken cancellationToken) => await db.WriteAsync<Faults?>(
        async () =>
        {
            if (await db.AnswerAsync(command.PersonId, command.Id, command.Position, cancellationToken) is not { RatedAt: not null } answer)
            {
                return null;
            }

            if (command.Text?.Length > Most)
            {
                return new(("Text", "Write 3,000 characters or fewer"));
            }

            var looked = Looked.At(command.Invented, ("Text", "Told again", command.Text));
            if (looked.Stops)
            {
                return new(("Text", looked.Sentence));
            }

            answer.Invented |= looked.Found;
            answer.Rewrite = (command.Text ?? "").Trim().ReplaceLineEndings("\n");
            await db.SaveChangesAsync(cancellationToken);
            return Faults.None;
        },
        cancellationToken);
}
