using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Scenarios;
using static CollabCare.Learn.Assessment.Tests.Scenarios.Stories;

namespace CollabCare.Learn.Assessment.Tests.Scenarios;

public class ScenarioRunTests
{
    private static ScenarioRun Played(ScenarioKey key, string choices) => key.Play(choices.Select(choice => $"{choice}"));

    [Fact]
    public void Refuses_a_choice_that_is_not_in_the_moment() =>
        Should.Throw<AnswerException>(() => Played(Chain(1, 1), "ae")).Message.ShouldBe("The moment \"m1\" has no choice \"e\".");

    [Fact]
    public void Refuses_a_choice_after_the_end() => Should.Throw<AnswerException>(() => Played(Chain(1), "aa"));

    [Fact]
    public void Refuses_a_choice_whose_gauge_shows_too_little()
    {
        var key = Story("a: b=1 b=0.5+1", "b: end=1?1 end=0", "end:");

        Should.Throw<AnswerException>(() => Played(key, "aa")).Message.ShouldBe("The choice \"a\" is not open here.");
        Played(key, "a").Open.Select(choice => choice.Id).ShouldBe(["b"]);
        Played(key, "b").Open.Select(choice => choice.Id).ShouldBe(["a", "b"]);
    }

    [Fact]
    public void Refuses_to_mark_a_scenario_that_earns_nothing() =>
        Should.Throw<InvalidOperationException>(() => Story("a: end=0", "end:").Begin().Mark());

    // Curriculum 2.3 and rulings 3: weights 1, 1, 2, 1, best path 5.
    [Theory]
    [InlineData("aaaa", 1)]
    [InlineData("acba", 0.6)]
    [InlineData("ac", 0.2)]
    [InlineData("", 0)]
    [InlineData("cccc", 0)]
    [InlineData("aaba", 0.8)]
    [InlineData("bbbb", 0.5)]
    public void A_run_earns_its_part_of_the_best(string choices, double fraction)
    {
        var mark = Played(Chain(1, 1, 2, 1), choices).Mark();

        mark.Fraction.ShouldBe(fraction, 1e-12);
        mark.Critical.ShouldBeFalse();
        mark.Missed.ShouldBe(fraction < 0.5);
    }

    [Theory]
    [InlineData("daaa", 0.4)]
    [InlineData("aada", 0.4)]
    [InlineData("dddd", 0)]
    [InlineData("dcba", 0.4)]
    [InlineData("d", 0)]
    public void A_critical_choice_caps_a_run_to_its_end(string choices, double fraction)
    {
        var mark = Played(Chain(1, 1, 2, 1), choices).Mark();

        mark.Fraction.ShouldBe(fraction, 1e-12);
        mark.Critical.ShouldBeTrue();
        mark.Missed.ShouldBeTrue();
    }

    // Rulings 3: q 1, 1, 0.5, 1 with a critical choice: 0.8, and so 0.4.
    [Fact]
    public void The_cap_takes_what_is_above_it()
    {
        var key = Story("a: b=1", "b: c=1", "c×2: d=0.5! d=1", "d: end=1", "end:");

        Played(key, "aaaa").Mark().Fraction.ShouldBe(0.4);
        (Played(key, "aaaa").Earned / 5).ShouldBe(0.8);
    }

    [Fact]
    public void An_early_bad_end_earns_less_since_fewer_moments_are_passed() =>
        Played(Story("a: b=1 bad=0", "b: good=1 bad=0", "good:", "bad:"), "b").Mark().Fraction.ShouldBe(0);

    [Fact]
    public void Gauges_move_as_choices_say_and_the_credits_are_the_qualities()
    {
        var run = Played(Story("a: b=1+2", "b: end=0.5-1 end=1", "end:"), "aa");

        run.Gauges["trust"].ShouldBe(1);
        run.IsOver.ShouldBeTrue();
        run.Mark().Credits.ShouldBe([new("a", 1), new("b", 0.5)]);
    }
}
