using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>Sends mail: by a server, or into a folder, one file each; where neither is set, nothing is sent and <see cref="IsOn" /> says so.</summary>
public sealed class Post(IOptions<LearnSettings> settings, Folders folders, ILogger<Post> logger)
{
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>True when mail goes somewhere.</summary>
    public bool IsOn => settings.Value is { MailFrom.Length: > 0 } and ({ MailServer.Length: > 0 } or { MailFolder.Length: > 0 });

    /// <summary>True when a link can be mailed. The site's own address is a setting: what a request calls the site may be a lie.</summary>
    public bool CarriesLinks => IsOn && settings.Value.SiteAddress.Length > 0;

    /// <summary>A page of this site, for a mail.</summary>
    public string Link(string path) => settings.Value.SiteAddress.TrimEnd('/') + path;

    /// <summary>Sends a mail while whoever asked for it goes on: how long it takes tells nobody whether there is an account.</summary>
    public void SendLater(params IReadOnlyCollection<(string To, string Subject, string Text)> mails) => _ = Task.Run(async () =>
    {
        foreach (var (to, subject, text) in mails)
        {
            await SendAsync(to, subject, text, CancellationToken.None);
        }
    });

    /// <summary>Sends one mail to one address, as plain text. False when it could not be sent; the log says why, without the address.</summary>
    public async Task<bool> SendAsync(string to, string subject, string text, CancellationToken cancellationToken)
    {
        if (!IsOn)
        {
            return false;
        }

        // A line break in an address or a subject would be another header: the one is refused, and the other loses it.
        if (to.Any(char.IsControl) || !MailboxAddress.TryParse(to, out var address) || !MailboxAddress.TryParse(settings.Value.MailFrom, out var from))
        {
            logger.LogWarning("A mail was not sent: an address cannot be read");
            return false;
        }

        using var mail = new MimeMessage { Subject = subject.ReplaceLineEndings(" "), Body = new TextPart("plain") { Text = text } };
        mail.From.Add(from);
        mail.To.Add(address);
        try
        {
            await (settings.Value.MailServer.Length > 0 ? ByServerAsync(mail, cancellationToken) : IntoFolderAsync(mail, cancellationToken));
            return true;
        }
        catch (Exception e) when (e is IOException or System.Net.Sockets.SocketException or MailKit.ProtocolException or MailKit.CommandException or AuthenticationException or SslHandshakeException or TimeoutException or NotSupportedException or UnauthorizedAccessException)
        {
            logger.LogWarning("A mail could not be sent: {Kind}", e.GetType().Name);
            return false;
        }
    }

    async Task ByServerAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        var server = settings.Value;
        using var client = new SmtpClient { Timeout = (int)Patience.TotalMilliseconds };
        await client.ConnectAsync(server.MailServer, server.MailPort, !server.MailEncrypted ? SecureSocketOptions.None : server.MailPort == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, cancellationToken);
        if (server.MailUser.Length > 0)
        {
            await client.AuthenticateAsync(server.MailUser, server.MailPassword, cancellationToken);
        }

        await client.SendAsync(mail, cancellationToken);
        await client.DisconnectAsync(true, cancellationToken);
    }

    async Task IntoFolderAsync(MimeMessage mail, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.GetFullPath(settings.Value.MailFolder, folders.Data)).FullName;
        await mail.WriteToAsync(Path.Combine(folder, $"{Guid.CreateVersion7():N}.eml"), cancellationToken);
    }
}
