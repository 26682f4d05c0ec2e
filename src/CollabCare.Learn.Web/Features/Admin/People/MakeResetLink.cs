using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>Makes a link with which somebody who lost password and passkeys gets in again; it is mailed where mail is set, or else handed over in person.</summary>
public sealed record MakeResetLink(Guid Person, Guid? Actor) : ICommand<Act>;

sealed class MakeResetLinkHandler(Acts acts, LearnDb db, TimeProvider clock) : ICommandHandler<MakeResetLink, Act>
{
    static readonly TimeSpan Life = TimeSpan.FromHours(24);

    public async ValueTask<Act> Handle(MakeResetLink command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.Person,
        command.Actor,
        async person =>
        {
            if (person.Id == command.Actor)
            {
                return Act.Refused(Acts.Own);
            }

            if (person.DisabledAt is not null)
            {
                return Act.Refused($"{person.Name}’s account is disabled. Enable it first.");
            }

            var (token, hash) = Tokens.Make();
            await db.OneTimeLinks.Where(l => l.PersonId == person.Id && l.Purpose == OneTimeLink.Reset).ExecuteDeleteAsync(cancellationToken);
            db.OneTimeLinks.Add(new OneTimeLink { TokenHash = hash, Purpose = OneTimeLink.Reset, PersonId = person.Id, ExpiresAt = clock.GetUtcNow() + Life });
            return Act.Done("was given a link to get in again", $"A link for {person.Name} is made.") with { Token = token, For = (person.Name, person.Email!) };
        },
        cancellationToken);
}
