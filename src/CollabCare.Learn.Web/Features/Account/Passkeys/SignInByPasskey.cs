using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account.Entry;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account.Passkeys;

/// <summary>Asks the browser for a passkey of this person, or of whoever is there.</summary>
public sealed record AskForPasskey(Guid? Person) : IQuery<string>;

/// <summary>Signs in with a passkey.</summary>
public sealed record SignInByPasskey : ICommand<Faults>
{
    [Required, StringLength(20_000)]
    public string Credential { get; init; } = "";

    public bool Stay { get; init; }

    [StringLength(2000)]
    public string? ReturnUrl { get; init; }
}

/// <summary>Proves again with a passkey who it is.</summary>
public sealed record ConfirmByPasskey : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    [Required, StringLength(20_000)]
    public string Credential { get; init; } = "";

    [StringLength(2000)]
    public string? ReturnUrl { get; init; }
}

/// <summary>Asks the browser for the passkey of an account to be.</summary>
public sealed record AskToSignUpByPasskey : IQuery<string>
{
    [Required(ErrorMessage = "Write the name that you want to be called by"), StringLength(100, ErrorMessage = "Write 100 characters or fewer")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = EmailAddress.Ask), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask), RegularExpression(EmailAddress.Shape, ErrorMessage = EmailAddress.Ask)]
    public string Email { get; init; } = "";
}

/// <summary>Makes an account that a passkey opens, without a password, and signs in.</summary>
public sealed record SignUpByPasskey : ICommand<Faults>
{
    [Required(ErrorMessage = "Write the name that you want to be called by"), StringLength(100, ErrorMessage = "Write 100 characters or fewer")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = EmailAddress.Ask), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask), RegularExpression(EmailAddress.Shape, ErrorMessage = EmailAddress.Ask)]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = PasskeyUse.NotTaken), StringLength(20_000, ErrorMessage = PasskeyUse.NotTaken)]
    public string Credential { get; init; } = "";

    [StringLength(64)]
    public string? TimeZone { get; init; }

    [StringLength(100)]
    public string? Invitation { get; init; }
}

sealed class AskForPasskeyHandler(UserManager<Person> people, LearnSignIn signIn) : IQueryHandler<AskForPasskey, string>
{
    public async ValueTask<string> Handle(AskForPasskey query, CancellationToken cancellationToken) =>
        await signIn.MakePasskeyRequestOptionsAsync(query.Person is { } id ? await people.OfAsync(id) : null);
}

sealed class AskToSignUpByPasskeyHandler(LearnSignIn signIn) : IQueryHandler<AskToSignUpByPasskey, string>
{
    public async ValueTask<string> Handle(AskToSignUpByPasskey query, CancellationToken cancellationToken) =>
        await signIn.MakePasskeyCreationOptionsAsync(new() { Id = Guid.CreateVersion7().ToString(), Name = query.Email, DisplayName = query.Name.Trim() });
}

sealed class SignInByPasskeyHandler(LearnSignIn signIn) : ICommandHandler<SignInByPasskey, Faults>
{
    public async ValueTask<Faults> Handle(SignInByPasskey form, CancellationToken cancellationToken)
    {
        var entered = await signIn.EnterByPasskeyAsync(form.Credential, form.Stay);
        return entered switch
        {
            { Succeeded: true } => Faults.None,
            { IsLockedOut: true } => Faults.Of(Passwords.PasswordCheck.Wait),
            { IsNotAllowed: true } => Faults.Of("This account is disabled. Ask an administrator."),
            _ => Faults.Of(PasskeyUse.NotTaken),
        };
    }
}

sealed class ConfirmByPasskeyHandler(LearnSignIn signIn) : ICommandHandler<ConfirmByPasskey, Faults>
{
    public async ValueTask<Faults> Handle(ConfirmByPasskey form, CancellationToken cancellationToken)
    {
        if (await signIn.AskPasskeyAsync(form.Credential) is not { } person || person.Id != form.Person)
        {
            return Faults.Of(PasskeyUse.NotTaken);
        }

        await signIn.RenewAsync(person, proved: true, twoFactors: true);
        return Faults.None;
    }
}

sealed class SignUpByPasskeyHandler(NewAccounts accounts, Invitations invitations, UserManager<Person> people, LearnSignIn signIn, IHttpContextAccessor http) : ICommandHandler<SignUpByPasskey, Faults>
{
    public async ValueTask<Faults> Handle(SignUpByPasskey form, CancellationToken cancellationToken)
    {
        // The passkey was made for this address; another one now would leave its owner with a wrong name on the device.
        if (await signIn.ReadPasskeyAsync(form.Credential) is not { } made || made.Email != form.Email)
        {
            return Faults.Of(PasskeyUse.NotTaken);
        }

        made.Passkey.Name = DeviceWords.Of(http.HttpContext?.Request.Headers.UserAgent.ToString());
        var person = new Person { Id = Guid.Parse(made.PersonId), Name = form.Name.Trim(), Email = form.Email, TimeZone = form.TimeZone ?? "UTC" };
        var faults = await invitations.AdmitAsync(accounts, person, null, form.Invitation, () => people.AddOrUpdatePasskeyAsync(person, made.Passkey), cancellationToken);
        if (!faults.Any)
        {
            await signIn.EnterAsync(person, stay: false, twoFactors: true);
        }

        return faults;
    }
}
