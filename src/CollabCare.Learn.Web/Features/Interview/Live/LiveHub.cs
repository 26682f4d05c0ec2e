using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>The line to the browsers in a session. It takes nothing but which session a page is of, and says only what is the same for all; what one's own part is, a browser asks for.</summary>
public sealed class LiveHub(LearnDb db, LiveLines lines) : Hub
{
    public const string Address = "/interview/live/hub";

    /// <summary>The one message, with a <see cref="LiveFrame" />.</summary>
    public const string Moved = "moved";

    const string Key = "session";

    public override async Task OnConnectedAsync()
    {
        // Only whoever sits in the session is there or away in it.
        if (Guid.TryParse(Context.UserIdentifier, out var person) && Guid.TryParse(Context.GetHttpContext()?.Request.Query[Key], out var session)
            && await db.LiveSeats.AnyAsync(s => s.LiveSessionId == session && s.PersonId == person && s.LeftAt == null, Context.ConnectionAborted))
        {
            Context.Items[Key] = (session, person);
            await lines.OpenedAsync(session, person);
        }
    }

    public override Task OnDisconnectedAsync(Exception? exception)
    {
        if (Context.Items.TryGetValue(Key, out var item) && item is (Guid session, Guid person))
        {
            lines.Lost(session, person);
        }

        return Task.CompletedTask;
    }
}

/// <summary>A session moved. Nothing in it depends on who reads it.</summary>
/// <param name="Session">Which one.</param>
/// <param name="Revision">Its newest revision; the same as before where only who is there changed.</param>
/// <param name="Stage">Where it stands.</param>
/// <param name="Question">The place of the question in hand, from 1; null where there is none.</param>
/// <param name="Now">The server's moment.</param>
/// <param name="Deadline">When the stage ends by itself; null where it waits for somebody.</param>
public sealed record LiveFrame(Guid Session, int Revision, string Stage, int? Question, DateTimeOffset Now, DateTimeOffset? Deadline)
{
    public static LiveFrame Of(LiveSession session, DateTimeOffset now)
    {
        var question = session.Chair?.CurrentAt(now);
        return new(session.Id, session.Revision, $"{session.StageAt(now)}", question?.Position, now, session.DeadlineAt(now));
    }
}
