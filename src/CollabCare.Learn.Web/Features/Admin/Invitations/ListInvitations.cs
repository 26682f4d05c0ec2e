using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin.Invitations;

/// <summary>Lists the invitations that nobody has used.</summary>
public sealed record ListInvitations : IQuery<IReadOnlyList<OpenInvitation>>;

/// <summary>An invitation that nobody has used.</summary>
public sealed record OpenInvitation(string Hash, string Email, string Role, DateTimeOffset ExpiresAt, bool Over);

sealed class ListInvitationsHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ListInvitations, IReadOnlyList<OpenInvitation>>
{
    public async ValueTask<IReadOnlyList<OpenInvitation>> Handle(ListInvitations query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        return await db.OneTimeLinks.Where(l => l.Purpose == OneTimeLink.Invitation && l.UsedAt == null).OrderByDescending(l => l.ExpiresAt).ThenBy(l => l.TokenHash)
            .Select(l => new OpenInvitation(l.TokenHash, l.Email ?? "", l.Role ?? Roles.Learner, l.ExpiresAt, l.ExpiresAt <= now)).ToListAsync(cancellationToken);
    }
}
