using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Features.Admin.People;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Deletes one's account with everything in it, and signs out everywhere.</summary>
public sealed record DeleteAccount : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    /// <summary>True where the password is asked for.</summary>
    [BindNever]
    public bool HasPassword { get; init; }

    [StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string? Password { get; init; }
}

sealed class DeleteAccountHandler(UserManager<Person> people, PasswordCheck passwords, LearnDb db, SessionStore sessions, IHttpContextAccessor http, TimeProvider clock)
    : ICommandHandler<DeleteAccount, Faults>
{
    public async ValueTask<Faults> Handle(DeleteAccount form, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(form.Person);
        if (await passwords.RefuseAsync(person, form.Password, "Password") is { Any: true } refused)
        {
            return refused;
        }

        var faults = await db.TryAsync(
            async () =>
            {
                if (await Acts.IsLastAdministratorAsync(db, person.Id, cancellationToken))
                {
                    return Faults.Of("You are the only administrator. Make somebody else one first.");
                }

                // Everything of a person's hangs on the person, and goes with it; reports of problems stay, without a name.
                await db.OneTimeLinks.Where(l => l.Email == person.Email).ExecuteDeleteAsync(cancellationToken);
                db.Tell(clock, person.Id, "deleted the account");
                await db.SaveChangesAsync(cancellationToken);
                await db.Users.Where(p => p.Id == person.Id).ExecuteDeleteAsync(cancellationToken);

                // A live session stays for the others, without this name; once nobody is left who was in it, it goes too.
                await db.LiveSessions.Where(s => !s.Seats.Any(seat => seat.PersonId != null)).ExecuteDeleteAsync(cancellationToken);
                return Faults.None;
            },
            cancellationToken);
        if (!faults.Any)
        {
            sessions.Forget(person.Id);
            await http.HttpContext!.SignOutAsync(IdentityConstants.ApplicationScheme);
        }

        return faults;
    }
}
