using System.Globalization;
using System.Reflection;
using Microsoft.Extensions.Configuration.CommandLine;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>A setting, and what it does.</summary>
/// <param name="Key">Its name in a settings file, with colons.</param>
/// <param name="Default">Its value where nothing sets it.</param>
/// <param name="Does">What it does, in a sentence.</param>
public sealed record Setting(string Key, string Default, string Does)
{
    /// <summary>Its name as an environment variable.</summary>
    public string Variable { get; init; } = Key.Replace(":", "__", StringComparison.Ordinal);

    /// <summary>True when its value is shown to nobody.</summary>
    public bool Secret { get; init; }
}

/// <summary>A setting with the value that holds, and where that comes from.</summary>
public sealed record SettingInForce(Setting Setting, string Value, string From);

/// <summary>Every setting there is, said once: README and the administrator's page show this.</summary>
public static class SettingsList
{
    public static readonly IReadOnlyList<Setting> All =
    [
        Of(nameof(LearnSettings.DataFolder), "Folder of the database and the keys. Relative to the project when run from a clone, else to the app."),
        Of(nameof(LearnSettings.ContentFolder), "Folder of the content. Relative in the same way."),
        Of(nameof(LearnSettings.WatchContent), "Read the content again when a file of it changes. Always so in Development."),
        Of(nameof(LearnSettings.SignUp), "Who may make an account: Open (anybody), Invitation, or Domain (an e-mail address in one of the domains, or an invitation)."),
        Of(nameof(LearnSettings.SignUpDomains), "The domains, where SignUp is Domain: Learn__SignUpDomains__0, Learn__SignUpDomains__1 and so on."),
        Of(nameof(LearnSettings.StaffNeedTwoFactor), "Mentors, authors and administrators must have a second factor. False in Development."),
        Of(nameof(LearnSettings.PasskeyDomain), "The domain that passkeys belong to, such as learn.example.org. Set it wherever the app has a name: without it, passkeys belong to whatever host a browser asks for."),
        Of(nameof(LearnSettings.SessionHours), "Hours after which a sign-in ends, however much it is used."),
        Of(nameof(LearnSettings.IdleHours), "Hours without a request after which a sign-in ends."),
        Of(nameof(LearnSettings.StaffSessionHours), "Hours after which a sign-in of a mentor, author or administrator ends, however much it is used."),
        Of(nameof(LearnSettings.MailFrom), "The address that mail comes from. Without it, and a server or a folder, none is sent."),
        Of(nameof(LearnSettings.MailServer), "The name of the SMTP server that mail goes by."),
        Of(nameof(LearnSettings.MailPort), "Its port."),
        Of(nameof(LearnSettings.MailEncrypted), "Speak to it encrypted (STARTTLS). False only for a server on the same machine."),
        Of(nameof(LearnSettings.MailUser), "The name to sign in to it with, where it asks for one."),
        Of(nameof(LearnSettings.MailPassword), "The password to sign in to it with.") with { Secret = true },
        Of(nameof(LearnSettings.MailFolder), "Where no server is set: a folder that mails are written into, a file each; within the data folder when relative. `mail` in Development."),
        Of(nameof(LearnSettings.SiteAddress), "The address of the site, such as https://learn.example.org, for links in mails. Without it no link is mailed."),
        new("Learn:RateLimitFactor", "1", "By how much the limits on signing in, signing up, searching and reporting are multiplied; for many people behind one address."),
        new("Urls", "http://localhost:5080", "The addresses that the app listens on."),
        new("AllowedHosts", "*", "The host names that the app answers to, with semicolons between them. Set it wherever the app has a name."),
        new("Logging:LogLevel:Default", "Information", "How much is logged: Trace, Debug, Information, Warning, Error or None."),
        new("ENVIRONMENT", "Production", "Development shows faults in full and needs no HTTPS on localhost. Everything else is Production.") { Variable = "ASPNETCORE_ENVIRONMENT" },
    ];

    /// <summary>The rows of README's table.</summary>
    public static IEnumerable<string> Rows => All.Select(s => $"| `{s.Variable}` | {(s.Default.Length == 0 ? "" : $"`{s.Default}`")} | {s.Does} |");

    public static IReadOnlyList<SettingInForce> InForce(IConfiguration configuration) => [.. All.Select(setting =>
    {
        var set = configuration.GetSection(setting.Key).AsEnumerable().Where(v => v.Value is not null).OrderBy(v => v.Key, StringComparer.Ordinal).ToList();
        if (set.Count == 0)
        {
            return new SettingInForce(setting, setting.Default, "default");
        }

        return new SettingInForce(setting, Shown(setting, string.Join(", ", set.Select(v => v.Value))), Source(configuration, set[0].Key));
    })];

    /// <summary>A value as it may be shown.</summary>
    public static string Shown(Setting setting, string value) => setting.Secret ? "set, not shown" : value;

    /// <summary>Names under <c>Learn</c> that are set and that nothing reads: a slip of the pen.</summary>
    public static IReadOnlyList<string> Strange(IConfiguration configuration) =>
        [.. configuration.GetSection(LearnSettings.Section).GetChildren().Where(c => !All.Any(s => s.Key.Equals(c.Path, StringComparison.OrdinalIgnoreCase))).Select(c => c.Path)];

    static Setting Of(string name, string does)
    {
        var value = typeof(LearnSettings).GetProperty(name, BindingFlags.Public | BindingFlags.Instance)!.GetValue(new LearnSettings());
        var text = value is string[] many ? string.Join(", ", many) : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
        return new($"{LearnSettings.Section}:{name}", value is bool ? text.ToLowerInvariant() : text, does);
    }

    // The provider that was added last wins.
    static string Source(IConfiguration configuration, string key)
    {
        foreach (var provider in (configuration as IConfigurationRoot)?.Providers.Reverse() ?? [])
        {
            if (provider is ChainedConfigurationProvider chained && chained.Configuration[key] is not null)
            {
                return Source(chained.Configuration, key);
            }

            if (provider.TryGet(key, out _))
            {
                return provider switch
                {
                    JsonConfigurationProvider json => $"file {json.Source.Path}",
                    EnvironmentVariablesConfigurationProvider => "environment",
                    CommandLineConfigurationProvider => "command line",
                    _ => "start-up",
                };
            }
        }

        return "start-up";
    }
}
