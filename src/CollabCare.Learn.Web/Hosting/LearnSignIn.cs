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

    /// <summary>Writes this browser's sign-in anew after the account changed, so that it outlives a new security stamp.</summary>
    /// <param name="person">Whose it is.</param>
    /// <param name="proved">True when the person proved just now who they are.</param>
    /// <param name="twoFactors">True when that took two factors.</param>
    public async Task RenewAsync(Person person, bool proved = false, bool twoFactors = false)
    {
        var current = await Context.AuthenticateAsync(IdentityConstants.ApplicationScheme);
        var keep = (current.Principal?.Claims ?? []).Where(c => c.Type == By || (c.Type == ProvedAt && !proved)).ToList();
        if (twoFactors)
        {
            keep.RemoveAll(c => c.Type == By);
            keep.Add(new Claim(By, TwoFactors));
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
