using MailKit;
using MailKit.Net.Smtp;
using MailKit.Security;
using Microsoft.Extensions.Options;
using MimeKit;

namespace CollabCare.Learn.Web.Hosting;

/// <summary>A mail to one address, as plain text.</summary>
public sealed record Mail(string To, string Subject, string Text);

/// <summary>Sends mail: by a server, or into a folder, one file each; where neither is set, nothing is sent and <see cref="IsOn" /> says so.</summary>
public sealed class Post(IOptions<LearnSettings> settings, Folders folders, TimeProvider clock, ILogger<Post> logger)
{
    /// <summary>How long all the mails of one act may take: somebody waits for the page that says whether they went.</summary>
    static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    long _failedAt;

    /// <summary>True when mail goes somewhere.</summary>
    public bool IsOn => settings.Value is { MailFrom.Length: > 0 } and ({ MailServer.Length: > 0 } or { MailFolder.Length: > 0 });

    /// <summary>True when a link can be mailed. The site's own address is a setting: what a request calls the site may be a lie.</summary>
    public bool CarriesLinks => IsOn && settings.Value.SiteAddress.Length > 0;

    /// <summary>When a mail could not be handed over, where none has gone since; null otherwise.</summary>
    public DateTimeOffset? FailedAt => Interlocked.Read(ref _failedAt) is var at and > 0 ? DateTimeOffset.FromUnixTimeMilliseconds(at) : null;

    /// <summary>A page of this site, for a mail.</summary>
    public string Link(string path) => settings.Value.SiteAddress.TrimEnd('/') + path;

    /// <summary>Sends one mail. False when it could not be sent; the log says why, without the address.</summary>
    public async Task<bool> SendAsync(Mail mail, CancellationToken cancellationToken) => (await SendAllAsync([mail], cancellationToken))[0];

    /// <summary>Sends mails one after the other, in 20 seconds at most, and says of each whether it went.</summary>
    public async Task<IReadOnlyList<bool>> SendAllAsync(IReadOnlyList<Mail> mails, CancellationToken cancellationToken)
    {
        var went = new bool[mails.Count];
        if (!IsOn || mails.Count == 0)
        {
            return went;
        }

        using var ending = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        ending.CancelAfter(Patience);
        using var client = settings.Value.MailServer.Length > 0 ? new SmtpClient { Timeout = (int)Patience.TotalMilliseconds } : null;
        try
        {
            for (var at = 0; at < mails.Count; at++)
            {
                went[at] = await SendOneAsync(mails[at], client, ending.Token);
            }

            if (client?.IsConnected == true)
            {
                await client.DisconnectAsync(true, ending.Token);
            }
        }
        catch (Exception e) when (IsTheServers(e))
        {
            // Whatever was not handed over until now is not handed over.
            logger.LogWarning("Mail could not be sent: {Kind}", e.GetType().Name);
        }

        Interlocked.Exchange(ref _failedAt, went[^1] ? 0 : clock.GetUtcNow().ToUnixTimeMilliseconds());
        return went;
    }

    async Task<bool> SendOneAsync(Mail mail, SmtpClient? client, CancellationToken cancellationToken)
    {
        // A line break in an address or a subject would be another header: the one is refused, and the other loses it.
        if (mail.To.Any(char.IsControl) || !MailboxAddress.TryParse(mail.To, out var address) || !MailboxAddress.TryParse(settings.Value.MailFrom, out var from))
        {
            logger.LogWarning("A mail was not sent: an address cannot be read");
            return false;
        }

        using var message = new MimeMessage { Subject = mail.Subject.ReplaceLineEndings(" "), Body = new TextPart("plain") { Text = mail.Text } };
        message.From.Add(from);
        message.To.Add(address);
        if (client is null)
        {
            await IntoFolderAsync(message, cancellationToken);
            return true;
        }

        if (!client.IsConnected)
        {
            await ConnectAsync(client, cancellationToken);
        }

        try
        {
            await client.SendAsync(message, cancellationToken);
            return true;
        }
        catch (Exception e) when (e is SmtpCommandException or NotSupportedException && client.IsConnected)
        {
            // One address that the server does not take keeps no other from its mail.
            logger.LogWarning("A mail was refused by the server: {Kind}", (e as SmtpCommandException)?.ErrorCode.ToString() ?? e.GetType().Name);
            return false;
        }
    }

    async Task ConnectAsync(SmtpClient client, CancellationToken cancellationToken)
    {
        var server = settings.Value;
        await client.ConnectAsync(server.MailServer, server.MailPort, !server.MailEncrypted ? SecureSocketOptions.None : server.MailPort == 465 ? SecureSocketOptions.SslOnConnect : SecureSocketOptions.StartTls, cancellationToken);
        if (server.MailUser.Length > 0)
        {
            await client.AuthenticateAsync(server.MailUser, server.MailPassword, cancellationToken);
        }
    }

    async Task IntoFolderAsync(MimeMessage message, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateDirectory(Path.GetFullPath(settings.Value.MailFolder, folders.Data)).FullName;
        await message.WriteToAsync(Path.Combine(folder, $"{Guid.CreateVersion7():N}.eml"), cancellationToken);
    }

    // A server that is away, slow, wrong, or wants another password; a folder that cannot be written.
    static bool IsTheServers(Exception e) => e is IOException or System.Net.Sockets.SocketException or ProtocolException or CommandException or ServiceNotConnectedException or ServiceNotAuthenticatedException
        or AuthenticationException or SslHandshakeException or TimeoutException or OperationCanceledException or UnauthorizedAccessException;
}
