using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account.TwoFactor;

/// <summary>Turns the authenticator on, once a code of it proves that it was scanned; every other sign-in ends.</summary>
public sealed record TurnOn : ICommand<CodesMade>
{
    [BindNever]
    public Guid Person { get; init; }

    [StringLength(1000)]
    public string? Key { get; init; }

    [Required(ErrorMessage = "Write the six digits that the app shows"), StringLength(20, ErrorMessage = "Write the six digits that the app shows")]
    public string Code { get; init; } = "";
}

/// <summary>Makes new recovery codes in place of the old ones.</summary>
public sealed record MakeCodes(Guid Person) : ICommand<CodesMade>;

/// <summary>Turns the authenticator off; its recovery codes go with it, and every other sign-in ends.</summary>
public sealed record TurnOff(Guid Person) : ICommand;

/// <summary>Codes to be shown once.</summary>
public sealed record CodesMade(Faults Faults, IReadOnlyList<string> Codes)
{
    /// <summary>True where they stand in for the authenticator, false where they stand in for the password.</summary>
    public bool ForAuthenticator { get; init; }
}

sealed class TurnOnHandler(UserManager<Person> people, PersonStore store, LearnDb db, LearnSignIn signIn, SealedKeys keys, CodesSeen seen, TimeProvider clock)
    : ICommandHandler<TurnOn, CodesMade>
{
    public async ValueTask<CodesMade> Handle(TurnOn form, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(form.Person);
        if (keys.Open(person.Id, form.Key) is not { } key)
        {
            return new(new(("Code", "This page was open for too long. Scan the new picture, then write its code")), []);
        }

        IReadOnlyList<string> codes = [];
        var digits = new string([.. form.Code.Where(char.IsAsciiDigit)]);
        var faults = await db.TryAsync(
            async () =>
            {
                await store.SetAuthenticatorKeyAsync(person, key, cancellationToken);
                await people.UpdateAsync(person);
                if (!await people.VerifyTwoFactorTokenAsync(person, TokenOptions.DefaultAuthenticatorProvider, digits) || !seen.IsFirst(person.Id, digits))
                {
                    return new(("Code", "This code is not right. Wait for the next one, and look that your phone's clock is set by itself"));
                }

                codes = await RecoveryCodes.RenewAsync(people, store, person, cancellationToken);
                db.Tell(clock, person.Id, "turned the authenticator app on");
                await people.SetTwoFactorEnabledAsync(person, true);
                return Faults.None;
            },
            cancellationToken);
        if (!faults.Any)
        {
            await signIn.KeepOnlyThisAsync(person, twoFactors: true);
        }

        return new(faults, codes) { ForAuthenticator = true };
    }
}

sealed class MakeCodesHandler(UserManager<Person> people, PersonStore store, LearnDb db, TimeProvider clock) : ICommandHandler<MakeCodes, CodesMade>
{
    public async ValueTask<CodesMade> Handle(MakeCodes command, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(command.Person);
        db.Tell(clock, person.Id, "made new recovery codes");
        return new(Faults.None, await RecoveryCodes.RenewAsync(people, store, person, cancellationToken)) { ForAuthenticator = person.TwoFactorEnabled };
    }
}

sealed class TurnOffHandler(UserManager<Person> people, PersonStore store, LearnDb db, LearnSignIn signIn, TimeProvider clock) : ICommandHandler<TurnOff>
{
    public async ValueTask<Unit> Handle(TurnOff command, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(command.Person);
        if (person.TwoFactorEnabled)
        {
            await db.WriteAsync(
                async () =>
                {
                    await store.SetAuthenticatorKeyAsync(person, people.GenerateNewAuthenticatorKey(), cancellationToken);
                    await store.ReplaceCodesAsync(person, [], cancellationToken);
                    db.Tell(clock, person.Id, "turned the authenticator app off");
                    await people.SetTwoFactorEnabledAsync(person, false);
                },
                cancellationToken);
            await signIn.KeepOnlyThisAsync(person, twoFactors: false);
        }

        return Unit.Value;
    }
}
