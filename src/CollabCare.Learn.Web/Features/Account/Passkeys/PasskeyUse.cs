using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Features.Account.Passkeys;

/// <summary>Whether passkeys can be used: in Production only under a domain that is set, since a passkey made for a guessed one would be lost with it.</summary>
public sealed class PasskeyUse(IOptions<LearnSettings> settings, IHostEnvironment environment)
{
    /// <summary>Most passkeys a person.</summary>
    public const int Most = 10;

    /// <summary>Said where a passkey did not do.</summary>
    public const string NotTaken = "This passkey was not taken. Try again, or use another way.";

    public bool IsOn => settings.Value.PasskeyDomain.Length > 0 || !environment.IsProduction();
}
