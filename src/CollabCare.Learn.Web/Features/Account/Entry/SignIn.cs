using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>Signs in with e-mail and password.</summary>
public sealed record SignIn : ICommand<Entered>
{
    [Required(ErrorMessage = "Write your e-mail address"), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask)]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Write your password"), StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string Password { get; init; } = "";

    /// <summary>Stay signed in when the browser closes.</summary>
    public bool Stay { get; init; }

    [StringLength(2000)]
    public string? ReturnUrl { get; init; }
}

/// <summary>Whether somebody is in.</summary>
public sealed record Entered(Faults Faults, bool NeedsSecondFactor = false);

sealed class SignInHandler(UserManager<Person> people, LearnSignIn signIn, PasswordCheck passwords, ILogger<SignIn> logger) : ICommandHandler<SignIn, Entered>
{
    // One answer for an address that nobody has and for a wrong password.
    const string Wrong = "This e-mail address and password do not belong together. Look at both again.";
    const string Disabled = "This account is disabled. Ask an administrator.";

    public async ValueTask<Entered> Handle(SignIn form, CancellationToken cancellationToken)
    {
        var person = await people.FindByEmailAsync(form.Email);
        var found = await passwords.CheckAsync(form.Email, person, form.Password);
        if (found != PasswordCheck.Result.Right)
        {
            logger.LogInformation("A sign-in was refused: {Why}", found);
            return new(Faults.Of(found == PasswordCheck.Result.Waiting ? PasswordCheck.Wait : Wrong));
        }

        var entered = await signIn.EnterByPasswordAsync(person!, form.Stay);
        return entered switch
        {
            { Succeeded: true } => new(Faults.None),
            { RequiresTwoFactor: true } => new(Faults.None, NeedsSecondFactor: true),
            { IsLockedOut: true } => new(Faults.Of(PasswordCheck.Wait)),
            _ => new(Faults.Of(Disabled)),
        };
    }
}
