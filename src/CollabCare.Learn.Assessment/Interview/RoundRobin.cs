using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Interview;

/// <summary>Two who practise with each other for a round, each in both chairs.</summary>
/// <param name="First">Who answers first, by place in the list of people, from 0.</param>
/// <param name="Second">Who asks first.</param>
public sealed record PracticePair(int First, int Second);

/// <summary>One round of an afternoon.</summary>
/// <param name="Pairs">Who practises with whom.</param>
/// <param name="Observer">Where the number of people is odd, who sits out and observes, and at which pair (its place in the list of pairs, from 0); else null.</param>
public sealed record PracticeRound(ImmutableArray<PracticePair> Pairs, (int Person, int Pair)? Observer);

/// <summary>The questions of a round: the same for every pair, other ones for the other chair.</summary>
/// <param name="First">Ids for the first chair, at most <see cref="RoundRobin.PerChair" />.</param>
/// <param name="Second">Ids for the second chair; none of the first's where there are enough.</param>
public sealed record RoundQuestions(ImmutableArray<string> First, ImmutableArray<string> Second);

/// <summary>
/// Who practises with whom when several meet for an afternoon. A pure rule: the same number of people gives the same rounds. Nobody meets anybody twice before everybody has met everybody,
/// and nobody observes twice before everybody has observed.
/// </summary>
public static class RoundRobin
{
    /// <summary>How many questions a chair has.</summary>
    public const int PerChair = 3;

    /// <summary>The time in one chair (curriculum 4.4).</summary>
    public static readonly TimeSpan Chair = TimeSpan.FromMinutes(25);

    /// <summary>The time of a round: both chairs.</summary>
    public static readonly TimeSpan Round = Chair * 2;

    /// <summary>After how many rounds everybody has met everybody; 0 for fewer than two people.</summary>
    public static int Whole(int people) => people < 2 ? 0 : people % 2 == 0 ? people - 1 : people;

    /// <summary>Makes the rounds.</summary>
    /// <param name="people">How many there are, 0 or more; fewer than two make no round.</param>
    /// <param name="rounds">How many rounds, 0 or more; after <see cref="Whole" /> rounds it begins anew, with the chairs changed.</param>
    public static ImmutableArray<PracticeRound> Of(int people, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(people);
        ArgumentOutOfRangeException.ThrowIfNegative(rounds);
        return people < 2 ? [] : [.. Enumerable.Range(0, rounds).Select(round => Make(people, round))];
    }

    // The circle: the first person stays, the others move on by one place each round. An odd number gets one more place, and whoever is opposite to it observes.
    private static PracticeRound Make(int people, int round)
    {
        var places = people + (people % 2);
        var facing = Enumerable.Range(0, places / 2).Select(at => (Near: PersonAt(at), Far: PersonAt(places - 1 - at), At: at)).ToList();
        ImmutableArray<PracticePair> pairs = [.. facing.Where(f => f.Near < people && f.Far < people).Select(f => (round + f.At) % 2 == 0 ? new PracticePair(f.Near, f.Far) : new PracticePair(f.Far, f.Near))];
        var alone = facing.Where(f => f.Near >= people || f.Far >= people).Select(f => (int?)Math.Min(f.Near, f.Far)).FirstOrDefault();
        return new(pairs, alone is { } observer ? (observer, round % pairs.Length) : null);

        int PersonAt(int place) => place == 0 ? 0 : 1 + ((place - 1 + round) % (places - 1));
    }

    /// <summary>
    /// Draws the questions of each round: those on what was chosen first, spread over the rounds and over both chairs, and others where these are too few. One that was asked comes back only where no other can be had.
    /// </summary>
    /// <param name="bank">The questions that may be asked.</param>
    /// <param name="competencies">Ids of the competencies that were chosen; empty for the set that covers all.</param>
    /// <param name="rounds">How many rounds.</param>
    /// <param name="seed">What chance comes from.</param>
    public static ImmutableArray<RoundQuestions> Questions(IReadOnlyCollection<BankQuestion> bank, ImmutableArray<string> competencies, int rounds, int seed)
    {
        var left = bank.Select(q => q with { Times = 0, LastMet = null }).ToList();
        var share = competencies.IsEmpty ? 2 * PerChair : Math.Min(2 * PerChair, (left.Count(q => competencies.Contains(q.Competency)) + rounds - 1) / Math.Max(1, rounds));
        var drawn = ImmutableArray.CreateBuilder<RoundQuestions>(rounds);
        for (var round = 0; round < rounds; round++)
        {
            // Each round is a moment of its own, so that what was asked longest ago comes back first.
            var now = DateTimeOffset.UnixEpoch.AddMinutes(round);
            var set = new List<string>();
            Draw(share, q => q.Times == 0 && (competencies.IsEmpty || competencies.Contains(q.Competency)));
            Draw(2 * PerChair, q => q.Times == 0 && !competencies.Contains(q.Competency));
            Draw(2 * PerChair, _ => true);
            left = [.. left.Select(q => set.Contains(q.Id) ? q with { Times = q.Times + 1, LastMet = now } : q)];
            drawn.Add(Deal(set));

            void Draw(int upTo, Func<BankQuestion, bool> which)
            {
                if (set.Count < upTo)
                    set.AddRange(QuestionSet.Draw([.. left.Where(q => which(q) && !set.Contains(q.Id))], new(upTo - set.Count, [], null, LeastMet: true), now, seed + round));
            }
        }

        return drawn.MoveToImmutable();
    }

    // By turns, so that both chairs have some of what was chosen; where there are too few for both, the second chair begins again at the front.
    private static RoundQuestions Deal(List<string> set) =>
        set.Count == 0 ? new([], [])
        : set.Count == 2 * PerChair ? new([.. set.Where((_, at) => at % 2 == 0)], [.. set.Where((_, at) => at % 2 == 1)])
        : new([.. set.Take(PerChair)], [.. Enumerable.Range(PerChair, Math.Min(PerChair, set.Count)).Select(at => set[at % set.Count])]);
}
