using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Lists what waits for a mentor, the oldest first, with how long it has waited and who has it.</summary>
public sealed record ListPool(Guid MentorId) : IQuery<PoolPage>;

/// <summary>Something in the pool.</summary>
/// <param name="Place">1 for the rating that counts, 2 for the second one of every fifth submission.</param>
/// <param name="Holder">The mentor who has begun on it, or has it open now; null where nobody has.</param>
/// <param name="Mine">It is the reader's.</param>
/// <param name="HeldFor">How long ago the reader last saved; null where it is not the reader's.</param>
public sealed record PoolRow(Guid RoundId, string Title, string Learner, int Number, int Submission, int Place, bool IsMessage, DateTimeOffset SentAt, string? Holder, bool Mine, TimeSpan? HeldFor, DateTimeOffset Now)
{
    /// <summary>How long it has waited.</summary>
    public TimeSpan Age => Now - SentAt;

    /// <summary>The reminder that is due on it.</summary>
    public int? Nudge => WaitingTime.Nudge(Age);

    /// <summary>The reminder that is due to whoever has begun on it.</summary>
    public int? HeldNudge => HeldFor is { } time ? WaitingTime.Nudge(time) : null;
}

/// <summary>A submission that two people rated.</summary>
public sealed record TwiceRow(Guid RoundId, int Submission, string Title, RaterAgreement Agreement, bool Mine)
{
    public bool Agrees => Agreement.WithinOne >= 1;
}

/// <param name="Reviewed">What the reader reviewed lately.</param>
/// <param name="Twice">Submissions that two people rated.</param>
/// <param name="Agreement">How far they agreed, over all of them.</param>
public sealed record PoolPage(ImmutableArray<PoolRow> Rows, ImmutableArray<(Guid RoundId, string Title, DateTimeOffset At, int Place)> Reviewed, ImmutableArray<TwiceRow> Twice, RaterAgreement Agreement)
{
    public IEnumerable<PoolRow> Mine => Rows.Where(r => r.Mine);
    public IEnumerable<PoolRow> Free => Rows.Where(r => !r.Mine && r.Holder is null);
    public IEnumerable<PoolRow> Held => Rows.Where(r => !r.Mine && r.Holder is not null);
}

public sealed class ListPoolHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ListPool, PoolPage>
{
    const int MostShown = 20;

    public async ValueTask<PoolPage> Handle(ListPool query, CancellationToken cancellationToken)
    {
        var (now, me) = (clock.GetUtcNow(), query.MentorId);
        var reviews = await db.MentorReviews.AsNoTracking().Select(r => new { r.RoundId, r.MentorId, r.Place, r.Ratings, r.SentAt }).ToListAsync(cancellationToken);
        var byRound = reviews.ToLookup(r => r.RoundId);
        var rounds = await db.Rounds.AsNoTracking().Include(r => r.Rubric).Where(r => r.PersonId != me && (r.DecidedAt == null || r.Submission % ProjectRating.TwiceEvery == 0)).OrderBy(r => r.Submission).ToListAsync(cancellationToken);
        var open = rounds.Where(r => r.DecidedAt is null || (byRound[r.Id].All(v => v.Place == 1) && byRound[r.Id].All(v => v.MentorId != me))).ToList();
        var claims = await db.RoundClaims.AsNoTracking().Where(c => c.Until > now).ToListAsync(cancellationToken);
        var drafts = await db.ReviewDrafts.AsNoTracking().ToListAsync(cancellationToken);
        var named = open.Select(r => r.PersonId).Concat(claims.Select(c => c.MentorId)).Concat(drafts.Select(d => d.MentorId)).Distinct().ToList();
        var people = await db.Users.Where(p => named.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var rows = open.Select(r =>
        {
            var place = r.DecidedAt is null ? 1 : 2;
            var draft = drafts.Where(d => d.RoundId == r.Id && d.Place == place && now - d.SavedAt < TimeSpan.FromDays(WaitingTime.HeldDays)).MaxBy(d => d.SavedAt);
            var holder = claims.Find(c => c.RoundId == r.Id && c.Place == place)?.MentorId ?? draft?.MentorId;
            var mine = holder == me;
            return new PoolRow(
                r.Id, Sheet.Read(r.Rubric!).Title, people[r.PersonId], r.Number, r.Submission, place, r.MessageId is not null, place == 1 ? r.SentAt : r.DecidedAt!.Value,
                holder is { } id ? people.GetValueOrDefault(id) : null, mine, mine && draft is not null ? now - draft.SavedAt : null, now);
        });

        var titles = await db.Rounds.AsNoTracking().Include(r => r.Rubric).Where(r => db.MentorReviews.Any(v => v.RoundId == r.Id && (v.MentorId == me || v.Place == 2))).ToDictionaryAsync(r => r.Id, r => (r.Submission, Sheet.Read(r.Rubric!).Title), cancellationToken);
        var twice = byRound.Where(g => g.Count() == 2).Select(g => (g.Key, Pairs: Pairs([.. g.OrderBy(r => r.Place).Select(r => CriterionRating.Read(r.Ratings))]), Mine: g.Any(r => r.MentorId == me))).ToList();
        return new(
            [.. rows],
            [.. reviews.Where(r => r.MentorId == me).OrderByDescending(r => r.SentAt).Take(MostShown).Select(r => (r.RoundId, titles[r.RoundId].Title, r.SentAt, r.Place))],
            [.. twice.Select(t => new TwiceRow(t.Key, titles[t.Key].Submission, titles[t.Key].Title, RaterAgreement.Of(t.Pairs), t.Mine)).OrderByDescending(t => t.Submission).Take(MostShown)],
            RaterAgreement.Of([.. twice.SelectMany(t => t.Pairs)]));
    }

    /// <summary>What the two gave the same criterion.</summary>
    public static IReadOnlyList<(int One, int Other)> Pairs(IReadOnlyList<ImmutableDictionary<string, CriterionRating>> two) =>
        [.. two[0].Where(r => two[1].ContainsKey(r.Key)).Select(r => (r.Value.Level, two[1][r.Key].Level))];
}
