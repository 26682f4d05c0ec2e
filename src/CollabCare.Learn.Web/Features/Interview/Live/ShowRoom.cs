using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Shows a session as it stands now, to somebody who is in it or was.</summary>
public sealed record ShowRoom(Guid PersonId, Guid Id) : IQuery<Room?>;

/// <param name="Session">The session.</param>
/// <param name="Me">One's own seat.</param>
/// <param name="Names">What the people are called, by seat.</param>
/// <param name="Given">Who has rated what in the open chair, without a word of how.</param>
/// <param name="Results">What came of each chair, where one may see it.</param>
/// <param name="Question">The question in hand as the library has it; null where there is none, and for whoever must not see its markers.</param>
/// <param name="Now">The moment.</param>
public sealed record Room(
    LiveSession Session, LiveSeat Me, ImmutableDictionary<Guid, string> Names, IReadOnlySet<(Guid Question, Guid Seat)> Given, ImmutableArray<ChairResult> Results,
    InterviewQuestion? Question, DateTimeOffset Now)
{
    /// <summary>Who is there at the moment, by seat.</summary>
    public ImmutableDictionary<Guid, Presence> There { get; init; } = ImmutableDictionary<Guid, Presence>.Empty;

    public LiveStage Stage => Session.StageAt(Now);

    public DateTimeOffset? Deadline => Session.DeadlineAt(Now);

    public LiveChair? Chair => Session.Chair;

    public LiveQuestion? Current => Chair?.CurrentAt(Now);

    /// <summary>Where one sits in the open chair, else where one will.</summary>
    public LiveRole Role => Chair?.RoleOf(Me) ?? Me.Role;

    public bool IsHost => Session.Host?.Id == Me.Id;

    /// <summary>True for who may press the clock.</summary>
    public bool Moves => Role != LiveRole.Observer || IsHost;

    /// <summary>True where the words of the question in hand are shown: to raters always, to all once it has begun.</summary>
    public bool Heard => Current is { } question && (Role == LiveRole.Rater || question.BegunAt is not null);

    public string Address => $"/interview/live/{Session.Id}";

    public string Rate(LiveQuestion question) => $"{Address}/chairs/{Chair!.Number}/questions/{question.Position}/rating";

    public bool Rates => Chair is { } chair && Session.Rates(Me, chair);

    public IReadOnlyList<Guid> Awaited => Session.AwaitedBy(Given);

    /// <summary>What came of the open chair; null before the reveal, and for whoever must wait.</summary>
    public ChairResult? Revealed => Results.FirstOrDefault(r => r.Chair.Id == Chair?.Id);

    public string Kind => Session.Kind == SessionKind.Pair ? "Pair" : "Panel";

    /// <summary>True for a rater between two chairs who has not yet rated the sample answers.</summary>
    public bool Uncalibrated { get; init; }

    /// <summary>Why something was not done.</summary>
    public string? Why { get; init; }

    /// <summary>The note as typed and not kept.</summary>
    public string? Typed { get; init; }

    /// <summary>What the tripwire found in it.</summary>
    public Looked Looked { get; init; } = Looked.At(false);
}

/// <summary>All ratings of a chair, on the table.</summary>
/// <param name="Chair">The chair.</param>
/// <param name="Ratings">Everybody's.</param>
/// <param name="Raters">Seats of those who rated at least one question, raters first and the candidate last.</param>
/// <param name="Outcome">What the raters made of it.</param>
/// <param name="Pairs">How far each two agree.</param>
/// <param name="Missing">Why it would not count toward a badge, each as a sentence; empty where it would.</param>
public sealed record ChairResult(
    LiveChair Chair, ImmutableArray<LiveRating> Ratings, ImmutableArray<Guid> Raters, ChairOutcome Outcome, ImmutableArray<(Guid One, Guid Other, RaterAgreement Agreement)> Pairs,
    ImmutableArray<string> Missing)
{
    public LiveRating? Of(LiveQuestion question, Guid seat) => Ratings.FirstOrDefault(r => r.LiveQuestionId == question.Id && r.LiveSeatId == seat);

    /// <summary>The raters' levels of a part of a question, without the candidate's own.</summary>
    public IReadOnlyList<int> Levels(LiveQuestion question, StarPart part) => [.. Ratings.Where(r => r.LiveQuestionId == question.Id && !r.Own).Select(r => r.Rating.Level(part))];

    public static ChairResult Of(LiveSession session, LiveChair chair, IEnumerable<LiveRating> ratings)
    {
        var position = chair.Questions.Where(q => q.IsAsked).ToDictionary(q => q.Id, q => q.Position);
        var all = ratings.Where(r => position.ContainsKey(r.LiveQuestionId)).ToImmutableArray();
        var seats = all.OrderBy(r => r.Own).ThenBy(r => chair.RaterIds.ToList().IndexOf(r.LiveSeatId)).Select(r => r.LiveSeatId).Distinct().ToImmutableArray();
        var outcome = ChairOutcome.Of([.. all.Where(r => !r.Own).Select(r => new RatedQuestion(position[r.LiveQuestionId], seats.IndexOf(r.LiveSeatId), r.Rating))]);
        var pairs = seats.SelectMany((one, at) => seats.Skip(at + 1).Select(other => (one, other, Agreement(one, other)))).Where(p => p.Item3.N > 0);
        return new(chair, all, seats, outcome, [.. pairs], [.. Verdict.Missing(session, chair, all, outcome)]);

        RaterAgreement Agreement(Guid one, Guid other) => RaterAgreement.Of(
        [
            .. from a in all.Where(r => r.LiveSeatId == one)
               join b in all.Where(r => r.LiveSeatId == other) on a.LiveQuestionId equals b.LiveQuestionId
               from part in Enum.GetValues<StarPart>()
               select (a.Rating.Level(part), b.Rating.Level(part)),
        ]);
    }
}

