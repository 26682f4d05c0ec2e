using System.Globalization;
using System.Security.Claims;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Lets people in: whoever is disabled by no way, and every sign-in says when it was and by what.</summary>
public sealed class LearnSignIn(
    UserManager<Person> people,
    IHttpContextAccessor http,
    IUserClaimsPrincipalFactory<Person> claims,
    IOptions<IdentityOptions> options,
    ILogger<SignInManager<Person>> logger,
    IAuthenticationSchemeProvider schemes,
    IUserConfirmation<Person> confirmation,
    SessionStore sessions,
    TimeProvider clock) : SignInManager<Person>(people, http, claims, options, logger, schemes, confirmation)
{
    /// <summary>When the person last proved who they are, in seconds since 1970.</summary>
    public const string ProvedAt = "auth_time";

    /// <summary>By what: <c>pwd</c> or <see cref="TwoFactors" />.</summary>
    public const string By = "amr";

    /// <summary>Value of <see cref="By" /> for a password with a code, or a passkey that checked its owner.</summary>
    public const string TwoFactors = "mfa";

    static readonly string[] Kept = [ProvedAt, By];

    public override async Task<bool> CanSignInAsync(Person user) => user.DisabledAt is null && await base.CanSignInAsync(user);

    public override async Task<bool> ValidateSecurityStampAsync(Person? user, string? securityStamp) =>
        user is { DisabledAt: null } && await base.ValidateSecurityStampAsync(user, securityStamp);

    public override Task SignInWithClaimsAsync(Person user, AuthenticationProperties? authenticationProperties, IEnumerable<Claim> additionalClaims)
    {
        var told = additionalClaims.ToList();
        if (!told.Exists(c => c.Type == ProvedAt))
        {
            told.Add(new Claim(ProvedAt, clock.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture)));
        }

        return base.SignInWithClaimsAsync(user, authenticationProperties, told);
    }

    /// <summary>Lets in whoever gave the right password, or asks for the second factor.</summary>
    public async Task<SignInResult> EnterByPasswordAsync(Person person, bool stay) =>
        await PreSignInCheck(person) ?? await SignInOrTwoFactorAsync(person, stay);

    /// <summary>Lets in whoever just made an account or proved two factors at once.</summary>
    public async Task<SignInResult> EnterAsync(Person person, bool stay, bool twoFactors)
    {
        if (await PreSignInCheck(person) is { } refused)
        {
            return refused;
        }

        await SignInWithClaimsAsync(person, stay, [new Claim(By, twoFactors ? TwoFactors : "pwd")]);
        return SignInResult.Success;
    }

    /// <summary>Lets in whoever made a passkey do its work: it checked its owner, so it counts as two factors.</summary>
    /// <param name="credential">What the browser made of it, as JSON.</param>
    /// <param name="stay">Stay signed in when the browser closes.</param>
    public async Task<SignInResult> EnterByPasskeyAsync(string credential, bool stay) =>
        await AskPasskeyAsync(credential) is { } person ? await EnterAsync(person, stay, twoFactors: true) : SignInResult.Failed;

    /// <summary>Whose passkey it is; null when it is nobody's, or was not asked for.</summary>
    public async Task<Person?> AskPasskeyAsync(string credential)
    {
        try
        {
            var asked = await PerformPasskeyAssertionAsync(credential);
            if (!asked.Succeeded || !(await UserManager.AddOrUpdatePasskeyAsync(asked.User, asked.Passkey)).Succeeded)
            {
                Logger.LogInformation("A passkey was refused: {Why}", asked.Failure?.Message);
                return null;
            }

            return asked.User;
        }
        catch (InvalidOperationException e)
        {
            // Nothing was asked, or too long ago.
            Logger.LogInformation("A passkey was refused: {Why}", e.Message);
            return null;
        }
    }

    /// <summary>A new passkey and whose it is to be; null when it does not hold, or was not asked for.</summary>
    /// <param name="credential">What the browser made of it, as JSON.</param>
    public async Task<NewPasskey?> ReadPasskeyAsync(string credential)
    {
        try
        {
            var made = await PerformPasskeyAttestationAsync(credential);
            if (!made.Succeeded)
            {
                Logger.LogInformation("A new passkey was refused: {Why}", made.Failure.Message);
            }

            return made.Succeeded ? new(made.Passkey, made.UserEntity.Id, made.UserEntity.Name) : null;
        }
        catch (InvalidOperationException e)
        {
            Logger.LogInformation("A new passkey was refused: {Why}", e.Message);
            return null;
        }
    }

    /// <summary>Ends every other sign-in of a person, and writes this one anew. To be called when what opens the account has changed, after its new security stamp is kept.</summary>
    public async Task KeepOnlyThisAsync(Person person, bool? twoFactors = null)
    {
        await sessions.EndAllAsync(person.Id, SessionStore.Current(Context));
        await RenewAsync(person, twoFactors: twoFactors);
    }

    /// <summary>Writes this browser's sign-in anew after the account changed.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="proved">True when the person proved just now who they are.</param>
    /// <param name="twoFactors">Whether the sign-in counts as one with two factors from now on; null leaves it.</param>
    public async Task RenewAsync(Person person, bool proved = false, bool? twoFactors = null)
    {
        var current = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var keep = (current.Principal?.Claims ?? []).Where(c => (c.Type == By && twoFactors is null) || (c.Type == ProvedAt && !proved)).ToList();
        if (twoFactors is { } two)
        {
            keep.Add(new Claim(By, two ? TwoFactors : "pwd"));
        }

        await SignInWithClaimsAsync(person, current.Properties, keep);
    }

    /// <summary>Carries over what the database does not know when a principal is made anew from it.</summary>
    public static Task CarryOver(SecurityStampRefreshingPrincipalContext context)
    {
        var carried = (context.CurrentPrincipal?.Claims ?? []).Where(c => Kept.Contains(c.Type));
        (context.NewPrincipal?.Identity as ClaimsIdentity)?.AddClaims(carried);
        return Task.CompletedTask;
    }
}

/// <summary>A passkey that a browser made just now.</summary>
/// <param name="Passkey">The passkey.</param>
/// <param name="PersonId">Whose it is to be.</param>
/// <param name="Email">The name under which the device keeps it.</param>
public sealed record NewPasskey(UserPasskeyInfo Passkey, string PersonId, string Email);
