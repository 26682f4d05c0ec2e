using System.Security.Cryptography;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Opens a session, or goes back to the one that somebody has open.</summary>
/// <param name="Kind">Pair or panel.</param>
/// <param name="Role">Where whoever opens it sits first.</param>
public sealed record OpenSession(Guid PersonId, SessionKind Kind, LiveRole Role) : ICommand<OpenedSession>;

/// <param name="WasOpen">True where an older one is still open.</param>
public sealed record OpenedSession(Guid Id, bool WasOpen);

public sealed class OpenSessionHandler(LearnDb db, TimeProvider clock) : ICommandHandler<OpenSession, OpenedSession>
{
    public async ValueTask<OpenedSession> Handle(OpenSession command, CancellationToken cancellationToken) => await db.WriteAsync(() => OpenAsync(command, cancellationToken), cancellationToken);

    async Task<OpenedSession> OpenAsync(OpenSession command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        if (await db.LiveSessions.FirstOrDefaultAsync(s => s.PersonId == command.PersonId && s.EndedAt == null, cancellationToken) is { } open)
        {
            if (open.IsOpenAt(now))
            {
                return new(open.Id, WasOpen: true);
            }

            open.EndedAt = open.CreatedAt + LiveSession.Life;
            await db.SaveChangesAsync(cancellationToken);
        }

        var code = Codes.New();
        while (await db.LiveSessions.AnyAsync(s => s.Code == code, cancellationToken))
        {
            code = Codes.New();
        }

        var extra = await db.Users.Where(p => p.Id == command.PersonId).Select(p => p.ExtraTimePercent).SingleAsync(cancellationToken);
        var session = new LiveSession { PersonId = command.PersonId, Kind = command.Kind == SessionKind.Panel ? SessionKind.Panel : SessionKind.Pair, Code = code, CreatedAt = now };
        session.Seats.Add(new LiveSeat { PersonId = command.PersonId, Role = Enum.IsDefined(command.Role) ? command.Role : LiveRole.Observer, ExtraTimePercent = extra, JoinedAt = now });
        db.LiveSessions.Add(session);
        await db.SaveChangesAsync(cancellationToken);
        return new(session.Id, WasOpen: false);
    }
}

/// <summary>Codes that can be read aloud: six letters of eighteen, none like another and no vowels, so that no word comes out. There are 34 million.</summary>
public static class Codes
{
    const string Letters = "BCDFGHJKMNPQRTVWXZ";

    public static string New() => RandomNumberGenerator.GetString(Letters, 6);

    /// <summary>A code as typed, without what people put between the letters.</summary>
    public static string Plain(string? typed) => new([.. (typed ?? "").Take(40).Where(char.IsAsciiLetter).Select(char.ToUpperInvariant)]);

    /// <summary>"BCD-FGH".</summary>
    public static string Spaced(string code) => $"{code[..3]}-{code[3..]}";
}
