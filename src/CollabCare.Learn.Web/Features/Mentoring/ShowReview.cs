using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Gym;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Shows a round to the mentor who has taken it: the submission, the rubric, the guide, and the review as it stands; or the review that was sent, with the learner's own rating.</summary>
public sealed record ShowReview(Guid MentorId, Guid RoundId) : IQuery<ReviewPage?>;

/// <param name="Sheet">The rubric that it is rated on.</param>
/// <param name="Place">1 for the rating that counts, 2 for the second one.</param>
/// <param name="Version">On which version of the draft the form is based.</param>
/// <param name="Until">Until when nobody else can take it; in the past where it can be taken.</param>
public sealed record ReviewPage(Round Round, Sheet Sheet, RoundParts Parts, string Learner, int Place, ReviewText Text, int Version, DateTimeOffset? Until, DateTimeOffset Now)
{
    /// <summary>The project, where it is still there; null for a message.</summary>
    public Project? Project { get; init; }

    /// <summary>The written task, where it is one.</summary>
    public GymTask? Gym { get; init; }

    /// <summary>What changed in today's rubric against the one that this is rated on; null where nothing did.</summary>
    public string? RubricChanges { get; init; }

    public MentorNote? Note { get; init; }
    public IReadOnlyList<Snippet> Snippets { get; init; } = [];

    /// <summary>The round before this one, and what changed since.</summary>
    public Round? Before { get; init; }

    public ImmutableArray<PartChange> Changes { get; init; } = [];

    /// <summary>What was asked for in the review before, with the learner's answers.</summary>
    public IReadOnlyList<ReviewComment> Answered { get; init; } = [];

    /// <summary>The review that the reader sent; null while it is being written.</summary>
    public MentorReview? Sent { get; init; }

    /// <summary>The other one's ratings, once both are there.</summary>
    public (string Name, ImmutableDictionary<string, CriterionRating> Ratings)? Second { get; init; }

    public RaterAgreement? Agreement { get; init; }

    /// <summary>It would be rated twice, and no other mentor can see it.</summary>
    public bool OnceOnly { get; init; }

    /// <summary>The learner's own levels: empty before the reader has rated.</summary>
    public ImmutableDictionary<string, int> SelfLevels { get; init; } = [];

    public ImmutableArray<(string Field, string Sentence)> Faults { get; init; } = [];
    public Looked? Looked { get; init; }

    /// <summary>What the tripwire found in the private note.</summary>
    public Looked? NoteLooked { get; init; }

    /// <summary>What another tab saved meanwhile.</summary>
    public ReviewOutcome.Other? Other { get; init; }

    /// <summary>A comment that was not added.</summary>
    public CommentForm? Comment { get; init; }
}

public sealed class ShowReviewHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowReview, ReviewPage?>
{
    public async ValueTask<ReviewPage?> Handle(ShowReview query, CancellationToken cancellationToken)
    {
        var (now, me) = (clock.GetUtcNow(), query.MentorId);
        if (await db.Reached(me).AsNoTracking().Include(r => r.Rubric).FirstOrDefaultAsync(r => r.Id == query.RoundId, cancellationToken) is not { } round)
        {
            return null;
        }

        var reviews = await db.MentorReviews.AsNoTracking().Include(r => r.Comments).Where(r => r.RoundId == round.Id).ToListAsync(cancellationToken);
        var sent = reviews.Find(r => r.MentorId == me);
        var draft = await db.ReviewDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.RoundId == round.Id && d.MentorId == me, cancellationToken);
        var claim = await db.RoundClaims.AsNoTracking().FirstOrDefaultAsync(c => c.RoundId == round.Id && c.MentorId == me, cancellationToken);
        var place = sent?.Place ?? draft?.Place ?? claim?.Place;
        if (place is null)
        {
            return null;
        }

        var sheet = Sheet.Read(round.Rubric!);
        var learner = await db.Users.Where(p => p.Id == round.PersonId).Select(p => p.Name).FirstAsync(cancellationToken);
        var page = new ReviewPage(round, sheet, RoundParts.Read(round.Parts), learner, place.Value, draft is null ? ReviewText.Empty : ReviewText.Read(draft.Json), draft?.Version ?? 0, claim?.Until, now)
        {
            Project = library.Project(sheet.SubjectId),
            Gym = library.Situation(sheet.SubjectId),
            Note = await db.MentorNotes.AsNoTracking().FirstOrDefaultAsync(n => n.RoundId == round.Id && n.MentorId == me, cancellationToken),
            Snippets = await db.Snippets.AsNoTracking().Where(s => s.ProjectId == null || s.ProjectId == sheet.SubjectId).OrderBy(s => s.Kind).ThenBy(s => s.Id).ToListAsync(cancellationToken),
            Sent = sent,
        };
        page = await BeforeAsync(page, cancellationToken);
        if (sent is null)
        {
            return page with { RubricChanges = place == 1 && Today(sheet, library) is { } today ? RubricChange.Said(sheet, today) : null };
        }

        var other = reviews.Find(r => r.Place != sent.Place);
        return page with
        {
            OnceOnly = await db.RatedOnceOnly(db.Rounds.Where(r => r.Id == round.Id)).AnyAsync(cancellationToken),
            SelfLevels = Levels.Read(round.SelfRating),
            Second = other is null ? null : (await NameAsync(other, cancellationToken), CriterionRating.Read(other.Ratings)),
            Agreement = other is null ? null : RaterAgreement.Of(ListPoolHandler.Pairs([.. reviews.OrderBy(r => r.Place).Select(r => CriterionRating.Read(r.Ratings))])),
        };
    }

    /// <summary>The same sheet with today's rubric, or null where the project is gone.</summary>
    public static Sheet? Today(Sheet sheet, Library library) =>
        library.Project(sheet.SubjectId) is { } project ? sheet with { Criteria = Sheet.Of(project, library).Criteria }
        : library.Situation(sheet.SubjectId) is { } gym ? sheet with { Criteria = Sheet.Of(gym, library).Criteria } : null;

    async Task<ReviewPage> BeforeAsync(ReviewPage page, CancellationToken cancellationToken)
    {
        var round = page.Round;
        if (round.WorkId is null || await db.Rounds.AsNoTracking().FirstOrDefaultAsync(r => r.WorkId == round.WorkId && r.Number == round.Number - 1, cancellationToken) is not { } before)
        {
            return page;
        }

        var comments = await db.MentorReviews.AsNoTracking().Where(r => r.RoundId == before.Id && r.Place == 1).SelectMany(r => r.Comments).OrderBy(c => c.Number).ToListAsync(cancellationToken);
        return page with { Before = before, Changes = await db.ChangesAsync(before, round, cancellationToken), Answered = comments };
    }

    async Task<string> NameAsync(MentorReview review, CancellationToken cancellationToken) =>
        await db.Users.Where(p => p.Id == review.MentorId).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) ?? "another mentor";
}
