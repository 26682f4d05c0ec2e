using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Identity;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>Takes the authenticator app off an account, for somebody who lost it. Whoever needs a second factor sets one up at the next sign-in.</summary>
public sealed record RemoveSecondFactor(Guid Person, Guid? Actor) : ICommand<Act>;

sealed class RemoveSecondFactorHandler(Acts acts, UserManager<Person> people) : ICommandHandler<RemoveSecondFactor, Act>
{
    // Where Identity's store keeps the authenticator's secret.
    const string Store = "[AspNetUserStore]";
    const string Secret = "AuthenticatorKey";

    public async ValueTask<Act> Handle(RemoveSecondFactor command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.Person,
        command.Actor,
        async person =>
        {
            if (person.Id == command.Actor)
            {
                return Act.Refused(Acts.Own);
            }

            if (!person.TwoFactorEnabled)
            {
                return Act.Refused($"{person.Name} has no second factor.");
            }

            await people.SetTwoFactorEnabledAsync(person, false);
            await people.RemoveAuthenticationTokenAsync(person, Store, Secret);
            return Act.Done("had the second factor removed", $"{person.Name}’s second factor is removed, and every sign-in has ended.") with { EndsSessions = true };
        },
        cancellationToken);
}
