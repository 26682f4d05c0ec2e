using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.SignOffs;

/// <summary>Withdraws what was signed, with a reason. The record stays, and says so. The mentors of the learner's cohorts can, and always whoever signed it.</summary>
public sealed record WithdrawSignOff(Guid Mentor, Guid Learner, Guid SignOff, string? Why, bool Invented) : ICommand<SignOutcome>;

sealed class WithdrawSignOffHandler(LearnDb db, TimeProvider clock) : ICommandHandler<WithdrawSignOff, SignOutcome>
{
    public async ValueTask<SignOutcome> Handle(WithdrawSignOff command, CancellationToken cancellationToken) => await db.WriteAsync<SignOutcome>(
        async () =>
        {
            var mentors = await db.MentorsAsync(command.Mentor, command.Learner, cancellationToken);
            if (await db.Withdrawable(command.Mentor, command.Learner, mentors).FirstOrDefaultAsync(s => s.Id == command.SignOff && s.WithdrawnAt == null, cancellationToken) is not { } signOff)
            {
                return new SignOutcome.Unknown();
            }

            var why = command.Why?.Trim() ?? "";
            if (why.Length is 0 or > SignOff.LongestWords)
            {
                return new SignOutcome.Refused([($"Why-{signOff.Id}", why.Length == 0 ? "Write why it is withdrawn" : "Write 500 characters or fewer")]);
            }

            var looked = Looked.At(command.Invented, ($"Why-{signOff.Id}", "Why", why));
            if (looked.Stops)
            {
                return new SignOutcome.Stopped(looked);
            }

            var now = clock.GetUtcNow();
            (signOff.WithdrawnAt, signOff.WithdrawnWhy) = (now, why);
            signOff.Invented |= looked.Found;
            db.AuditEvents.Add(new AuditEvent { At = now, ActorId = command.Mentor, What = $"withdrew: {signOff.Title}", Subject = command.Learner.ToString() });
            await db.TellAsync([command.Learner], NoticeKind.Returned, $"withdrawn:{signOff.Id}", $"What was signed is withdrawn: {signOff.Title}. {why}", $"/certificates/{signOff.Code}", now, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new SignOutcome.Done($"{signOff.Title} is withdrawn. The record stays, and says so.");
        },
        cancellationToken);
}

static class OwnSignatures
{
    /// <summary>What was signed about a learner that a mentor may withdraw: all of it, or where the learner is in no cohort of this mentor's, what he or she signed.</summary>
    /// <param name="mentors">The mentor is one of a cohort of the learner's.</param>
    public static IQueryable<SignOff> Withdrawable(this LearnDb db, Guid mentor, Guid learner, bool mentors) =>
        db.SignOffs.Where(s => s.PersonId == learner && s.PersonId != mentor && (mentors || s.SignedById == mentor));
}
