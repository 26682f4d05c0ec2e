using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Setup;

/// <summary>While there is no administrator, every start makes a fresh one-time link that makes one, and prints it where only whoever started the app sees it.</summary>
public static class FirstAdministrator
{
    static readonly TimeSpan Life = TimeSpan.FromHours(24);

    /// <summary>Prints the app's address and, where there is a token, the link.</summary>
    public static void Say(WebApplication app, string? token)
    {
        var address = app.Urls.FirstOrDefault()?.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal) ?? "http://localhost:5080";
        Console.WriteLine($"CollabCare Learn is at {address}");
        if (token is not null)
        {
            Console.WriteLine($"There is no administrator yet. This link makes one; it works once, for 24 hours:\n  {address}/setup/{token}");
        }
    }

    /// <inheritdoc cref="MakeLinkAsync(IServiceProvider, CancellationToken)" />
    public static async Task<string?> MakeLinkAsync(WebApplication app)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await MakeLinkAsync(scope.ServiceProvider, default);
    }

    /// <summary>A new link's token, in place of any older one; null once there is an administrator.</summary>
    public static async Task<string?> MakeLinkAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<LearnDb>();
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        return await db.WriteAsync(
            async () =>
            {
                if (await ExistsAsync(db, cancellationToken))
                {
                    return null;
                }

                var (token, hash) = Tokens.Make();
                await db.OneTimeLinks.Where(l => l.Purpose == OneTimeLink.Setup).ExecuteDeleteAsync(cancellationToken);
                db.OneTimeLinks.Add(new OneTimeLink { TokenHash = hash, Purpose = OneTimeLink.Setup, Role = Roles.Administrator, ExpiresAt = now + Life });
                await db.SaveChangesAsync(cancellationToken);
                return token;
            },
            cancellationToken);
    }

    /// <summary>True when somebody is an administrator.</summary>
    public static Task<bool> ExistsAsync(LearnDb db, CancellationToken cancellationToken) =>
        db.UserRoles.AnyAsync(u => db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.Administrator), cancellationToken);
}
