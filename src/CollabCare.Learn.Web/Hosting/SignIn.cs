using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Features.Account.Entry;
using CollabCare.Learn.Web.Features.Account.Passkeys;
using CollabCare.Learn.Web.Features.Account.Passwords;
using CollabCare.Learn.Web.Features.Account.TwoFactor;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Who may come in, and for how long.</summary>
static class SignIn
{
    public static void AddSignIn(this IServiceCollection services, IHostEnvironment environment)
    {
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddScoped<IPasswordValidator<Person>, PasswordRules>();
        services.AddSingleton<Guesses>();
        services.AddScoped<PasswordCheck>();
        services.AddScoped<NewAccounts>();
        services.AddScoped<Invitations>();
        services.AddIdentityCore<Person>(identity =>
            {
                identity.User.RequireUniqueEmail = true;

                // The user name is the e-mail address, and that may hold more than Identity's letters.
                identity.User.AllowedUserNameCharacters = "";
                identity.Lockout.MaxFailedAccessAttempts = 5;
                identity.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(5);
                identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3;
            })
            .AddRoles<IdentityRole<Guid>>()
            .AddEntityFrameworkStores<LearnDb>()
            .AddUserStore<PersonStore>()
            .AddClaimsPrincipalFactory<PersonClaims>()
            .AddSignInManager<LearnSignIn>()
            .AddDefaultTokenProviders();

        // OWASP's figure for PBKDF2 with SHA-512 (ASVS 5.0, 11.4.2).
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 210_000);
        services.Configure<SecurityStampValidatorOptions>(stamp =>
        {
            stamp.ValidationInterval = TimeSpan.FromMinutes(1);
            stamp.OnRefreshingPrincipal = LearnSignIn.CarryOver;
        });
        services.AddOptions<IdentityPasskeyOptions>().Configure<IOptions<LearnSettings>>((passkeys, settings) =>
        {
            passkeys.ServerDomain = settings.Value.PasskeyDomain is { Length: > 0 } domain ? domain : null;

            // It signs in by itself: the key is found without a name, and its owner shows a face, a finger or a PIN.
            passkeys.UserVerificationRequirement = "required";
            passkeys.ResidentKeyRequirement = "required";
        });
        services.AddSingleton<PasskeyUse>();
        services.AddSingleton<CodesSeen>();
        services.AddSingleton<SealedKeys>();
        services.AddScoped<PersonStore>();

        services.AddSingleton<SessionStore>();
        services.AddOptions<CookieAuthenticationOptions>(IdentityConstants.ApplicationScheme).Configure<SessionStore, IOptions<LearnSettings>>((cookie, sessions, settings) =>
        {
            cookie.SessionStore = sessions;
            cookie.Cookie.Name = Cookies.Name("learn-session", environment);
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(settings.Value.IdleHours);
            cookie.SlidingExpiration = true;
            cookie.LoginPath = "/account/sign-in";
            cookie.LogoutPath = "/account/sign-out";

            // After signing in one goes on to a page: where a form was sent, to the page that it stood on.
            cookie.Events.OnRedirectToLogin = context =>
            {
                if (HttpMethods.IsGet(context.Request.Method))
                {
                    context.Response.Redirect(context.RedirectUri);
                    return Task.CompletedTask;
                }

                var page = Uri.TryCreate(context.Request.Headers.Referer, UriKind.Absolute, out var from) && from.Authority == context.Request.Host.Value ? from.PathAndQuery : "/home";
                context.Response.Redirect($"/account/sign-in?ReturnUrl={Uri.EscapeDataString(page)}");
                return Task.CompletedTask;
            };

            // What somebody may not see does not exist for them.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status404NotFound;
                return Task.CompletedTask;
            };
        });
        foreach (var scheme in new[] { IdentityConstants.ApplicationScheme, IdentityConstants.TwoFactorUserIdScheme, IdentityConstants.TwoFactorRememberMeScheme, IdentityConstants.ExternalScheme })
        {
            services.Configure<CookieAuthenticationOptions>(scheme, cookie =>
            {
                cookie.Cookie.SecurePolicy = Cookies.Secure(environment);
                cookie.Cookie.HttpOnly = true;
                if (scheme != IdentityConstants.ApplicationScheme)
                {
                    cookie.Cookie.Name = Cookies.Name($"learn-{scheme.Split('.')[^1].ToLowerInvariant()}", environment);
                }
            });
        }
    }
}
