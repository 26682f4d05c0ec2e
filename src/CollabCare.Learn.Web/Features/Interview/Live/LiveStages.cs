using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Where a session stands.</summary>
public enum LiveStage
{
    /// <summary>Between two chairs: who sits where is being settled.</summary>
    Lobby,

    /// <summary>A question waits to be begun.</summary>
    Waiting,

    /// <summary>The candidate plans, against the clock.</summary>
    Preparing,

    /// <summary>The candidate answers, against the clock.</summary>
    Answering,

    /// <summary>The answer is in; the probes have not been asked.</summary>
    Answered,

    /// <summary>The candidate answers the probes, against the clock.</summary>
    Probing,

    /// <summary>Every question is over; it is to be rated.</summary>
    Rating,

    /// <summary>The ratings are on the table; they are talked about.</summary>
    Talking,

    /// <summary>It is over.</summary>
    Ended,
}

public static class LiveStages
{
    extension(LiveSession session)
    {
        public LiveStage StageAt(DateTimeOffset now) => session switch
        {
            _ when !session.IsOpenAt(now) => LiveStage.Ended,
            { Chair: null } => LiveStage.Lobby,
            { Chair.RevealedAt: not null } => LiveStage.Talking,
            _ when session.Chair.CurrentAt(now) is not { } question => LiveStage.Rating,
            _ => Enum.Parse<LiveStage>($"{session.Chair.CurrentAt(now)!.Clock.StageAt(now)}"),
        };

        /// <summary>When the stage ends by itself; null where it waits for somebody.</summary>
        public DateTimeOffset? DeadlineAt(DateTimeOffset now) => session.StageAt(now) switch
        {
            LiveStage.Waiting => session.Chair!.EndsAt,
            LiveStage.Preparing or LiveStage.Answering or LiveStage.Probing => session.Chair!.CurrentAt(now)!.Clock.DeadlineAt(now),
            _ => null,
        };

        /// <summary>Who still has to rate before the reveal: raters who are here, and in a pair the candidate, each with questions left.</summary>
        /// <param name="given">Who has rated what.</param>
        public IReadOnlyList<Guid> AwaitedBy(IReadOnlySet<(Guid Question, Guid Seat)> given) => session.Chair is not { } chair ? [] :
            [.. session.Seats.Where(s => s.IsHere && session.Rates(s, chair) && chair.Questions.Exists(q => q.IsAsked && !given.Contains((q.Id, s.Id)))).Select(s => s.Id)];

        /// <summary>True for raters, and in a pair for the candidate, who rates the own answers beside.</summary>
        public bool Rates(LiveSeat seat, LiveChair chair) =>
            chair.RoleOf(seat) == LiveRole.Rater || (session.Kind == Content.Model.SessionKind.Pair && chair.RoleOf(seat) == LiveRole.Candidate);

        /// <summary>True where somebody may see all ratings of a chair: after the reveal; before a panel the candidate waits until it is closed. Whoever came afterwards, or was removed, sees none.</summary>
        public bool Shows(LiveChair chair, LiveSeat seat, DateTimeOffset now) =>
            chair.RevealedAt is not null && !seat.Removed && (chair.ClosedAt is not { } closed || seat.JoinedAt <= closed) && (chair.ClosedAt is not null || !session.IsOpenAt(now) || session.Kind == Content.Model.SessionKind.Pair || chair.RoleOf(seat) != LiveRole.Candidate);
    }

    /// <summary>True once an answer may be rated: it is over, or only the probes are left.</summary>
    public static bool MayBeRatedAt(this LiveQuestion question, DateTimeOffset now) =>
        question.IsAsked && question.Clock.StageAt(now) is AnswerStage.Answered or AnswerStage.Probing or AnswerStage.Rating && question.SkippedAt is null;

    public static string InWords(this LiveRole role) => role switch { LiveRole.Candidate => "candidate", LiveRole.Rater => "rater", _ => "observer" };
}
