using CollabCare.Learn.Assessment.Projects;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring.Calibrating;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Takes a round for 30 minutes, so that two mentors never review the same one; or the oldest that is free. A mentor who has samples to rate first takes none yet.</summary>
/// <param name="RoundId">The round; null for the oldest that is free.</param>
public sealed record ClaimRound(Guid MentorId, Guid? RoundId) : ICommand<ClaimOutcome>;

/// <summary>Lets a round go, with what was written on it.</summary>
public sealed record LetGo(Guid MentorId, Guid RoundId) : ICommand<bool>;

/// <param name="RoundId">The round that was taken, or could be; null where there is none.</param>
/// <param name="Taken">Somebody else has it.</param>
/// <param name="Uncalibrated">It was not taken: the mentor rates samples first.</param>
public sealed record ClaimOutcome(Guid? RoundId, bool Taken = false, bool Uncalibrated = false);

public sealed class ClaimRoundHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<ClaimRound, ClaimOutcome>
{
    public async ValueTask<ClaimOutcome> Handle(ClaimRound command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            var now = clock.GetUtcNow();
            var calibrated = await db.CalibrationDueAsync(library, command.MentorId, cancellationToken) is null;
            async Task<ClaimOutcome> ClaimAsync(Guid round) => await db.ClaimAsync(round, command.MentorId, now, cancellationToken, calibrated) switch
            {
                Claimed.Yes => new(round),
                Claimed.Uncalibrated => new(round, Uncalibrated: true),
                var outcome => new(null, Taken: outcome == Claimed.Taken),
            };
            if (command.RoundId is { } id)
            {
                return await ClaimAsync(id);
            }

            // What waits for this mentor by name, then the oldest; and those rated once only when nothing waits for its first rating.
            var waiting = await (await db.PoolAsync(command.MentorId, now, cancellationToken)).Where(r => r.NamedId == null && (r.HolderId == null || r.HolderId == command.MentorId))
                .OrderByDescending(r => r.ForMe).ThenBy(r => r.Place).ThenBy(r => r.Submission).Select(r => r.Id).ToListAsync(cancellationToken);
            foreach (var round in waiting)
            {
                if (await ClaimAsync(round) is { RoundId: not null } outcome)
                {
                    return outcome;
                }
            }

            return new(null);
        },
        cancellationToken);
}

public sealed class LetGoHandler(LearnDb db) : ICommandHandler<LetGo, bool>
{
    public async ValueTask<bool> Handle(LetGo command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
            await db.ReviewDrafts.Where(d => d.RoundId == command.RoundId && d.MentorId == command.MentorId).ExecuteDeleteAsync(cancellationToken)
            + await db.RoundClaims.Where(c => c.RoundId == command.RoundId && c.MentorId == command.MentorId).ExecuteDeleteAsync(cancellationToken) > 0,
        cancellationToken);
}

/// <summary>Whether a round was taken.</summary>
enum Claimed
{
    Yes,

    /// <summary>Another mentor has it, or it waits for one by name.</summary>
    Taken,

    /// <summary>It is free, and the mentor rates samples first.</summary>
    Uncalibrated,

    /// <summary>There is nothing to review, or it is not for this mentor: one's own, of a cohort that is not this mentor's, decided, or rated by the same person already.</summary>
    No,
}

static class Claims
{
    /// <summary>How long a claim holds, unless saving renews it.</summary>
    public static readonly TimeSpan Holds = TimeSpan.FromMinutes(30);

    /// <summary>The place that a mentor would rate a round in: 1, 2, or null for none.</summary>
    static async Task<int?> PlaceAsync(this LearnDb db, Round round, Guid mentorId, CancellationToken cancellationToken)
    {
        if (round.DecidedAt is null)
        {
            return 1;
        }

        var reviews = await db.MentorReviews.Where(r => r.RoundId == round.Id).Select(r => new { r.MentorId, r.Place }).ToListAsync(cancellationToken);
        return ProjectRating.IsRatedTwice(round.Submission) && reviews.TrueForAll(r => r.Place == 1 && r.MentorId != mentorId) ? 2 : null;
    }

    /// <summary>Takes a round, or renews one's claim; inside a write.</summary>
    /// <param name="calibrated">False for a mentor who rates samples before taking anything new. What is begun goes on all the same.</param>
    public static async Task<Claimed> ClaimAsync(this LearnDb db, Guid roundId, Guid mentorId, DateTimeOffset now, CancellationToken cancellationToken, bool calibrated = true)
    {
        if (await db.Reached(mentorId).FirstOrDefaultAsync(r => r.Id == roundId, cancellationToken) is not { } round || await db.PlaceAsync(round, mentorId, cancellationToken) is not { } place)
        {
            return Claimed.No;
        }

        var claim = await db.RoundClaims.FindAsync([roundId, place], cancellationToken);
        if (claim is not null && claim.MentorId != mentorId && claim.Until > now)
        {
            return Claimed.Taken;
        }

        var drafts = await db.Holding(now).Where(d => d.RoundId == roundId && d.Place == place).Select(d => d.MentorId).ToListAsync(cancellationToken);
        if (drafts.Exists(d => d != mentorId))
        {
            return Claimed.Taken;
        }

        // What was begun while the named mentor was away is not taken from whoever began on it.
        var begun = drafts.Count > 0 || (claim?.MentorId == mentorId && claim.Until > now);
        if (!begun && place == 1 && round.SentAt > now.AddDays(-WaitingTime.HeldDays)
            && await (await db.ByNameAsync(now, cancellationToken)).Where(l => l.PersonId == round.PersonId).Select(l => l.MentorId).ToListAsync(cancellationToken) is { Count: > 0 } named && !named.Contains(mentorId))
        {
            return Claimed.Taken;
        }

        if (!begun && !calibrated)
        {
            return Claimed.Uncalibrated;
        }

        if (claim is null)
        {
            claim = new() { RoundId = roundId, Place = place };
            db.RoundClaims.Add(claim);
        }

        (claim.MentorId, claim.Until) = (mentorId, now + Holds);
        await db.SaveChangesAsync(cancellationToken);
        return Claimed.Yes;
    }
}
