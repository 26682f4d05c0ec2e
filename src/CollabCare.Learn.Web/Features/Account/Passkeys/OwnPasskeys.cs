using System.Buffers.Text;
using System.ComponentModel.DataAnnotations;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace CollabCare.Learn.Web.Features.Account.Passkeys;

/// <summary>Shows one's own passkeys.</summary>
public sealed record ListPasskeys(Guid Person) : IQuery<PasskeysPage>;

/// <param name="All">The passkeys, the oldest first.</param>
/// <param name="HasPassword">True where there is another way in, so that the last passkey can go.</param>
public sealed record PasskeysPage(IReadOnlyList<PasskeyRow> All, bool HasPassword)
{
    public bool IsFull => All.Count >= PasskeyUse.Most;

    /// <summary>The name that was sent for one of them, and not taken.</summary>
    public RenamePasskey? Renaming { get; init; }
}

public sealed record PasskeyRow(string Id, string Name, DateTimeOffset CreatedAt);

/// <summary>Asks the browser for a new passkey.</summary>
public sealed record AskForNewPasskey(Guid Person) : IQuery<string>;

/// <summary>Keeps a passkey that the browser made.</summary>
public sealed record AddPasskey : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    [Required(ErrorMessage = PasskeyUse.NotTaken), StringLength(20_000, ErrorMessage = PasskeyUse.NotTaken)]
    public string Credential { get; init; } = "";
}

/// <summary>Names a passkey.</summary>
public sealed record RenamePasskey : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    [Required, StringLength(1500)]
    public string Id { get; init; } = "";

    [Required(ErrorMessage = "Write a name"), StringLength(60, ErrorMessage = "Write 60 characters or fewer")]
    public string Name { get; init; } = "";
}

/// <summary>Takes a passkey away; every other sign-in ends.</summary>
public sealed record RemovePasskey : ICommand<Faults>
{
    [BindNever]
    public Guid Person { get; init; }

    [Required, StringLength(1500)]
    public string Id { get; init; } = "";
}

sealed class ListPasskeysHandler(UserManager<Person> people) : IQueryHandler<ListPasskeys, PasskeysPage>
{
    public async ValueTask<PasskeysPage> Handle(ListPasskeys query, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(query.Person);
        var all = await people.GetPasskeysAsync(person);
        return new([.. all.OrderBy(p => p.CreatedAt).Select(p => new PasskeyRow(Base64Url.EncodeToString(p.CredentialId), p.Name ?? "A passkey", p.CreatedAt))], person.PasswordHash is not null);
    }
}

sealed class AskForNewPasskeyHandler(UserManager<Person> people, LearnSignIn signIn) : IQueryHandler<AskForNewPasskey, string>
{
    public async ValueTask<string> Handle(AskForNewPasskey query, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(query.Person);
        return await signIn.MakePasskeyCreationOptionsAsync(new() { Id = person.Id.ToString(), Name = person.Email!, DisplayName = person.Name });
    }
}

sealed class AddPasskeyHandler(UserManager<Person> people, LearnDb db, LearnSignIn signIn, IHttpContextAccessor http, TimeProvider clock) : ICommandHandler<AddPasskey, Faults>
{
    public async ValueTask<Faults> Handle(AddPasskey form, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(form.Person);
        if (await signIn.ReadPasskeyAsync(form.Credential) is not { } made || made.PersonId != person.Id.ToString())
        {
            return Faults.Of(PasskeyUse.NotTaken);
        }

        made.Passkey.Name = DeviceWords.Of(http.HttpContext?.Request.Headers.UserAgent.ToString());
        return await db.TryAsync(
            async () =>
            {
                if ((await people.GetPasskeysAsync(person)).Count >= PasskeyUse.Most)
                {
                    return Faults.Of($"{PasskeyUse.Most} passkeys are the most. Take one away first.");
                }

                db.Tell(clock, person.Id, "added a passkey");
                return (await people.AddOrUpdatePasskeyAsync(person, made.Passkey)).Succeeded ? Faults.None : Faults.Of(PasskeyUse.NotTaken);
            },
            cancellationToken);
    }
}

sealed class RenamePasskeyHandler(UserManager<Person> people) : ICommandHandler<RenamePasskey, Faults>
{
    public async ValueTask<Faults> Handle(RenamePasskey form, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(form.Person);
        if (await people.FindPasskeyAsync(person, form.Id) is { } passkey)
        {
            passkey.Name = form.Name.Trim();
            await people.AddOrUpdatePasskeyAsync(person, passkey);
        }

        return Faults.None;
    }
}

sealed class RemovePasskeyHandler(UserManager<Person> people, LearnDb db, LearnSignIn signIn, TimeProvider clock) : ICommandHandler<RemovePasskey, Faults>
{
    public async ValueTask<Faults> Handle(RemovePasskey form, CancellationToken cancellationToken)
    {
        var person = await people.OfAsync(form.Person);
        if (await people.FindPasskeyAsync(person, form.Id) is not { } passkey)
        {
            return Faults.None;
        }

        var faults = await db.TryAsync(
            async () =>
            {
                if (person.PasswordHash is null && (await people.GetPasskeysAsync(person)).Count == 1)
                {
                    return Faults.Of("This passkey is your only way in. Set a password, or add another passkey first.");
                }

                db.Tell(clock, person.Id, "took a passkey away");
                await people.RemovePasskeyAsync(person, passkey.CredentialId);
                await people.UpdateSecurityStampAsync(person);
                return Faults.None;
            },
            cancellationToken);
        if (!faults.Any)
        {
            await signIn.KeepOnlyThisAsync(person);
        }

        return faults;
    }
}

static class PasskeyIds
{
    /// <summary>A person's own passkey by the id that the page gave; null for anything else.</summary>
    public static async Task<UserPasskeyInfo?> FindPasskeyAsync(this UserManager<Person> people, Person person, string id) =>
        Base64Url.IsValid(id) ? await people.GetPasskeyAsync(person, Base64Url.DecodeFromChars(id)) : null;
}
