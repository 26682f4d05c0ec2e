using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Scenarios;
using static CollabCare.Learn.Assessment.Tests.Scenarios.Stories;

namespace CollabCare.Learn.Assessment.Tests.Scenarios;

public class ScenarioSurveyTests
{
    private static string Way(ScenarioSurvey survey) => string.Concat(survey.Best.Select(at => at.Choice));

    [Fact]
    public void Refuses_moments_that_lead_round_in_a_circle()
    {
        var key = Story("a: b=1", "b: c=1 end=0", "c: d=1", "d: b=1 end=0", "end:");

        ScenarioSurvey.Circle(key).ShouldBe(["c", "d", "b"]);
        Should.Throw<InvalidOperationException>(() => ScenarioSurvey.Of(key)).Message.ShouldBe("The moments lead round in a circle: c, d, b.");
        ScenarioSurvey.Circle(Story("a: a=1 end=1", "end:")).ShouldBe(["a"]);
        ScenarioSurvey.Circle(Chain(1, 2, 3)).ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_a_choice_that_leads_nowhere() => Should.Throw<InvalidOperationException>(() => ScenarioSurvey.Of(Story("a: b=1"))).Message.ShouldBe("A choice leads to \"b\", and there is no such moment.");

    [Fact]
    public void The_greatest_is_over_all_ways_and_not_over_the_best_choices_alone()
    {
        var survey = ScenarioSurvey.Of(Story("a: end=1 b=0", "b×3: end=1", "end:"));

        survey.Greatest.ShouldBe(3);
        survey.BestEarns.ShouldBe(1);
        Way(survey).ShouldBe("a");
    }

    [Fact]
    public void Weights_count() => ScenarioSurvey.Of(Chain(1, 1, 2, 1)).ShouldSatisfyAllConditions(
        survey => survey.Greatest.ShouldBe(5),
        survey => survey.BestEarns.ShouldBe(5),
        survey => Way(survey).ShouldBe("aaaa"),
        survey => survey.IsWhole.ShouldBeTrue());

    [Fact]
    public void Where_best_choices_lead_nowhere_there_is_no_best_way() => ScenarioSurvey.Of(Story("a: b=1 b=0.5", "b: end=0.5", "end:")).Best.ShouldBeEmpty();

    [Fact]
    public void Of_two_best_ways_that_earn_as_much_the_earlier_in_the_file_is_taken()
    {
        Way(ScenarioSurvey.Of(Story("a: one=1 two=1", "one:", "two:"))).ShouldBe("a");
        Way(ScenarioSurvey.Of(Story("a: end=1 end=1", "end:"))).ShouldBe("a");
        Way(ScenarioSurvey.Of(Story("a: b=1 c=1", "b: end=1", "c×2: end=1", "end:"))).ShouldBe("ba");
    }

    [Fact]
    public void What_no_way_reaches_and_what_no_gauge_opens_is_not_in_it()
    {
        var survey = ScenarioSurvey.Of(Story("a: b=1+1 b=0", "b: end=1?2 end=0.5", "lost: end=1", "end:"));

        survey.Moments.ShouldBe(["a", "b", "end"], ignoreOrder: true);
        survey.Choices.ShouldNotContain(new ChoiceAt("b", "a"));
        survey.Greatest.ShouldBe(1.5);
    }

    // The best way by the choices alone would close a door that a lesser choice opens.
    [Fact]
    public void Two_ways_to_one_moment_count_apart_where_their_gauges_open_other_doors()
    {
        var survey = ScenarioSurvey.Of(Story("a: b=1 b=0.5+1", "b×5: end=1?1 end=0", "end:"));

        survey.Greatest.ShouldBe(5.5);
        survey.BestEarns.ShouldBe(0);
        survey.Best.ShouldBeEmpty();
    }

    [Fact]
    public void A_scenario_with_too_many_ways_to_stand_is_given_up_and_says_so()
    {
        var lines = Enumerable.Range(0, 20).Select(i => $"m{i}: m{i + 1}=1+{1 << i} m{i + 1}=0");
        var survey = ScenarioSurvey.Of(Story([.. lines, "m20: end=1?1 end=0", "end:"]));

        survey.IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void As_many_ways_to_stand_as_are_followed_are_all_of_them_followed()
    {
        var most = ScenarioSurvey.Of(Straight(ScenarioSurvey.MostPairs));
        (most.IsWhole, most.Greatest).ShouldBe((true, ScenarioSurvey.MostPairs - 1));
        ScenarioSurvey.Of(Straight(ScenarioSurvey.MostPairs + 1)).IsWhole.ShouldBeFalse();

        static ScenarioKey Straight(int moments) => Story([.. Enumerable.Range(1, moments - 1).Select(n => $"m{n}: m{n + 1}=1"), $"m{moments}:"]);
    }

    [Fact]
    public void A_long_scenario_is_followed_without_a_deep_stack() =>
        ScenarioSurvey.Of(Chain([.. Enumerable.Repeat(1, 10_000)])).Greatest.ShouldBe(10_000);
}
