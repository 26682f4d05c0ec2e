using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>Makes an account with a password, and signs in.</summary>
public sealed record SignUp : ICommand<Faults>
{
    [Required(ErrorMessage = "Write the name that you want to be called by"), StringLength(100, ErrorMessage = "Write 100 characters or fewer")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = EmailAddress.Ask), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask), RegularExpression(EmailAddress.Shape, ErrorMessage = EmailAddress.Ask)]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Write a password"), StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string Password { get; init; } = "";

    [StringLength(64)]
    public string? TimeZone { get; init; }

    [StringLength(100)]
    public string? Invitation { get; init; }

    /// <summary>Whether the sender may sign up, and why not.</summary>
    [BindNever]
    public SignUpDoor Door { get; init; } = SignUpDoor.Closed;
}

sealed class SignUpHandler(NewAccounts accounts, Invitations invitations, LearnSignIn signIn) : ICommandHandler<SignUp, Faults>
{
    public async ValueTask<Faults> Handle(SignUp form, CancellationToken cancellationToken)
    {
        var person = new Person { Name = form.Name.Trim(), Email = form.Email, TimeZone = form.TimeZone ?? "UTC" };
        var faults = await invitations.AdmitAsync(accounts, person, form.Password, form.Invitation, null, cancellationToken);
        if (!faults.Any)
        {
            await signIn.EnterAsync(person, stay: false, twoFactors: false);
        }

        return faults;
    }
}
