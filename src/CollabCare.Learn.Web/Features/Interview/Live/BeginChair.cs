using System.Security.Cryptography;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Interview.Mocks;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Draws the questions of a chair and seats everybody for it.</summary>
public sealed record BeginChair(Guid PersonId, Guid Id) : ICommand<Acted?>;

public sealed class BeginChairHandler(LearnDb db, Library library, LiveActs acts) : ICommandHandler<BeginChair, Acted?>
{
    /// <summary>The time for one probe (curriculum 4.4).</summary>
    static readonly TimeSpan Probe = TimeSpan.FromSeconds(60);

    public async ValueTask<Acted?> Handle(BeginChair command, CancellationToken cancellationToken) => await acts.DoAsync(
        command.PersonId, command.Id,
        async (session, seat, now) =>
        {
            if (session.Chair is not null)
            {
                return Acted.Done;
            }

            if (session.WhyNotBegin() is { } why)
            {
                return new(why);
            }

            if (seat.Role == LiveRole.Observer && session.Host != seat)
            {
                return new("Whoever answers or rates begins, or the host.");
            }

            db.LiveChairs.Add(await DrawAsync(session, now, cancellationToken));
            return Acted.Done;
        },
        cancellationToken);

    async Task<LiveChair> DrawAsync(LiveSession session, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var candidate = session.Seats.Single(s => s is { IsHere: true, Role: LiveRole.Candidate });
        var seed = RandomNumberGenerator.GetInt32(int.MaxValue);
        var met = await StartMockHandler.MetAsync(db, candidate.PersonId!.Value, cancellationToken);
        var asked = session.Chairs.SelectMany(c => c.Questions).Select(q => q.QuestionId).ToHashSet();

        // Questions about knowledge are in no session (curriculum 4.3); the second chair gets other questions than the first.
        var bank = library.Interview.Questions.Where(q => q is { Competency: not null, Kind: not QuestionKind.Knowledge } && !asked.Contains(q.Id))
            .Select(q => new BankQuestion(q.Id, q.Competency!.Id, q.Level, met[q.Id].Count(), met.Contains(q.Id) ? met[q.Id].Max() : null)).ToList();
        var drawn = QuestionSet.Draw(bank, new(QuestionSet.Full, [], null, LeastMet: false), now, seed).Take(session.Questions);
        var extra = candidate.ExtraTimePercent;
        var chair = new LiveChair
        {
            LiveSessionId = session.Id,
            Number = session.Chairs.Count + 1,
            CandidateId = candidate.Id,
            RaterIds = [.. session.Seats.Where(s => s is { IsHere: true, Role: LiveRole.Rater }).OrderBy(s => s.JoinedAt).ThenBy(s => s.Id).Select(s => s.Id)],
            Seed = seed,
            Seconds = (int)AnswerClock.Extended(session.ChairTime, extra).TotalSeconds,
            StartedAt = now,
        };
        chair.Questions.AddRange(drawn.Select((id, at) => Asked(library.Interview.Question(id)!, at + 1, session.Kind == SessionKind.Pair ? 2 : 1, seed, extra)));
        return chair;
    }

    static LiveQuestion Asked(InterviewQuestion question, int position, int probes, int seed, int extra)
    {
        // Which probes depends on the seed and the place alone, so that a panel asks everybody the same.
        var from = question.Probes.IsEmpty ? 0 : (int)((uint)(seed + (position * 7919)) % (uint)question.Probes.Length);
        var chosen = Enumerable.Range(from, Math.Min(probes, question.Probes.Length)).Select(n => question.Probes[n % question.Probes.Length]).ToList();
        return new()
        {
            Position = position,
            QuestionId = question.Id,
            QuestionText = question.Text,
            Competency = question.Competency!.Id,
            Probes = chosen,
            PrepareSeconds = (int)AnswerClock.Extended(question.Prepare, extra).TotalSeconds,
            AnswerSeconds = (int)AnswerClock.Extended(question.Answer, extra).TotalSeconds,
            ProbeSeconds = (int)AnswerClock.Extended(Probe * chosen.Count, extra).TotalSeconds,
        };
    }
}

static class Beginning
{
    /// <summary>Who is missing for a chair, in a sentence; null where nobody is.</summary>
    public static string? WhyNotBegin(this LiveSession session)
    {
        var candidate = session.Seats.Exists(s => s is { IsHere: true, Role: LiveRole.Candidate });
        var raters = session.Seats.Exists(s => s is { IsHere: true, Role: LiveRole.Rater });
        return (candidate, raters) switch
        {
            (true, true) => null,
            (true, false) => "Nobody rates yet. Give the code to somebody who will, or take that place yourself.",
            (false, true) => "There is no candidate yet. Give the code to somebody who will answer, or take that place yourself.",
            _ => "A candidate and a rater are missing. Give the code to them.",
        };
    }
}
