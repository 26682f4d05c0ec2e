namespace CollabCare.Learn.Web.Hosting;

/// <summary>Cookies are Secure and bound to the host, everywhere but on loopback in Development and the Demo, where there is no HTTPS.</summary>
static class Cookies
{
    public static string Name(string name, IHostEnvironment environment) => Plain(environment) ? name : $"__Host-{name}";

    public static CookieSecurePolicy Secure(IHostEnvironment environment) => Plain(environment) ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;

    static bool Plain(IHostEnvironment environment) => environment.IsDevelopment() || environment.IsDemo;
}
