using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Features.SignOffs;
using CollabCare.Learn.Web.Features.Workbook;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>What follows from a decision on a round.</summary>
static class Deciding
{
    /// <summary>Tells the learner; and signs a project that is accepted, so that its badge needs no second act. Inside a write; whoever calls saves.</summary>
    public static async Task FollowUpAsync(this LearnDb db, Library library, Round round, Sheet sheet, MentorReview review, CancellationToken cancellationToken)
    {
        var (mentor, now) = (review.MentorId!.Value, review.SentAt);
        var name = await db.Users.Where(p => p.Id == mentor).Select(p => p.Name).FirstAsync(cancellationToken);
        var address = round.MessageId is { } message ? $"/gym/messages/{message}/mentor" : $"/workbook/{round.WorkId}/rounds/{round.Number}";
        if (round.Accepted != true)
        {
            var essential = review.Comments.Count(c => c.Kind == CommentKind.Essential);
            var ask = round.MessageId is not null ? " Write it again, and send the new one." : essential switch { 0 => "", 1 => " One essential comment waits for your answer.", _ => $" {essential} essential comments wait for your answers." };
            await db.TellAsync([round.PersonId], NoticeKind.Returned, $"decided:{round.Id}", $"{name} reviewed “{sheet.Title}”, and it comes back to you.{ask}", address, now, cancellationToken);
            return;
        }

        var signed = round.WorkId is not null && await db.SignProjectAsync(library, round, sheet, review, (mentor, name), cancellationToken);
        await db.TellAsync([round.PersonId], NoticeKind.Accepted, $"decided:{round.Id}", $"{name} accepted “{sheet.Title}”: every criterion is met.{(signed ? " It is signed, and your certificate is there." : "")}", address, now, cancellationToken);
    }

    static async Task<bool> SignProjectAsync(this LearnDb db, Library library, Round round, Sheet sheet, MentorReview review, (Guid, string) by, CancellationToken cancellationToken)
    {
        var route = round.Live ? ProjectRoute.Live : ProjectRoute.Desk;
        if (Signable.All(library).FirstOrDefault(t => t.Kind == SignedKind.Project && t.Subject == sheet.SubjectId && t.Route == route) is not { } thing)
        {
            return false;
        }

        var zone = await db.Users.Where(p => p.Id == round.PersonId).Select(p => p.TimeZone).FirstAsync(cancellationToken);
        var today = DateOnly.FromDateTime(review.SentAt.In(zone).DateTime);
        var before = await db.SignOffs.AsNoTracking().Where(s => s.PersonId == round.PersonId && s.Kind == SignedKind.Project && s.Subject == thing.Subject).ToListAsync(cancellationToken);
        if (before.Exists(s => s.Holds(today)))
        {
            return false;
        }

        // The words of a certificate are read by strangers, and the summary is between two people.
        db.AddSignOff(round.PersonId, thing, ($"Round {round.Number} met every criterion of the rubric.", false), by, null, review.SentAt);
        return true;
    }
}
