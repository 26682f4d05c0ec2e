namespace CollabCare.Learn.Web.Tests;

/// <summary>The app with mail that goes into a folder, and an address of its own to put into it.</summary>
public class MailApp : TestApp
{
    public const string Site = "https://learn.example.org";

    public MailApp() => (Settings["Learn:MailFrom"], Settings["Learn:MailFolder"], Settings["Learn:SiteAddress"]) = ("learn@example.org", "mail", $"{Site}/");

    /// <summary>The app whose mail goes to a server at a port of this machine.</summary>
    public static MailApp By(int port)
    {
        var app = new MailApp();
        (app.Settings["Learn:MailServer"], app.Settings["Learn:MailPort"], app.Settings["Learn:MailEncrypted"]) = ("127.0.0.1", $"{port}", "false");
        return app;
    }

    /// <summary>What has come into the folder until now.</summary>
    public IReadOnlyList<string> Mails()
    {
        var folder = Path.Combine(DataFolder, "mail");
        try
        {
            return Directory.Exists(folder) ? [.. Directory.GetFiles(folder, "*.eml").Order(StringComparer.Ordinal).Select(File.ReadAllText)] : [];
        }
        catch (IOException)
        {
            // One is being written this very moment, and so has not come yet.
            return [];
        }
    }

    /// <summary>Waits until as many have come, each to its end.</summary>
    public async Task<IReadOnlyList<string>> MailsAsync(int count = 1)
    {
        IReadOnlyList<string> come = [];
        await Waiting.UntilAsync(() => Task.FromResult((come = Mails()).Count >= count && come.All(m => m.EndsWith('\n'))), () => $"of {count} mails these came: {string.Join('\n', come)}");
        return come;
    }

    /// <summary>The path of the link in a mail, which is of the site's own address.</summary>
    public static string PathIn(string mail)
    {
        var at = mail.IndexOf($"{Site}/account/", StringComparison.Ordinal);
        at.ShouldBeGreaterThan(0, mail);
        return mail[(at + Site.Length)..].Split(['\r', '\n'])[0];
    }
}