/// <summary>Whether a chair would count toward a badge (ruling GA3).</summary>
static class Verdict
{
    public static IEnumerable<string> Missing(LiveSession session, LiveChair chair, ImmutableArray<LiveRating> ratings, ChairOutcome outcome)
    {
        var raters = session.BadgeRaters;
        var enough = chair.Questions.Count(q => ratings.Count(r => r.LiveQuestionId == q.Id && !r.Own) >= raters);
        if (enough < session.Questions)
        {
            yield return raters == 1 ? $"the interviewer rated {enough} of {session.Questions} questions" : $"{enough} of {session.Questions} questions were rated by two raters or more";
        }

        foreach (var part in outcome.Parts.Where(p => !ChairOutcome.IsGoodPart(p)))
        {
            yield return $"the {part.Part.ToString().ToLowerInvariant()} is at {Level(part.Mean)} of 4";
        }

        if (outcome.Capped)
        {
            yield return "an Action is held at 1";
        }
    }

    /// <summary>A mean as shown: rounded down, so that what reads 3.0 is 3.0.</summary>
    public static string Level(double mean) => (Math.Floor((mean * 10) + 1e-9) / 10).ToString("0.0", System.Globalization.CultureInfo.InvariantCulture);
}

public sealed class ShowRoomHandler(LearnDb db, Library library, LiveLines lines, TimeProvider clock) : IQueryHandler<ShowRoom, Room?>
{
    public async ValueTask<Room?> Handle(ShowRoom query, CancellationToken cancellationToken)
    {
        // The session comes first: once it says that the ratings are on the table, no rating changes any more.
        var session = await db.FindLiveAsync(query.Id, tracked: false, cancellationToken);
        if (session?.SeatOf(query.PersonId) is not { } me)
        {
            return null;
        }

        var now = clock.GetUtcNow();
        var people = session.Seats.Select(s => s.PersonId).ToList();
        var called = await db.Users.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        var shown = session.Chairs.Where(c => session.Shows(c, me, now)).ToList();
        var questions = shown.SelectMany(c => c.Questions).Select(q => q.Id).ToList();
        var ratings = questions.Count == 0 ? [] : await db.LiveRatings.AsNoTracking().Where(r => questions.Contains(r.LiveQuestionId)).ToListAsync(cancellationToken);
        var current = session.Chair?.CurrentAt(now);
        return new(
            session, me, session.Seats.ToImmutableDictionary(s => s.Id, s => s.PersonId is { } id && called.TryGetValue(id, out var name) ? name : "a former member"),
            session.Chair is { } chair ? await db.GivenAsync(chair, cancellationToken) : ImmutableHashSet<(Guid, Guid)>.Empty,
            [.. shown.Select(c => ChairResult.Of(session, c, ratings.Where(r => c.Questions.Exists(q => q.Id == r.LiveQuestionId))))],
            current is not null && session.Chair!.RoleOf(me) == LiveRole.Rater ? library.Interview.Question(current.QuestionId) : null, now)
        {
            Uncalibrated = session.Chair is null && me.Role == LiveRole.Rater && !await db.RaterChecks.AnyAsync(c => c.PersonId == query.PersonId && c.EndedAt != null, cancellationToken),
            There = session.Seats.Where(s => s.IsHere).ToImmutableDictionary(s => s.Id, s => lines.Of(session.Id, s.PersonId!.Value)),
        };
    }
}
