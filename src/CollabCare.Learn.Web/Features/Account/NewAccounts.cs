using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Identity;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>Makes accounts, by every way in.</summary>
public sealed class NewAccounts(UserManager<Person> people, LearnDb db, TimeProvider clock)
{
    /// <summary>
    /// Said of an address that has an account already. Without mail there is no way to tell only the address's owner: a sign-up either lets in or does not. So the sentence
    /// names no reason, and what keeps somebody from trying a list of addresses is the limit on sign-ups.
    /// </summary>
    public const string Refused = "An account could not be made with this e-mail address. If it is yours and you have an account, sign in instead; otherwise use another address.";

    /// <summary>Adds a person with roles, between <paramref name="first" /> and <paramref name="last" />, or nothing at all.</summary>
    /// <param name="person">Name, e-mail and time zone; the rest is set here.</param>
    /// <param name="password">The password, or null where a passkey is the way in.</param>
    /// <param name="roles">Roles beside learner, which everybody is.</param>
    /// <param name="first">Done in the same transaction, before; a fault refuses all of it.</param>
    /// <param name="last">Done in the same transaction, after.</param>
    /// <param name="cancellationToken">Ends the waiting, not the writing.</param>
    public async Task<Faults> AddAsync(Person person, string? password, IEnumerable<string> roles, Func<Task<Faults>> first, Func<Task>? last, CancellationToken cancellationToken)
    {
        if (password is not null && Passwords.PasswordRules.Fault(password, person.Email) is { } fault)
        {
            return new(("Password", fault));
        }

        person.UserName = person.Email;
        person.CreatedAt = clock.GetUtcNow();
        if (!TimeZones.IsKnown(person.TimeZone))
        {
            person.TimeZone = "UTC";
        }

        // Hashing takes a tenth of a second: not inside the gate that every writer waits for.
        person.PasswordHash = password is null ? null : people.PasswordHasher.HashPassword(person, password);
        return await db.TryAsync(
            async () =>
            {
                if (await first() is { Any: true } faults)
                {
                    return faults;
                }

                if (!(await people.CreateAsync(person)).Succeeded)
                {
                    return new(("Email", Refused));
                }

                await people.AddToRolesAsync(person, roles.Append(Roles.Learner).Distinct());
                await (last?.Invoke() ?? Task.CompletedTask);
                return Faults.None;
            },
            cancellationToken);
    }
}

/// <summary>Writes that may be refused half-way.</summary>
static class Refusable
{
    /// <summary>Keeps what <paramref name="work" /> wrote only when it found no fault.</summary>
    public static async Task<Faults> TryAsync(this LearnDb db, Func<Task<Faults>> work, CancellationToken cancellationToken)
    {
        try
        {
            return await db.WriteAsync(async () => await work() is { Any: true } faults ? throw new Refusal(faults) : Faults.None, cancellationToken);
        }
        catch (Refusal refusal)
        {
            return refusal.Faults;
        }
    }

#pragma warning disable CA1032, CA1064 // Thrown and caught within this file, to roll the transaction back.
    sealed class Refusal(Faults faults) : Exception
    {
        public Faults Faults { get; } = faults;
    }
#pragma warning restore CA1032, CA1064
}
