using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Setup;

/// <summary>Makes the first administrator, and signs in.</summary>
public sealed record MakeAdministrator : ICommand<Faults>
{
    [FromRoute, Required, StringLength(100)]
    public string Token { get; init; } = "";

    [Required(ErrorMessage = "Write the name that you want to be called by"), StringLength(100, ErrorMessage = "Write 100 characters or fewer")]
    public string Name { get; init; } = "";

    [Required(ErrorMessage = EmailAddress.Ask), StringLength(EmailAddress.Longest, ErrorMessage = EmailAddress.Ask), RegularExpression(EmailAddress.Shape, ErrorMessage = EmailAddress.Ask)]
    public string Email { get; init; } = "";

    [Required(ErrorMessage = "Write a password"), StringLength(PasswordRules.Longest, ErrorMessage = "Write 128 characters or fewer")]
    public string Password { get; init; } = "";

    [StringLength(64)]
    public string? TimeZone { get; init; }
}

/// <summary>True while the link's token makes an administrator.</summary>
public sealed record FindSetupLink(string Token) : IQuery<bool>;

sealed class FindSetupLinkHandler(LearnDb db, TimeProvider clock) : IQueryHandler<FindSetupLink, bool>
{
    public async ValueTask<bool> Handle(FindSetupLink query, CancellationToken cancellationToken) =>
        await db.FindLinkAsync(OneTimeLink.Setup, query.Token, clock, cancellationToken) is not null && !await FirstAdministrator.ExistsAsync(db, cancellationToken);
}

sealed class MakeAdministratorHandler(NewAccounts accounts, LearnDb db, LearnSignIn signIn, TimeProvider clock) : ICommandHandler<MakeAdministrator, Faults>
{
    public async ValueTask<Faults> Handle(MakeAdministrator form, CancellationToken cancellationToken)
    {
        var person = new Person { Name = form.Name.Trim(), Email = form.Email, TimeZone = form.TimeZone ?? "UTC" };
        var faults = await accounts.AddAsync(person, form.Password, [Roles.Administrator], () => UseLinkAsync(form.Token, cancellationToken), null, cancellationToken);
        if (!faults.Any)
        {
            await signIn.EnterAsync(person, stay: false, twoFactors: false);
        }

        return faults;
    }

    // Looked at again where nobody else can write: two people with the same link make one administrator.
    async Task<Faults> UseLinkAsync(string token, CancellationToken cancellationToken) =>
        !await FirstAdministrator.ExistsAsync(db, cancellationToken)
        && await db.FindLinkAsync(OneTimeLink.Setup, token, clock, cancellationToken) is { } link
        && await db.UseLinkAsync(link, clock, cancellationToken)
            ? Faults.None
            : Faults.Of("This link has been used. Sign in with the account that it made.");
}
