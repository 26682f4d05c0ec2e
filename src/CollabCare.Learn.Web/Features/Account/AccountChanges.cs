using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>What every change of an account needs.</summary>
static class AccountChanges
{
    /// <summary>The person behind a sign-in; sign-ins end with their person.</summary>
    public static async Task<Person> OfAsync(this UserManager<Person> people, Guid id) =>
        await people.FindByIdAsync(id.ToString()) ?? throw new InvalidOperationException("A sign-in without its person.");

    /// <summary>Adds to the account's history what its owner did; kept with the next save.</summary>
    public static void Tell(this LearnDb db, TimeProvider clock, Guid person, string what) =>
        db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = person, What = what, Subject = person.ToString() });

    /// <summary>Keeps a password's hash, with a new security stamp, which every older sign-in fails on.</summary>
    public static async Task<Faults> SetHashAsync(this UserManager<Person> people, Person person, string hash)
    {
        person.PasswordHash = hash;
        return (await people.UpdateSecurityStampAsync(person)).Succeeded ? Faults.None : Faults.Of("The account was changed meanwhile. Try again.");
    }
}
