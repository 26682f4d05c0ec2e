using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>Disables somebody's account, at once, or enables it again.</summary>
public sealed record SwitchAccount(Guid Person, bool Enable, Guid? Actor) : ICommand<Act>;

sealed class SwitchAccountHandler(Acts acts, LearnDb db, TimeProvider clock) : ICommandHandler<SwitchAccount, Act>
{
    public async ValueTask<Act> Handle(SwitchAccount command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.Person,
        command.Actor,
        async person =>
        {
            if (person.DisabledAt is null == command.Enable)
            {
                return Act.Refused($"{person.Name}’s account is {(command.Enable ? "not disabled" : "disabled already")}.");
            }

            if (command.Enable)
            {
                person.DisabledAt = null;
                return Act.Done("was enabled", $"{person.Name} can sign in again.");
            }

            if (person.Id == command.Actor)
            {
                return Act.Refused("You cannot disable your own account. Another administrator can.");
            }

            if (await Acts.IsLastAdministratorAsync(db, person.Id, cancellationToken))
            {
                return Act.Refused($"{person.Name} is the last administrator. Make somebody else one first.");
            }

            person.DisabledAt = clock.GetUtcNow();
            await db.OneTimeLinks.Where(l => l.PersonId == person.Id && l.UsedAt == null).ExecuteDeleteAsync(cancellationToken);
            return Act.Done("was disabled", $"{person.Name} is signed out everywhere and cannot sign in. Nothing of theirs is deleted.") with { EndsSessions = true };
        },
        cancellationToken);
}
