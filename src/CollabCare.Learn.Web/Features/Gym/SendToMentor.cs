using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>Sends a message that one has rated oneself to the mentors’ pool, to be rated on the same criteria. Once.</summary>
public sealed record SendToMentor(Guid MessageId, Guid PersonId) : ICommand<bool>;

/// <summary>Shows what became of a message that was sent to a mentor.</summary>
public sealed record ShowMentorsRating(Guid MessageId, Guid PersonId) : IQuery<MentorsRatingPage?>;

/// <param name="Waiting">Who has it and how long reviews took lately; null once it is rated.</param>
public sealed record MentorsRatingPage(Round Round, Sheet Sheet, RoundParts Parts, MentorReview? Review, string? Mentor, Waiting? Waiting)
{
    public ImmutableDictionary<string, CriterionRating> Ratings { get; } = Review is null ? [] : CriterionRating.Read(Review.Ratings);
    public ImmutableDictionary<string, int> SelfLevels { get; } = Levels.Read(Round.SelfRating);
    public IReadOnlyList<ReviewComment> Comments { get; } = Review is null ? [] : [.. Review.Comments.OrderBy(c => c.Number)];
}

public sealed class SendToMentorHandler(LearnDb db, ISender sender, Library library, TimeProvider clock) : ICommandHandler<SendToMentor, bool>
{
    public async ValueTask<bool> Handle(SendToMentor command, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowMessage(command.MessageId, command.PersonId), cancellationToken) is not { Ratings: { } ratings } page || library.Situation(page.Message.TaskId) is not { } gym)
        {
            return false;
        }

        // The task as it stood when it was written.
        var sheet = Sheet.Of(GymTask.Of(library, gym.Module, page.Task), library);
        var parts = sheet.Parts.Zip(page.Parts).ToImmutableDictionary(p => p.First.Id, p => ImmutableArray.Create(ImmutableArray.Create(p.Second.Text)));
        return await db.WriteAsync(
            async () =>
            {
                if (!await db.Rounds.AnyAsync(r => r.MessageId == command.MessageId, cancellationToken))
                {
                    await db.AddRoundAsync(
                        sheet,
                        submission => new()
                        {
                            PersonId = command.PersonId,
                            MessageId = command.MessageId,
                            Number = page.Message.Number,
                            Submission = submission,
                            RubricHash = sheet.Hash(),
                            Parts = new RoundParts(parts, []).Write(),
                            SelfRating = Levels.Write(sheet.Criteria.Zip(ratings).Select(r => KeyValuePair.Create(r.First.Name, r.Second))),
                            SentAt = clock.GetUtcNow(),
                        },
                        cancellationToken);
                }

                return true;
            },
            cancellationToken);
    }
}

public sealed class ShowMentorsRatingHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowMentorsRating, MentorsRatingPage?>
{
    public async ValueTask<MentorsRatingPage?> Handle(ShowMentorsRating query, CancellationToken cancellationToken)
    {
        if (await db.Rounds.AsNoTracking().Include(r => r.Rubric).FirstOrDefaultAsync(r => r.MessageId == query.MessageId && r.PersonId == query.PersonId, cancellationToken) is not { } round)
        {
            return null;
        }

        var review = round.DecidedAt is null ? null : await db.MentorReviews.AsNoTracking().Include(r => r.Comments).FirstOrDefaultAsync(r => r.RoundId == round.Id && r.Place == 1, cancellationToken);
        var mentor = review is null ? null : await db.Users.Where(p => p.Id == review.MentorId).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken);
        return new(round, Sheet.Read(round.Rubric!), RoundParts.Read(round.Parts), review, mentor, round.DecidedAt is null ? await db.WaitingAsync(round, clock.GetUtcNow(), cancellationToken) : null);
    }
}
