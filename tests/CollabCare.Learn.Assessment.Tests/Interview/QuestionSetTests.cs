using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class QuestionSetTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 9, 0, 0, TimeSpan.Zero);
    private static readonly string[] Competencies = ["handling-resistance", "influence", "problem-solving", "role-knowledge", "ethics-and-privacy", "evidence", "communication", "empathy", "co-design"];
    private static readonly ImmutableArray<BankQuestion> Bank =
        [.. from n in Enumerable.Range(0, 36) select new BankQuestion($"q{n:00}", Competencies[n % 9], (Level)(n / 9 % 3), 0, null)];

    [Fact]
    public void Nothing_is_no_number_of_questions() => Should.Throw<ArgumentOutOfRangeException>(() => QuestionSet.Draw(Bank, Any(0), Now, 1));

    [Fact]
    public void Has_fewer_where_the_bank_has_fewer() =>
        QuestionSet.Draw(Bank, new(6, ["co-design"], Level.Advanced, false), Now, 1).Length.ShouldBe(1);

    [Fact]
    public void Six_cover_what_a_set_of_six_must_cover_with_at_most_two_of_the_advanced_level()
    {
        for (var seed = 0; seed < 200; seed++)
        {
            var drawn = Draw(Any(6), seed);
            drawn.Length.ShouldBe(6);
            drawn.Select(q => q.Id).ShouldBeUnique();
            drawn.Count(q => q.Level == Level.Advanced).ShouldBeLessThanOrEqualTo(2);
            foreach (var group in QuestionSet.Coverage)
            {
                drawn.ShouldContain(q => group.Contains(q.Competency));
            }
        }
    }

    [Theory]
    [InlineData("handling-resistance", "influence")]
    [InlineData("influence", "handling-resistance")]
    [InlineData("evidence", "communication")]
    [InlineData("communication", "evidence")]
    public void Six_cover_one_of_two_alike_by_either(string there, string missing)
    {
        ImmutableArray<BankQuestion> bank = [.. Bank.Where(q => q.Competency != missing)];
        var ids = bank.Where(q => q.Competency == there).Select(q => q.Id).ToList();
        Enumerable.Range(0, 100).ShouldAllBe(seed => QuestionSet.Draw(bank, Any(6), Now, seed).Intersect(ids).Any());
    }

    [Theory]
    [InlineData("problem-solving")]
    [InlineData("role-knowledge")]
    [InlineData("ethics-and-privacy")]
    public void Six_cover_what_has_no_other_to_stand_in_for_it(string competency) =>
        Enumerable.Range(0, 100).ShouldAllBe(seed => Draw(Any(6), seed).Any(q => q.Competency == competency));

    [Fact]
    public void Any_other_number_covers_nothing_in_particular() =>
        Enumerable.Range(0, 100).Select(seed => Draw(Any(1), seed).Single().Competency).Distinct().Order().ShouldBe(Competencies.Order());

    [Fact]
    public void Is_the_same_for_the_same_seed_and_another_for_another()
    {
        Draw(Any(6), 7).ShouldBe(Draw(Any(6), 7));
        Enumerable.Range(0, 20).Select(seed => string.Join(',', Draw(Any(6), seed).Select(q => q.Id))).Distinct().Count().ShouldBeGreaterThan(15);
    }

    [Fact]
    public void Goes_round_the_chosen_competencies()
    {
        var drawn = Draw(new(4, ["empathy", "evidence"], null, false), 3);
        drawn.GroupBy(q => q.Competency).Select(g => g.Count()).ShouldBe([2, 2]);
    }

    [Theory]
    [InlineData(9, 1)]
    [InlineData(18, 2)]
    public void No_competency_comes_twice_before_each_came_once(int count, int times)
    {
        for (var seed = 0; seed < 50; seed++)
            Draw(Any(count), seed).CountBy(q => q.Competency).ShouldAllBe(competency => competency.Value == times);
    }

    [Fact]
    public void Where_a_competency_has_but_advanced_questions_left_the_others_fill_up()
    {
        ImmutableArray<BankQuestion> bank =
        [
            .. from n in Enumerable.Range(0, 5) select new BankQuestion($"a{n}", "empathy", Level.Beginner, 0, null),
            .. from n in Enumerable.Range(0, 5) select new BankQuestion($"b{n}", "evidence", Level.Advanced, 0, null),
        ];
        var drawn = QuestionSet.Draw(bank, new(7, ["empathy", "evidence"], null, false), Now, 1);
        drawn.Count(id => id.StartsWith('a')).ShouldBe(5);
        drawn.Count(id => id.StartsWith('b')).ShouldBe(QuestionSet.MostAdvanced);
    }

    [Fact]
    public void A_question_rests_for_14_days_unless_it_is_asked_for()
    {
        ImmutableArray<BankQuestion> bank = [.. Bank.Select(q => q with { Times = 1, LastMet = q.Id == "q07" || q.Id == "q16" ? Now.AddDays(-14) : Now.AddDays(-13) })];
        var wish = new PracticeWish(2, ["empathy"], null, false);
        QuestionSet.Draw(bank, wish, Now, 5).Order().ShouldBe(["q07", "q16"]);
        QuestionSet.Draw(bank, wish with { Count = 1, Own = "q25" }, Now, 5).ShouldBe(["q25"]);

        // All rest: the one that was met longest ago.
        QuestionSet.Draw([.. bank.Select(q => q with { LastMet = Now.AddDays(q.Id == "q25" ? -9 : -2) })], wish with { Count = 1 }, Now, 5).ShouldBe(["q25"]);
    }

    [Fact]
    public void What_was_met_least_comes_first_when_asked_for()
    {
        ImmutableArray<BankQuestion> bank = [.. Bank.Select(q => q with { Times = q.Id == "q16" ? 0 : 2, LastMet = q.Id == "q16" ? null : Now.AddDays(-40) })];
        var wish = new PracticeWish(1, ["empathy"], null, true);
        Enumerable.Range(0, 20).ShouldAllBe(seed => QuestionSet.Draw(bank, wish, Now, seed).Single() == "q16");
    }

    [Fact]
    public void Of_what_was_met_as_often_the_one_met_longest_ago_comes_first_when_asked_for()
    {
        var wish = new PracticeWish(1, ["empathy"], null, true);
        Firsts(wish, ("q07", 1, Now.AddDays(-20)), ("q16", 1, Now.AddDays(-40))).ShouldBe(["q16"]);
        Firsts(wish, ("q07", 1, Now.AddDays(-20)), ("q16", 2, Now.AddDays(-40))).ShouldBe(["q07"]);
    }

    [Fact]
    public void Otherwise_chance_decides_between_all_that_have_rested()
    {
        var wish = new PracticeWish(1, ["empathy"], null, false);
        Firsts(wish, ("q07", 1, Now.AddDays(-20)), ("q16", 5, Now.AddDays(-40))).ShouldBe(["q07", "q16"]);
        Firsts(wish, ("q07", 1, Now.AddDays(-14)), ("q16", 0, null)).ShouldBe(["q07", "q16"]);
        Firsts(wish, ("q07", 1, Now.AddDays(-14).AddTicks(1)), ("q16", 0, null)).ShouldBe(["q16"]);
    }

    private static IEnumerable<string> Firsts(PracticeWish wish, params (string Id, int Times, DateTimeOffset? LastMet)[] met)
    {
        ImmutableArray<BankQuestion> bank = [.. met.Select(m => new BankQuestion(m.Id, "empathy", Level.Beginner, m.Times, m.LastMet))];
        return Enumerable.Range(0, 20).Select(seed => QuestionSet.Draw(bank, wish, Now, seed).Single()).Distinct().Order();
    }

    private static PracticeWish Any(int count) => new(count, [], null, false);

    private static BankQuestion[] Draw(PracticeWish wish, int seed) => [.. QuestionSet.Draw(Bank, wish, Now, seed).Select(id => Bank.Single(q => q.Id == id))];
}
