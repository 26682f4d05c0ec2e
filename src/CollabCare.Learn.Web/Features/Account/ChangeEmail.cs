using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Changes the e-mail address that one signs in with; every other sign-in ends.</summary>
public sealed record ChangeEmail : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    [Required(ErrorMessage = EmailAddress.Ask), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask), RegularExpression(EmailAddress.Shape, ErrorMessage = EmailAddress.Ask)]
    public string Email { get; init; } = "";
}

sealed class ChangeEmailHandler(UserManager<Person> people, LearnDb db, LearnSignIn signIn, TimeProvider clock) : ICommandHandler<ChangeEmail, Faults>
{
    public async ValueTask<Faults> Handle(ChangeEmail form, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(form.Person);
        var faults = await db.TryAsync(
            async () =>
            {
                person.Email = person.UserName = form.Email;
                await db.EndResetLinksAsync(person.Id, cancellationToken);
                db.Tell(clock, person.Id, "changed the e-mail address");
                return (await people.UpdateSecurityStampAsync(person)).Succeeded ? Faults.None : new(("Email", "This address cannot be used. Use another"));
            },
            cancellationToken);
        if (!faults.Any)
        {
            await signIn.KeepOnlyThisAsync(person);
        }

        return faults;
    }
}
