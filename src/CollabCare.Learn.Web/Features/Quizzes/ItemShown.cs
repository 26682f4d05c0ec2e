using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>
/// When an item was put in front of somebody, sealed into the item's own form: reading a page writes nothing, and no browser can say another time.
/// What was tampered with, or belongs to another item, counts for nothing.
/// </summary>
public sealed class ItemShown(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>The form's field. Its name begins as the form token's does, so that scripts take it for no answer.</summary>
    public const string Field = "__shown";

    readonly IDataProtector _seal = protection.CreateProtector("CollabCare.Learn.ItemShown");

    /// <summary>The seal for an item shown now.</summary>
    public string Seal(Guid attemptId, int position) =>
        _seal.Protect(string.Create(CultureInfo.InvariantCulture, $"{attemptId:N} {position} {clock.GetUtcNow().ToUnixTimeMilliseconds()}"));

    /// <summary>When the item was shown, or null for a seal that is none, or of another item.</summary>
    public DateTimeOffset? Open(string? seal, Guid attemptId, int position)
    {
        try
        {
            return !string.IsNullOrEmpty(seal) && _seal.Unprotect(seal).Split(' ') is [var attempt, var place, var at]
                && attempt == attemptId.ToString("N") && place == position.ToString(CultureInfo.InvariantCulture)
                ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
