using System.CommandLine;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Data.Backups;
using CollabCare.Learn.Web.Features.Admin;
using CollabCare.Learn.Web.Features.Admin.Invitations;
using CollabCare.Learn.Web.Features.Admin.People;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Verbs;

/// <summary><c>user list|add|role|disable|enable|reset</c>: people's accounts, for whoever holds the machine, while the app is stopped.</summary>
static class UserVerb
{
    public static Command Command() => new("user", "People's accounts, while the app is stopped.")
    {
        List(),
        Add(),
        Role(),
        OfOne("disable", "Disables an account.", (id, _) => new SwitchAccount(id, false, null)),
        OfOne("enable", "Enables an account again.", (id, _) => new SwitchAccount(id, true, null)),
        OfOne("reset", "Makes a link with which somebody sets a new password.", (id, _) => new MakeResetLink(id, null)),
    };

    static Option<string> Email() => new("--email") { Description = "E-mail address of the account.", Required = true };

    static Option<string> RoleNamed() => new("--role") { Description = $"One of: {string.Join(", ", Roles.All)}.", Required = true };

    static Command List()
    {
        var data = DataVerb.DataOption();
        var command = new Command("list", "Lists everybody.") { data };
        command.SetAction((parsed, cancellationToken) => DoAsync(parsed, data, async services =>
        {
            var db = services.GetRequiredService<LearnDb>();
            var roles = (await db.UserRoles.Join(db.Roles, u => u.RoleId, r => r.Id, (u, r) => new { u.UserId, r.Name }).ToListAsync(cancellationToken)).ToLookup(r => r.UserId, r => r.Name);
            var people = await db.Users.OrderBy(p => p.Email).ToListAsync(cancellationToken);
            return people.Count == 0
                ? "Nobody has an account yet."
                : string.Join(Environment.NewLine, people.Select(p => $"{p.Email}\t{p.Name}\t{string.Join(",", Roles.All.Where(r => roles[p.Id].Contains(r)))}\t{(p.DisabledAt is null ? "active" : "disabled")}"));
        }));
        return command;
    }

    static Command Add()
    {
        var (email, role, data) = (Email(), new Option<string>("--role") { Description = RoleNamed().Description, DefaultValueFactory = _ => Roles.Learner }, DataVerb.DataOption());
        var command = new Command("add", "Makes a link with which somebody makes an account.") { email, role, data };
        command.SetAction((parsed, cancellationToken) => DoAsync(parsed, data, async services =>
        {
            var form = new InvitationForm { Email = parsed.GetRequiredValue(email), Role = parsed.GetRequiredValue(role) };
            var faults = new List<System.ComponentModel.DataAnnotations.ValidationResult>();
            if (!System.ComponentModel.DataAnnotations.Validator.TryValidateObject(form, new(form), faults, validateAllProperties: true))
            {
                throw new VerbException($"{faults[0].ErrorMessage}.");
            }

            return Said(services, await services.GetRequiredService<ISender>().Send(new InvitePerson(form.Email, form.Role, null), cancellationToken), OneTimeAddress.InvitationPath, "7 days");
        }));
        return command;
    }

    static Command Role()
    {
        var take = new Option<bool>("--take") { Description = "Takes the role instead of giving it." };
        var role = RoleNamed();
        var command = OfOne("role", "Gives somebody a role, or takes it.", (id, parsed) => new ChangeRole(id, parsed.GetRequiredValue(role), !parsed.GetValue(take), null));
        command.Add(role);
        command.Add(take);
        return command;
    }

    static Command OfOne(string name, string does, Func<Guid, ParseResult, ICommand<Act>> act)
    {
        var (email, data) = (Email(), DataVerb.DataOption());
        var command = new Command(name, does) { email, data };
        command.SetAction((parsed, cancellationToken) => DoAsync(parsed, data, async services =>
        {
            var person = await services.GetRequiredService<UserManager<Person>>().FindByEmailAsync(parsed.GetRequiredValue(email))
                ?? throw new VerbException($"Nobody has an account with the e-mail address {parsed.GetRequiredValue(email)}.");
            return Said(services, await services.GetRequiredService<ISender>().Send(act(person.Id, parsed), cancellationToken), OneTimeAddress.ResetPath, "24 hours");
        }));
        return command;
    }

    static string Said(IServiceProvider services, Act act, string path, string life)
    {
        if (act.Outcome != ActOutcome.Done)
        {
            throw new VerbException(act.Says);
        }

        var root = services.GetRequiredService<IConfiguration>()["Urls"]?.Split(';')[0].TrimEnd('/');
        return act.Token is { } token ? $"{act.Says}{Environment.NewLine}The link works once, for {life}, at the app’s address:{Environment.NewLine}  {root}{path}{token}" : act.Says;
    }

    static Task<int> DoAsync(ParseResult parsed, Option<string?> data, Func<IServiceProvider, Task<string>> work) => DataVerb.SayAsync(parsed, async () =>
    {
        await using var parts = DataVerb.Parts(parsed.GetValue(data));
        var folders = parts.Services.GetRequiredService<Folders>();
        using var held = DataLock.Take(folders.Data)
            ?? throw new VerbException($"The data folder {folders.Data} is in use: the app runs. Do it in the app under Admin, or stop the app first.");
        Restore.Finish(folders);
        await LearnDatabase.OpenAsync(parts.Services);
        try
        {
            await using var scope = parts.Services.CreateAsyncScope();
            return await work(scope.ServiceProvider);
        }
        finally
        {
            await ActivatorUtilities.CreateInstance<CheckpointAtStop>(parts.Services).StopAsync(default);
        }
    });
}
