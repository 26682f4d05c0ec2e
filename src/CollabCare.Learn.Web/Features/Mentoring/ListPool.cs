using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring.Calibrating;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Lists what waits for a mentor, the oldest first, with how long it has waited and who has it.</summary>
/// <param name="Everything">All that two people rated, for a file, and not the last alone.</param>
public sealed record ListPool(Guid MentorId, bool Everything = false) : IQuery<PoolPage>;

/// <summary>Counts what waits for a mentor.</summary>
public sealed record CountPool(Guid MentorId) : IQuery<PoolCount>;

/// <param name="Mine">Begun on by the mentor.</param>
/// <param name="ForMe">Waiting for the mentor by name.</param>
/// <param name="Free">Waiting for whoever comes first.</param>
/// <param name="Oldest">How long the oldest of all these has waited; null where there are none.</param>
public sealed record PoolCount(int Mine, int ForMe, int Free, TimeSpan? Oldest)
{
    public bool Any => Oldest is not null;

    /// <summary>"1 begun, 2 for you, 5 in the pool".</summary>
    public string Says => string.Join(", ", new[] { (Mine, "begun"), (ForMe, "for you"), (Free, "in the pool") }.Where(n => n.Item1 > 0).Select(n => $"{n.Item1} {n.Item2}"));
}

/// <summary>Something in the pool.</summary>
/// <param name="Place">1 for the rating that counts, 2 for the second one of every fifth submission.</param>
/// <param name="Since">When it was sent, or rated once.</param>
/// <param name="Holder">The mentor who has begun on it, or has it open now; null where nobody has.</param>
/// <param name="Mine">The reader has begun on it, or has it open.</param>
/// <param name="ForMe">It waits for the reader by name.</param>
/// <param name="Named">Another mentor whom it waits for by name; null for none.</param>
/// <param name="HeldFor">How long ago the reader last saved; null where it is not the reader's.</param>
public sealed record PoolRow(Guid RoundId, string Title, string Learner, int Number, int Submission, int Place, bool IsMessage, DateTimeOffset Since, string? Holder, bool Mine, bool ForMe, string? Named, TimeSpan? HeldFor, DateTimeOffset Now)
{
    /// <summary>How long it has waited.</summary>
    public TimeSpan Age => Now - Since;

    /// <summary>How long it has waited, in words.</summary>
    public string Waited => $"{(Place == 2 ? "Rated once" : "Sent")} {WaitingTime.Said(Age)} ago";

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
    /// <summary>How many of every fifth submission have one rating, since no other mentor can see them.</summary>
    public int RatedOnce { get; init; }

    /// <summary>Why the reader rates samples before taking anything new; null where nothing is asked.</summary>
    public CalibrationDue? Due { get; init; }

    public IEnumerable<PoolRow> Mine => Rows.Where(r => r.Mine);
    public IEnumerable<PoolRow> ForMe => Rows.Where(r => r is { Mine: false, Holder: null, ForMe: true });
    public IEnumerable<PoolRow> Free => Rows.Where(r => r is { Mine: false, Holder: null, ForMe: false, Named: null });
    public IEnumerable<PoolRow> Held => Rows.Where(r => !r.Mine && (r.Holder ?? r.Named) is not null);
}

public sealed class ListPoolHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ListPool, PoolPage>
{
    const int MostShown = 20;

