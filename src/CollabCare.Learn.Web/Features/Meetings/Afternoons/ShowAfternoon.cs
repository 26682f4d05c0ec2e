using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Meetings.Afternoons;

/// <summary>Shows an afternoon to whoever opened it or practises on it: who meets whom in which round, on which questions.</summary>
public sealed record ShowAfternoon(Guid PersonId, Guid Id) : IQuery<AfternoonPage?>;

/// <param name="Afternoon">The afternoon.</param>
/// <param name="Me">Who looks.</param>
/// <param name="Whose">The name of whoever opened it.</param>
/// <param name="People">Those who practise, in the order of joining.</param>
/// <param name="Rounds">The rounds; empty for fewer than two people.</param>
/// <param name="Rubric">How answers are rated; null where the library has no rubric.</param>
/// <param name="Now">The moment.</param>
public sealed record AfternoonPage(
    Afternoon Afternoon, Guid Me, string Whose, ImmutableArray<(Guid Id, string Name)> People, ImmutableArray<PlannedRound> Rounds, InterviewRubric? Rubric, DateTimeOffset Now)
{
    public bool Mine => Afternoon.PersonId == Me;

    public bool Practises => People.Any(p => p.Id == Me);

    public bool IsOpen => Afternoon.IsOpen(Now);

    /// <summary>True for whoever may note who was there.</summary>
    public bool Notes => Mine && Afternoon.HasBegun(Now) && !People.IsEmpty;

    /// <summary>False where nobody was there; null before it is noted.</summary>
    public bool? CameAbout => Afternoon.Seats.Exists(s => s.Came is not null) ? Afternoon.Seats.Exists(s => s.Came == true) : null;

    /// <summary>The address of the link, told once; null at any other time.</summary>
    public string? Link { get; init; }

    /// <summary>The reason that was typed to cancel it.</summary>
    public CancelForm Cancel { get; init; } = new();

    public string Address => $"/interview/afternoons/{Afternoon.Id}";

    /// <summary>Whether somebody was there; null before it is noted.</summary>
    public bool? Came(Guid person) => Afternoon.Seats.Find(s => s.PersonId == person)?.Came;

    /// <summary>What the questions are on.</summary>
    public string On => Competency.Find(Afternoon.Competency ?? "") is { } competency ? $"{competency.Name}, and what fills up" : "The set over all competencies";
}

/// <param name="Number">From 1.</param>
/// <param name="From">When it begins.</param>
/// <param name="Change">When the chairs are changed.</param>
/// <param name="To">When it is over.</param>
/// <param name="Pairs">Who meets whom; the first answers first.</param>
/// <param name="Observer">Who sits out and observes, and the pair (from 0); null for nobody.</param>
/// <param name="First">The questions of the first chair.</param>
/// <param name="Second">The questions of the second chair.</param>
public sealed record PlannedRound(
    int Number, DateTimeOffset From, DateTimeOffset Change, DateTimeOffset To, ImmutableArray<(string First, string Second)> Pairs, (string Name, int Pair)? Observer,
    ImmutableArray<InterviewQuestion> First, ImmutableArray<InterviewQuestion> Second);

public sealed class ShowAfternoonHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowAfternoon, AfternoonPage?>
{
    public async ValueTask<AfternoonPage?> Handle(ShowAfternoon query, CancellationToken cancellationToken)
    {
        var afternoon = await db.Afternoons.Include(a => a.Seats).AsNoTracking()
            .FirstOrDefaultAsync(a => a.Id == query.Id && (a.PersonId == query.PersonId || a.Seats.Any(s => s.PersonId == query.PersonId)), cancellationToken);
        if (afternoon is null)
        {
            return null;
        }

        var seats = afternoon.Seats.OrderBy(s => s.Number).ToList();
        var wanted = seats.Select(s => s.PersonId).Append(afternoon.PersonId).ToList();
        var names = await db.Users.Where(p => wanted.Contains(p.Id)).ToDictionaryAsync(p => p.Id, p => p.Name, cancellationToken);
        ImmutableArray<(Guid Id, string Name)> people = [.. seats.Select(s => (s.PersonId, names[s.PersonId]))];
        return new(afternoon, query.PersonId, names[afternoon.PersonId], people, [.. Plan(afternoon, [.. people.Select(p => p.Name)])], library.Interview.Rubric, clock.GetUtcNow());
    }

    IEnumerable<PlannedRound> Plan(Afternoon afternoon, ImmutableArray<string> names)
    {
        // Questions about knowledge are in no session for two.
        var bank = library.Interview.Questions.Where(q => q.Competency is not null && q.Kind != QuestionKind.Knowledge).Select(q => new BankQuestion(q.Id, q.Competency!.Id, q.Level, 0, null)).ToList();
        var questions = RoundRobin.Questions(bank, afternoon.Competency is { } competency ? [competency] : [], afternoon.Rounds, afternoon.Seed);
        foreach (var (at, round) in RoundRobin.Of(names.Length, afternoon.Rounds).Index())
        {
            var from = afternoon.StartsAt + (at * RoundRobin.Round);
            yield return new(
                at + 1, from, from + RoundRobin.Chair, from + RoundRobin.Round, [.. round.Pairs.Select(p => (names[p.First], names[p.Second]))], round.Observer is { } alone ? (names[alone.Person], alone.Pair) : null,
                [.. questions[at].First.Select(library.Interview.Question).OfType<InterviewQuestion>()], [.. questions[at].Second.Select(library.Interview.Question).OfType<InterviewQuestion>()]);
        }
    }
}
