using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>Sets a new password with a recovery code, where the old one is lost.</summary>
public sealed record Recover : ICommand<Faults>
{
    [Required(ErrorMessage = "Write your e-mail address"), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask)]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Write one of your recovery codes"), StringLength(40, ErrorMessage = "Write one of your recovery codes")]
    public string Code { get; init; } = "";

    [Required(ErrorMessage = "Write a new password"), StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string Password { get; init; } = "";
}

/// <summary>Sets a new password with a link that was mailed, or that an administrator handed over.</summary>
public sealed record Reset : ICommand<Faults>
{
    [Microsoft.AspNetCore.Mvc.FromRoute, Required, StringLength(100)]
    public string Token { get; init; } = "";

    [Required(ErrorMessage = "Write a new password"), StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string Password { get; init; } = "";
}

/// <summary>True while the link's token sets a password.</summary>
public sealed record FindResetLink(string Token) : IQuery<bool>;

sealed class FindResetLinkHandler(LearnDb db, TimeProvider clock) : IQueryHandler<FindResetLink, bool>
{
    public async ValueTask<bool> Handle(FindResetLink query, CancellationToken cancellationToken) =>
        await db.FindLinkAsync(OneTimeLink.Reset, query.Token, clock, cancellationToken) is not null;
}

// Neither signs in: whoever has an authenticator is asked for its code at the sign-in that follows.
sealed class RecoverHandler(UserManager<Person> people, LearnDb db, SessionStore sessions, Guesses guesses, TimeProvider clock) : ICommandHandler<Recover, Faults>
{
    static readonly Faults Wrong = Faults.Of("This e-mail address and recovery code do not belong together, or the code has been used. Look at both again, or ask an administrator for a link.");

    public async ValueTask<Faults> Handle(Recover form, CancellationToken cancellationToken)
    {
        if (PasswordRules.Fault(form.Password, form.Email) is { } fault)
        {
            return new(("Password", fault));
        }

        var tally = $"recover {form.Email}";
        if (guesses.MustWait(tally))
        {
            return Faults.Of("There were too many wrong tries. Wait five minutes, then try again.");
        }

        // Hashed before it is known whether anybody is there, so that it takes as long either way.
        var hash = people.PasswordHasher.HashPassword(new Person { Name = "Nobody" }, form.Password);
        var person = await people.FindByEmailAsync(form.Email);

        // Where there is an authenticator, a code stands in for that; were it to stand in for the password too, a sheet of codes would be the whole account.
        var faults = person is not { TwoFactorEnabled: false, DisabledAt: null } ? Wrong : await db.TryAsync(
            async () =>
            {
                if (!(await people.RedeemTwoFactorRecoveryCodeAsync(person, form.Code)).Succeeded)
                {
                    return Wrong;
                }

                await db.EndResetLinksAsync(person.Id, cancellationToken);
                db.Tell(clock, person.Id, "set a new password with a recovery code");
                return await people.SetHashAsync(person, hash);
            },
            cancellationToken);
        if (faults.Any)
        {
            guesses.Wrong(tally);
            return faults;
        }

        await sessions.EndAllAsync(person!.Id);
        guesses.Right(form.Email);
        return Faults.None;
    }
}

sealed class ResetHandler(UserManager<Person> people, LearnDb db, SessionStore sessions, Guesses guesses, TimeProvider clock) : ICommandHandler<Reset, Faults>
{
    static readonly Faults Over = Faults.Of("This link has been used, or its time is over. Ask for a new one.");

    public async ValueTask<Faults> Handle(Reset form, CancellationToken cancellationToken)
    {
        var link = await db.FindLinkAsync(OneTimeLink.Reset, form.Token, clock, cancellationToken);
        if (link?.PersonId is not { } id || await people.FindByIdAsync(id.ToString()) is not { DisabledAt: null } person)
        {
            return Over;
        }

        if (PasswordRules.Fault(form.Password, person.Email) is { } fault)
        {
            return new(("Password", fault));
        }

        var hash = people.PasswordHasher.HashPassword(person, form.Password);
        var faults = await db.TryAsync(
            async () =>
            {
                if (!await db.UseLinkAsync(link, clock, cancellationToken))
                {
                    return Over;
                }

                await db.EndResetLinksAsync(person.Id, cancellationToken);
                person.LockoutEnd = null;
                db.Tell(clock, person.Id, "set a new password with a one-time link");
                return await people.SetHashAsync(person, hash);
            },
            cancellationToken);
        if (!faults.Any)
        {
            await sessions.EndAllAsync(person.Id);
            guesses.Right(person.Email!);
        }

        return faults;
    }
}
