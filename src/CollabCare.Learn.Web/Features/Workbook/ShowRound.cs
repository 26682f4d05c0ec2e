using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Shows a round as it was sent, with its review once there is one.</summary>
public sealed record ShowRound(Guid WorkId, Guid PersonId, int Number) : IQuery<RoundPage?>;

/// <summary>A rating of one criterion.</summary>
public sealed record CriterionRating(int Level, string Comment, string Evidence)
{
    public static ImmutableDictionary<string, CriterionRating> Read(string json) => JsonSerializer.Deserialize<ImmutableDictionary<string, CriterionRating>>(json)!;
}

/// <param name="Exemplar">A strong submission, once this one is accepted.</param>
/// <param name="Certificate">The code of the certificate, where the project is signed.</param>
public sealed record RoundPage(OpenWork Open, Round Round, Sheet Sheet, RoundParts Parts, MentorReview? Review, string? Mentor, Waiting? Waiting, Page? Exemplar, string? Certificate)
{
    public ImmutableDictionary<string, int> SelfLevels { get; } = Levels.Read(Round.SelfRating);
    public ImmutableDictionary<string, CriterionRating> Ratings { get; } = Review is null ? [] : CriterionRating.Read(Review.Ratings);
    public IReadOnlyList<ReviewComment> Comments { get; } = Review is null ? [] : [.. Review.Comments.OrderBy(c => c.Number)];

    /// <summary>Comments are answered while one goes on with the work.</summary>
    public bool CanAnswer => Open.State == WorkState.Returned && Open.Last!.Id == Round.Id && Comments.Count > 0;

    /// <summary>Answers that were not kept, by the comment's number.</summary>
    public ImmutableDictionary<int, (string Answer, string Text)> Sent { get; init; } = [];

    public ImmutableArray<(int Comment, string Sentence)> Faults { get; init; } = [];
    public Looked? Looked { get; init; }
}

public sealed class ShowRoundHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowRound, RoundPage?>
{
    public async ValueTask<RoundPage?> Handle(ShowRound query, CancellationToken cancellationToken)
    {
        if (await db.OpenAsync(library, query.WorkId, query.PersonId, cancellationToken) is not { } open || open.Work.Rounds.Find(r => r.Number == query.Number) is not { } round)
        {
            return null;
        }

        var version = await db.RubricVersions.AsNoTracking().FirstAsync(v => v.Hash == round.RubricHash, cancellationToken);
        var review = round.DecidedAt is null ? null : await db.MentorReviews.AsNoTracking().Include(r => r.Comments).FirstOrDefaultAsync(r => r.RoundId == round.Id && r.Place == 1, cancellationToken);
        var mentor = review?.MentorId is { } id ? await db.Users.Where(p => p.Id == id).Select(p => p.Name).FirstOrDefaultAsync(cancellationToken) : null;
        var waiting = round.DecidedAt is null ? await db.WaitingAsync(round, clock.GetUtcNow(), cancellationToken) : null;
        var certificate = round.Accepted != true ? null
            : await db.SignOffs.Where(s => s.PersonId == query.PersonId && s.Kind == SignedKind.Project && s.Subject == open.Project.Id && s.WithdrawnAt == null).OrderByDescending(s => s.SignedAt).ThenByDescending(s => s.Id).Select(s => s.Code).FirstOrDefaultAsync(cancellationToken);
        return new(open, round, Sheet.Read(version), RoundParts.Read(round.Parts), review, mentor, waiting, round.Accepted == true ? open.Project.Mentor?.Exemplar : null, certificate);
    }
}
