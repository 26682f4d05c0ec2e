using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Identity;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>Gives somebody a role, or takes it.</summary>
public sealed record ChangeRole(Guid Person, string Role, bool Give, Guid? Actor) : ICommand<Act>;

sealed class ChangeRoleHandler(Acts acts, LearnDb db, UserManager<Person> people) : ICommandHandler<ChangeRole, Act>
{
    public async ValueTask<Act> Handle(ChangeRole command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.Person,
        command.Actor,
        async person =>
        {
            if (!RoleWords.Given.Contains(command.Role))
            {
                return Act.Refused(command.Role == Roles.Learner ? "Everybody is a learner: that role is neither given nor taken." : $"There is no such role. The roles are {string.Join(", ", RoleWords.Given)}.");
            }

            if (await people.IsInRoleAsync(person, command.Role) == command.Give)
            {
                return Act.Refused($"{person.Name} is {(command.Give ? "already" : "not")} {RoleWords.A(command.Role)}.");
            }

            if (!command.Give && command.Role == Roles.Administrator && await Acts.IsLastAdministratorAsync(db, person.Id, cancellationToken))
            {
                return Act.Refused($"{person.Name} is the last administrator. Make somebody else one first.");
            }

            var changed = command.Give ? await people.AddToRoleAsync(person, command.Role) : await people.RemoveFromRoleAsync(person, command.Role);
            if (!changed.Succeeded)
            {
                throw new InvalidOperationException(changed.ToString());
            }

            // Roles are part of a sign-in, and so is how long it lasts: it begins anew with them.
            return Act.Done(
                command.Give ? $"was made {RoleWords.A(command.Role)}" : $"is no longer {RoleWords.A(command.Role)}",
                $"{person.Name} is {(command.Give ? "now" : "no longer")} {RoleWords.A(command.Role)}, and signs in again.") with
            { EndsSessions = true };
        },
        cancellationToken);
}

/// <summary>Roles as words.</summary>
public static class RoleWords
{
    /// <summary>Roles that are given and taken: everybody is a learner.</summary>
    public static readonly string[] Given = [Roles.Mentor, Roles.Author, Roles.Administrator];

    public static string A(string role) => role is Roles.Author or Roles.Administrator ? $"an {role}" : $"a {role}";

    /// <summary>What a role lets somebody do.</summary>
    public static string Says(string role) => role switch
    {
        Roles.Mentor => "Sees the learners in their care, rates their work and gives badges.",
        Roles.Author => "Sees what is wrong with the content and what readers report.",
        Roles.Administrator => "Does all that these pages do.",
        _ => "Studies, and sees only what is theirs.",
    };
}
