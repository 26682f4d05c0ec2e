using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>Asks whether whoever holds this invitation, or none, may sign up.</summary>
public sealed record AskToSignUp(string? Invitation) : IQuery<SignUpDoor>;

/// <summary>Whether one may sign up here.</summary>
/// <param name="IsOpen">True when there is a form to fill in.</param>
/// <param name="Says">What to know before.</param>
public sealed record SignUpDoor(bool IsOpen, string? Says)
{
    public static readonly SignUpDoor Closed = new(false, "Accounts here are made by invitation. Ask whoever told you about this site for a link.");

    /// <summary>The address that an invitation was made for.</summary>
    public string? Email { get; init; }
}

sealed class AskToSignUpHandler(Invitations invitations) : IQueryHandler<AskToSignUp, SignUpDoor>
{
    public async ValueTask<SignUpDoor> Handle(AskToSignUp query, CancellationToken cancellationToken) => await invitations.DoorAsync(query.Invitation, cancellationToken);
}

/// <summary>Who may make an account: the setting, and the invitations.</summary>
public sealed class Invitations(LearnDb db, IOptions<LearnSettings> settings, TimeProvider clock)
{
    const string Over = "This invitation has been used, or its time is over. Ask for a new one.";

    public async Task<SignUpDoor> DoorAsync(string? token, CancellationToken cancellationToken)
    {
        if (token is { Length: > 0 })
        {
            return await FindAsync(token, cancellationToken) is { } link ? new(true, "You are invited.") { Email = link.Email } : new(settings.Value.SignUp == Hosting.SignUp.Open, Over);
        }

        return settings.Value.SignUp switch
        {
            Hosting.SignUp.Open => new(true, null),
            Hosting.SignUp.Domain => new(true, $"Use your e-mail address at {string.Join(" or ", settings.Value.SignUpDomains)}."),
            _ => SignUpDoor.Closed,
        };
    }

    /// <summary>Adds a person who may sign up, using the invitation up in the same transaction.</summary>
    public async Task<Faults> AdmitAsync(NewAccounts accounts, Person person, string? password, string? token, Func<Task>? also, CancellationToken cancellationToken)
    {
        var link = token is { Length: > 0 } ? await FindAsync(token, cancellationToken) : null;
        if (Refuse(link, person.Email!, token) is { Any: true } refused)
        {
            return refused;
        }

        return await accounts.AddAsync(
            person,
            password,
            link?.Role is { } role ? [role] : [],
            async () => link is null || await UseAsync(link, cancellationToken) ? Faults.None : Faults.Of(Over),
            async () =>
            {
                await (also?.Invoke() ?? Task.CompletedTask);
                if (link is not null)
                {
                    await JoinAsync(link.TokenHash, person.Id, cancellationToken);
                }
            },
            cancellationToken);
    }

    // An invitation may hold a place in a cohort. Whoever used to look after it may have left meanwhile.
    async Task JoinAsync(string hash, Guid person, CancellationToken cancellationToken)
    {
        if (await db.CohortInvitations.FirstOrDefaultAsync(i => i.TokenHash == hash, cancellationToken) is not { } place)
        {
            return;
        }

        var mentor = await db.CohortMembers.AnyAsync(m => m.CohortId == place.CohortId && m.PersonId == place.MentorId && m.Role == CohortRole.Mentor, cancellationToken) ? place.MentorId : null;
        db.CohortMembers.Add(new CohortMember { CohortId = place.CohortId, PersonId = person, Role = CohortRole.Learner, MentorId = mentor, JoinedAt = clock.GetUtcNow() });
        await db.SaveChangesAsync(cancellationToken);
    }

    Faults Refuse(OneTimeLink? link, string email, string? token) => (link, settings.Value.SignUp) switch
    {
        ({ Email: { } invited }, _) when !invited.Equals(email, StringComparison.OrdinalIgnoreCase) => new(("Email", "This invitation was made for another e-mail address")),
        ({ }, _) or (_, Hosting.SignUp.Open) => Faults.None,
        (_, Hosting.SignUp.Domain) when settings.Value.SignUpDomains.Contains(EmailAddress.DomainOf(email), StringComparer.OrdinalIgnoreCase) => Faults.None,
        (_, Hosting.SignUp.Domain) => new(("Email", $"Use your e-mail address at {string.Join(" or ", settings.Value.SignUpDomains)}")),
        _ => Faults.Of(token is { Length: > 0 } ? Over : SignUpDoor.Closed.Says!),
    };

    Task<OneTimeLink?> FindAsync(string token, CancellationToken cancellationToken) => db.FindLinkAsync(OneTimeLink.Invitation, token, clock, cancellationToken);

    Task<bool> UseAsync(OneTimeLink link, CancellationToken cancellationToken) => db.UseLinkAsync(link, clock, cancellationToken);
}
