using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Features.Account.TwoFactor;
using CollabCare.Learn.Web.Hosting;
using Mediator;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>Signs in with the second factor, after the password: a code of the authenticator app, or a recovery code.</summary>
public sealed record SecondStep : ICommand<Faults>
{
    [Required(ErrorMessage = "Write the code"), StringLength(40, ErrorMessage = "Write the code")]
    public string Code { get; init; } = "";

    public bool Stay { get; init; }

    [StringLength(2000)]
    public string? ReturnUrl { get; init; }
}

/// <summary>True while somebody has given the right password, and not yet the second factor.</summary>
public sealed record IsHalfIn : IQuery<bool>;

sealed class IsHalfInHandler(LearnSignIn signIn) : IQueryHandler<IsHalfIn, bool>
{
    public async ValueTask<bool> Handle(IsHalfIn query, CancellationToken cancellationToken) => await signIn.GetTwoFactorAuthenticationUserAsync() is not null;
}

sealed class SecondStepHandler(LearnSignIn signIn, CodesSeen seen) : ICommandHandler<SecondStep, Faults>
{
    static readonly Faults Wrong = new(("Code", "This code is not right, or it has been used. Wait for the next one"));

    public async ValueTask<Faults> Handle(SecondStep form, CancellationToken cancellationToken)
    {
        var person = await signIn.GetTwoFactorAuthenticationUserAsync();
        var plain = new string([.. form.Code.Where(char.IsAsciiLetterOrDigit)]);
        if (person is null || (IsDigits(plain) && !seen.IsFirst(person.Id, plain)))
        {
            return Wrong;
        }

        var entered = IsDigits(plain)
            ? await signIn.TwoFactorAuthenticatorSignInAsync(plain, form.Stay, rememberClient: false)
            : await signIn.TwoFactorRecoveryCodeSignInAsync(plain);
        return entered switch
        {
            { Succeeded: true } => Faults.None,
            { IsLockedOut: true } => Faults.Of(PasswordCheck.Wait),
            _ => Wrong,
        };
    }

    static bool IsDigits(string plain) => plain.Length == 6 && plain.All(char.IsAsciiDigit);
}
