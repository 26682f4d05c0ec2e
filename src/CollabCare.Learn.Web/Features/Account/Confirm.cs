using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Asks by which ways somebody can prove again who it is.</summary>
public sealed record AskToConfirm(Guid Person, string? ReturnUrl) : IQuery<ConfirmPage>;

public sealed record ConfirmPage(bool HasPassword, bool HasPasskey, string Email, string? ReturnUrl)
{
    public string Password => "";
}

/// <summary>Proves again with the password who it is.</summary>
public sealed record ConfirmByPassword : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    [Required(ErrorMessage = "Write your password"), StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string Password { get; init; } = "";

    [StringLength(2000)]
    public string? ReturnUrl { get; init; }
}

sealed class AskToConfirmHandler(UserManager<Person> people) : IQueryHandler<AskToConfirm, ConfirmPage>
{
    public async ValueTask<ConfirmPage> Handle(AskToConfirm query, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(query.Person);
        return new(person.PasswordHash is not null, (await people.GetPasskeysAsync(person)).Count > 0, person.Email!, query.ReturnUrl);
    }
}

sealed class ConfirmByPasswordHandler(UserManager<Person> people, PasswordCheck passwords, LearnSignIn signIn) : ICommandHandler<ConfirmByPassword, Faults>
{
    public async ValueTask<Faults> Handle(ConfirmByPassword form, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(form.Person);
        if (person.PasswordHash is null)
        {
            return new(("Password", "Your account has no password; use your passkey"));
        }

        var faults = await passwords.RefuseAsync(person, form.Password, "Password");
        if (!faults.Any)
        {
            await signIn.RenewAsync(person, proved: true);
        }

        return faults;
    }
}
