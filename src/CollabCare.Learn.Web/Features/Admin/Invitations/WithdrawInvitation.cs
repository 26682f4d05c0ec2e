using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Admin.People;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin.Invitations;

/// <summary>Takes an invitation back that nobody has used.</summary>
public sealed record WithdrawInvitation(string Hash, Guid? Actor) : ICommand<Act>;

sealed class WithdrawInvitationHandler(LearnDb db, TimeProvider clock) : ICommandHandler<WithdrawInvitation, Act>
{
    public async ValueTask<Act> Handle(WithdrawInvitation command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.OneTimeLinks.FirstOrDefaultAsync(l => l.TokenHash == command.Hash && l.Purpose == OneTimeLink.Invitation && l.UsedAt == null, cancellationToken) is not { } link)
            {
                return Act.Unknown;
            }

            db.OneTimeLinks.Remove(link);
            db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = command.Actor, What = "withdrew an invitation" });
            await db.SaveChangesAsync(cancellationToken);
            return Act.Done("withdrew an invitation", $"The invitation of {link.Email} is withdrawn.");
        },
        cancellationToken);
}
