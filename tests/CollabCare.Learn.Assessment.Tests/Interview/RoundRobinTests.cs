using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using FsCheck;
using FsCheck.Fluent;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class RoundRobinTests
{
    private static readonly Arbitrary<(int People, int Rounds)> Afternoons = (
        from people in Gen.Choose(2, 24)
        from rounds in Gen.Choose(0, 60)
        select (people, rounds)).ToArbitrary();

    private static readonly ImmutableArray<BankQuestion> Bank =
        [.. from n in Enumerable.Range(0, 36) select new BankQuestion($"q{n:00}", n % 2 == 0 ? "empathy" : "evidence", (Level)(n / 18), 0, null)];

    [Theory]
    [InlineData(-1, 1)]
    [InlineData(2, -1)]
    [InlineData(1, -1)]
    public void Nothing_less_than_nothing(int people, int rounds) => Should.Throw<ArgumentOutOfRangeException>(() => RoundRobin.Of(people, rounds));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void It_takes_two(int people)
    {
        RoundRobin.Of(people, 3).ShouldBeEmpty();
        RoundRobin.Whole(people).ShouldBe(0);
    }

    [Fact]
    public void A_round_is_twice_25_minutes() => RoundRobin.Round.ShouldBe(TimeSpan.FromMinutes(50));

    [Theory]
    [InlineData(2, 1)]
    [InlineData(3, 3)]
    [InlineData(4, 3)]
    [InlineData(9, 9)]
    public void Everybody_has_met_everybody_after_as_many_rounds_as_there_are_others_and_one_more_where_somebody_sits_out(int people, int rounds) =>
        RoundRobin.Whole(people).ShouldBe(rounds);

    [Fact]
    public void Everybody_has_one_place_in_every_round() => Prop.ForAll(Afternoons, afternoon =>
    {
        var rounds = RoundRobin.Of(afternoon.People, afternoon.Rounds);
        rounds.Length.ShouldBe(afternoon.Rounds);
        foreach (var round in rounds)
        {
            var there = round.Pairs.SelectMany(p => new[] { p.First, p.Second }).Concat(round.Observer is { } alone ? [alone.Person] : []);
            there.Order().ShouldBe(Enumerable.Range(0, afternoon.People));
            (round.Observer is null).ShouldBe(afternoon.People % 2 == 0);
            (round.Observer?.Pair ?? 0).ShouldBeInRange(0, round.Pairs.Length - 1);
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Nobody_meets_twice_before_all_have_met_and_nobody_observes_twice_before_all_have_observed() => Prop.ForAll(Afternoons, afternoon =>
    {
        var met = new Dictionary<(int, int), int>();
        var observed = new int[afternoon.People];
        foreach (var round in RoundRobin.Of(afternoon.People, afternoon.Rounds))
        {
            foreach (var pair in round.Pairs)
            {
                var key = (Math.Min(pair.First, pair.Second), Math.Max(pair.First, pair.Second));
                met[key] = met.GetValueOrDefault(key) + 1;
            }

            if (round.Observer is { } alone)
                observed[alone.Person]++;
        }

        var all = afternoon.People * (afternoon.People - 1) / 2;
        var (most, least) = (met.Values.DefaultIfEmpty().Max(), met.Count < all ? 0 : met.Values.Min());
        (most - least).ShouldBeLessThanOrEqualTo(1);
        (observed.Max() - observed.Min()).ShouldBeLessThanOrEqualTo(1);
        if (afternoon.Rounds >= RoundRobin.Whole(afternoon.People))
            met.Count.ShouldBe(all);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Is_the_same_for_the_same_people_and_who_meets_again_begins_in_the_other_chair()
    {
        string Said(int people, int rounds) => string.Join('|', RoundRobin.Of(people, rounds).Select(r => $"{string.Join(',', r.Pairs)} {r.Observer}"));
        Said(7, 9).ShouldBe(Said(7, 9));
        RoundRobin.Of(2, 3).Select(r => r.Pairs.Single()).ShouldBe([new(0, 1), new(1, 0), new(0, 1)]);
        foreach (var people in Enumerable.Range(2, 12))
        {
            var whole = RoundRobin.Whole(people);
            var rounds = RoundRobin.Of(people, 2 * whole);
            for (var at = 0; at < whole; at++)
                rounds[at + whole].Pairs.ShouldBe(rounds[at].Pairs.Select(p => new PracticePair(p.Second, p.First)));
        }
    }

    [Fact]
    public void Each_round_has_three_questions_a_chair_and_none_twice_while_there_are_others()
    {
        var rounds = RoundRobin.Questions([.. Bank.Where(q => q.Level == Level.Beginner)], ["empathy", "evidence"], 3, seed: 5);
        rounds.ShouldAllBe(r => r.First.Length == 3 && r.Second.Length == 3);
        rounds.SelectMany(r => r.First.Concat(r.Second)).ShouldBeUnique();
        RoundRobin.Questions(Bank, [], 3, 5).SelectMany(r => r.First).ShouldBe(RoundRobin.Questions(Bank, [], 3, 5).SelectMany(r => r.First));
    }

    [Fact]
    public void What_was_chosen_is_spread_over_the_rounds_and_others_fill_up()
    {
        ImmutableArray<BankQuestion> bank = [.. Bank.Where(q => q.Level == Level.Beginner).Select((q, n) => n is 3 or 8 ? q with { Competency = "rare" } : q)];
        var rounds = RoundRobin.Questions(bank, ["rare"], 3, seed: 5);
        string[] rare = [bank[3].Id, bank[8].Id];
        rounds.Select(r => r.First.Concat(r.Second).Count(rare.Contains)).ShouldBe([1, 1, 0]);
        rounds.ShouldAllBe(r => r.First.Length == 3 && r.Second.Length == 3);
        rounds.SelectMany(r => r.First.Concat(r.Second)).ShouldBeUnique();
        RoundRobin.Questions(bank, ["rare"], 1, seed: 5).Single().ShouldSatisfyAllConditions(r => r.First.Count(rare.Contains).ShouldBe(1), r => r.Second.Count(rare.Contains).ShouldBe(1));
        RoundRobin.Questions(bank, ["rare"], 0, seed: 5).ShouldBeEmpty();
    }

    [Fact]
    public void Of_what_comes_back_the_least_asked_comes_first()
    {
        ImmutableArray<BankQuestion> bank = [.. Enumerable.Range(0, 8).Select(n => new BankQuestion($"q{n}", "empathy", Level.Beginner, 0, null))];
        for (var seed = 0; seed < 50; seed++)
        {
            var asked = RoundRobin.Questions(bank, [], 3, seed).SelectMany(r => r.First.Concat(r.Second)).CountBy(id => id).ToDictionary();
            asked.Values.Order().ShouldBe([2, 2, 2, 2, 2, 2, 3, 3]);
        }
    }

    // Guards afternoons already planned: one keeps its seed, and its rounds are worked out anew each time it is shown.
    [Fact]
    public void The_same_people_meet_as_they_have_always_met() =>
        string.Join(" | ", RoundRobin.Of(5, 5).Select(r => $"{string.Join(' ', r.Pairs.Select(p => $"{p.First}{p.Second}"))} {r.Observer}"))
            .ShouldBe("41 23 (0, 0) | 10 43 (2, 1) | 02 13 (4, 0) | 30 42 (1, 1) | 04 12 (3, 0)");

    [Fact]
    public void A_seed_gives_the_questions_that_it_has_always_given() =>
        string.Join(" | ", RoundRobin.Questions(Bank, [], 3, seed: 2026).Select(r => string.Join(' ', r.First.Concat(r.Second))))
            .ShouldBe("q15 q20 q32 q00 q13 q29 | q25 q16 q02 q28 q27 q33 | q03 q06 q26 q04 q17 q07");

    [Fact]
    public void Where_there_are_few_questions_they_are_asked_again_and_where_there_are_none_nobody_is_asked()
    {
        var few = RoundRobin.Questions([.. Bank.Take(4)], [], 2, 1);
        few.ShouldAllBe(r => r.First.Length == 3 && r.Second.Length == 3);
        few[0].Second.Distinct().Count().ShouldBe(3);
        RoundRobin.Questions([], [], 2, 1).ShouldAllBe(r => r.First.IsEmpty && r.Second.IsEmpty);
    }
}