    public async ValueTask<PoolPage> Handle(ListPool query, CancellationToken cancellationToken)
    {
        var (now, me) = (clock.GetUtcNow(), query.MentorId);
        var open = await (await db.PoolAsync(me, now, cancellationToken)).ToListAsync(cancellationToken);
        var ids = open.ConvertAll(r => r.Id);
        var saved = (await db.Holding(now).Where(d => d.MentorId == me && ids.Contains(d.RoundId)).Select(d => new { d.RoundId, d.Place, d.SavedAt }).ToListAsync(cancellationToken)).ToDictionary(d => (d.RoundId, d.Place), d => d.SavedAt);
        var named = open.SelectMany(r => new[] { r.PersonId, r.HolderId, r.NamedId }).OfType<Guid>().Distinct().ToList();
        var people = await db.Users.Where(p => named.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);

        var own = await db.Reached(me).Join(db.MentorReviews, r => r.Id, v => v.RoundId, (r, v) => new { Round = r, Review = v }).Where(x => x.Review.MentorId == me).OrderByDescending(x => x.Review.SentAt).ThenByDescending(x => x.Review.Id).Take(MostShown)
            .Select(x => new { x.Round.Id, x.Round.RubricHash, x.Review.SentAt, x.Review.Place }).ToListAsync(cancellationToken);
        var rated = await db.Reached(me).Where(r => db.MentorReviews.Any(v => v.RoundId == r.Id && v.Place == 2)).Join(db.MentorReviews, r => r.Id, v => v.RoundId, (r, v) => new { r.Id, r.Submission, r.RubricHash, v.MentorId, v.Place, v.Ratings }).ToListAsync(cancellationToken);
        var twice = rated.GroupBy(r => r.Id).Where(g => g.Count() == 2).Select(g => (Round: g.First(), Pairs: Pairs([.. g.OrderBy(r => r.Place).Select(r => CriterionRating.Read(r.Ratings))]), Mine: g.Any(r => r.MentorId == me))).OrderByDescending(t => t.Round.Submission).ToList();
        var told = twice.Take(query.Everything ? twice.Count : MostShown).ToList();

        var hashes = open.Select(r => r.RubricHash).Concat(own.Select(r => r.RubricHash)).Concat(told.Select(t => t.Round.RubricHash)).Distinct().ToList();
        var titles = (await db.RubricVersions.AsNoTracking().Where(v => hashes.Contains(v.Hash)).ToListAsync(cancellationToken)).ToDictionary(v => v.Hash, v => Sheet.Read(v).Title);
        return new(
            [
                .. open.Select(r => new PoolRow(
                    r.Id, titles[r.RubricHash], people[r.PersonId], r.Number, r.Submission, r.Place, r.IsMessage, r.Since,
                    r.HolderId is { } holder ? people.GetValueOrDefault(holder) : null, r.HolderId == me, r.ForMe, r.NamedId is { } other ? people.GetValueOrDefault(other) : null,
                    r.HolderId == me && saved.TryGetValue((r.Id, r.Place), out var at) ? now - at : null, now)),
            ],
            [.. own.Select(r => (r.Id, titles[r.RubricHash], r.SentAt, r.Place))],
            [.. told.Select(t => new TwiceRow(t.Round.Id, t.Round.Submission, titles[t.Round.RubricHash], RaterAgreement.Of(t.Pairs), t.Mine))],
            RaterAgreement.Of([.. twice.SelectMany(t => t.Pairs)]))
        {
            RatedOnce = await db.RatedOnceOnly(db.Reached(me)).CountAsync(cancellationToken),
            Due = await db.CalibrationDueAsync(library, me, cancellationToken),
        };
    }

    /// <summary>What the two gave the same criterion.</summary>
    public static IReadOnlyList<(int One, int Other)> Pairs(IReadOnlyList<ImmutableDictionary<string, CriterionRating>> two) =>
        [.. two[0].Where(r => two[1].ContainsKey(r.Key)).Select(r => (r.Value.Level, two[1][r.Key].Level))];
}

public sealed class CountPoolHandler(LearnDb db, TimeProvider clock) : IQueryHandler<CountPool, PoolCount>
{
    public async ValueTask<PoolCount> Handle(CountPool query, CancellationToken cancellationToken)
    {
        var (now, me) = (clock.GetUtcNow(), query.MentorId);
        var counts = await (await db.PoolAsync(me, now, cancellationToken)).Where(r => r.NamedId == null && (r.HolderId == null || r.HolderId == me))
            .GroupBy(r => new { Mine = r.HolderId == me, r.ForMe }).Select(g => new { g.Key.Mine, g.Key.ForMe, Count = g.Count(), Oldest = g.Min(r => r.Since) }).ToListAsync(cancellationToken);
        return new(
            counts.Where(c => c.Mine).Sum(c => c.Count), counts.Where(c => c is { Mine: false, ForMe: true }).Sum(c => c.Count), counts.Where(c => c is { Mine: false, ForMe: false }).Sum(c => c.Count),
            counts.Count == 0 ? null : now - counts.Min(c => c.Oldest));
    }
}
