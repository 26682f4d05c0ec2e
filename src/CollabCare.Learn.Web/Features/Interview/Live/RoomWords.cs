using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>A button that does one thing, with a form of its own.</summary>
/// <param name="Action">Where it goes.</param>
/// <param name="Id">The form's id.</param>
/// <param name="Words">What stands on it.</param>
/// <param name="Look">Its classes.</param>
/// <param name="Field">The one field that goes with it; null for none.</param>
public sealed record Press(string Action, string Id, string Words, string Look, string? Field = null, string? Value = null);

/// <summary>What a room says of itself.</summary>
public static class RoomWords
{
    /// <summary>Where the session stands, in a sentence without an end: "Question 2 of 3: planning".</summary>
    public static string Say(Room room) => room.Stage switch
    {
        LiveStage.Lobby => "Who sits where",
        LiveStage.Rating => "All questions are over: rate, each alone",
        LiveStage.Talking => "The ratings are on the table",
        LiveStage.Ended => "The session is over",
        _ => $"Question {room.Current!.Position} of {room.Chair!.Questions.Count}: {Stage(room.Stage)}",
    };

    static string Stage(LiveStage stage) => stage switch
    {
        LiveStage.Waiting => "not shown yet",
        LiveStage.Preparing => "planning",
        LiveStage.Answering => "answering",
        LiveStage.Answered => "the answer is in",
        _ => "probes",
    };

    extension(Room room)
    {
        /// <summary>What somebody is called: "you" for oneself.</summary>
        public string Name(Guid seat) => seat == room.Me.Id ? "you" : room.Names.GetValueOrDefault(seat, "a former member");

        /// <summary>Whether somebody else is there, in words; null where it is not known, and for oneself.</summary>
        public string? There(LiveSeat seat) => seat.Id == room.Me.Id ? null : room.There.GetValueOrDefault(seat.Id) switch
        {
            Presence.Here => "here",
            Presence.ByHand => "here, reloads the page by hand",
            Presence.Away => "away",
            _ => null,
        };

        /// <summary>Who is away, in a sentence; empty where nobody is.</summary>
        public string Away
        {
            get
            {
                var away = room.Session.Seats.Where(s => room.There(s) == "away").Select(s => s.Id).ToList();
                return away.Count == 0 ? "" : $"{room.Listed(away)} {(away.Count == 1 ? "is" : "are")} away";
            }
        }

        /// <summary>Names as a list in a sentence.</summary>
        public string Listed(IReadOnlyList<Guid> seats)
        {
            var names = seats.Select(s => room.Name(s)).ToList();
            return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
        }

        /// <summary>Which rater asks the question in hand: before a panel they take turns.</summary>
        public Guid? Asks => room is { Chair: { RaterIds.Count: > 0 } chair, Current: { } question } ? chair.RaterIds[(question.Position - 1) % chair.RaterIds.Count] : null;
    }

    /// <summary>The first letter large.</summary>
    public static string Capital(string words) => words.Length == 0 ? words : $"{char.ToUpperInvariant(words[0])}{words[1..]}";
}
