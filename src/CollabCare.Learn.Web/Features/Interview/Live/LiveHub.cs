using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.SignalR;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>The line to the browsers in a session. It takes nothing and says only what is the same for all; what one's own part is, a browser asks for.</summary>
public sealed class LiveHub : Hub
{
    public const string Address = "/interview/live/hub";

    /// <summary>The one message, with a <see cref="LiveFrame" />.</summary>
    public const string Moved = "moved";
}

/// <summary>A session moved. Nothing in it depends on who reads it.</summary>
/// <param name="Session">Which one.</param>
/// <param name="Revision">Its newest revision.</param>
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
