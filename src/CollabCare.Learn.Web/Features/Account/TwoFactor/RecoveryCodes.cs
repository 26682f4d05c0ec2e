using System.Security.Cryptography;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.Identity;

namespace CollabCare.Learn.Web.Features.Account.TwoFactor;

/// <summary>Ten codes to write down. Each works once: in place of the authenticator where there is one, else in place of a lost password.</summary>
public static class RecoveryCodes
{
    const int Count = 10;

    // Without the letters and digits that look like others.
    const string Letters = "23456789abcdefghjkmnpqrstvwxyz";

    /// <summary>New codes in place of all older ones; they can be shown only now.</summary>
    public static async Task<IReadOnlyList<string>> RenewAsync(UserManager<Person> people, PersonStore store, Person person, CancellationToken cancellationToken)
    {
        string[] codes = [.. Enumerable.Range(0, Count).Select(_ => string.Join('-', RandomNumberGenerator.GetString(Letters, 20).Chunk(5).Select(part => new string(part))))];
        await store.ReplaceCodesAsync(person, codes, cancellationToken);
        await people.UpdateAsync(person);
        return codes;
    }
}
