using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Changes one's password, or sets the first; every other sign-in ends.</summary>
public sealed record ChangePassword : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    /// <summary>True where there is a password already.</summary>
    [BindNever]
    public bool HasOne { get; init; }

    [StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string? Current { get; init; }

    [Required(ErrorMessage = "Write a new password"), StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string Password { get; init; } = "";
}

sealed class ChangePasswordHandler(UserManager<Person> people, PasswordCheck passwords, LearnDb db, LearnSignIn signIn, TimeProvider clock) : ICommandHandler<ChangePassword, Faults>
{
    public async ValueTask<Faults> Handle(ChangePassword form, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(form.Person);
        if (await passwords.RefuseAsync(person, form.Current, "Current") is { Any: true } refused)
        {
            return refused;
        }

        if (PasswordRules.Fault(form.Password, person.Email) is { } fault)
        {
            return new(("Password", fault));
        }

        var hash = people.PasswordHasher.HashPassword(person, form.Password);
        var faults = await db.TryAsync(
            async () =>
            {
                await db.EndResetLinksAsync(person.Id, cancellationToken);
                db.Tell(clock, person.Id, "changed the password");
                return await people.SetHashAsync(person, hash);
            },
            cancellationToken);
        if (!faults.Any)
        {
            await signIn.KeepOnlyThisAsync(person);
        }

        return faults;
    }
}
