namespace CollabCare.Learn.Web.Hosting;

/// <summary>Cookies are Secure and bound to the host, everywhere but on loopback in Development, where there is no HTTPS.</summary>
static class Cookies
{
    public static string Name(string name, IHostEnvironment environment) => environment.IsDevelopment() ? name : $"__Host-{name}";

    public static CookieSecurePolicy Secure(IHostEnvironment environment) => environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
}
