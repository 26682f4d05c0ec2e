using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class CountdownPlanTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void There_is_none_once_the_day_is_over() => CountdownPlan.Of(In(-1)).ShouldBeEmpty();

    [Fact]
    public void On_the_day_there_is_the_interview_only() => CountdownPlan.Of(In(0)).Select(s => s.Kind).ShouldBe([CountdownKind.Interview]);

    [Fact]
    public void With_one_day_left_there_is_only_rest_before_it() => Kinds(CountdownPlan.Of(In(1))).ShouldBe([CountdownKind.Rest, CountdownKind.Interview]);

    [Fact]
    public void With_two_days_left_today_is_for_practice_and_no_day_is_for_all_six() =>
        Kinds(CountdownPlan.Of(In(2))).ShouldBe([CountdownKind.Story, CountdownKind.Rest, CountdownKind.Interview]);

    [Fact]
    public void The_last_day_rests_and_the_one_before_asks_all_six()
    {
        for (var days = 3; days < 60; days++)
        {
            var plan = CountdownPlan.Of(In(days));
            plan[^1].ShouldBe(plan[^1] with { On = Today.AddDays(days), Kind = CountdownKind.Interview });
            plan[^2].ShouldBe(plan[^2] with { On = Today.AddDays(days - 1), Kind = CountdownKind.Rest });
            plan[^3].ShouldBe(plan[^3] with { On = Today.AddDays(days - 2), Kind = CountdownKind.FullSet });
            plan.ShouldAllBe(s => s.On >= Today && s.On <= Today.AddDays(days) && s.Because.Length > 0);
            plan.Count(s => s.Kind < CountdownKind.FullSet).ShouldBe(Math.Min(days - 2, CountdownPlan.MostDays));
            plan.Select(s => s.On).ShouldBeUnique();
        }
    }

    [Fact]
    public void Begins_with_the_stories_that_are_missing_and_with_rating()
    {
        CountdownPlan.Of(In(14)).Take(4).Select(s => s.Kind).ShouldBe([CountdownKind.Story, CountdownKind.Story, CountdownKind.Story, CountdownKind.Calibrate]);
        CountdownPlan.Of(In(14) with { Stories = 3, Calibrated = true })[0].Kind.ShouldBe(CountdownKind.Mock);
    }

    [Fact]
    public void Half_of_the_days_are_for_questions_however_much_is_missing() =>
        Kinds(CountdownPlan.Of(In(6))).Take(4).ShouldBe([CountdownKind.Story, CountdownKind.Story, CountdownKind.Mock, CountdownKind.Mock]);

    [Theory]
    [InlineData(0, "there is no story yet", "1 of 3 stories is there", "2 of 3 stories are there")]
    [InlineData(1, "1 of 3 stories is there", "2 of 3 stories are there")]
    [InlineData(2, "2 of 3 stories are there")]
    public void Says_how_many_stories_will_be_there(int stories, params string[] because) =>
        CountdownPlan.Of(In(14) with { Stories = stories }).Where(s => s.Kind == CountdownKind.Story).Select(s => s.Because).ShouldBe(because);

    [Fact]
    public void Says_whether_the_two_competencies_were_met()
    {
        var mocks = CountdownPlan.Of(In(5) with { Stories = 3, Calibrated = true }).Where(s => s.Kind == CountdownKind.Mock);
        mocks.Select(s => s.Because).ShouldBe(["you have met neither yet", "you have met these least", "you have met these least"]);
        var met = CountdownPlan.Of(In(5) with { Stories = 3, Calibrated = true, Met = [("a", 1), ("b", 1)] }).Where(s => s.Kind == CountdownKind.Mock);
        met.ShouldAllBe(s => s.Because == "you have met these least");
    }

    [Fact]
    public void Where_there_are_no_competencies_there_is_still_something_to_tell()
    {
        var first = CountdownPlan.Of(In(5) with { Stories = 3, Calibrated = true, Met = [] })[0];
        first.ShouldBe(first with { Kind = CountdownKind.Mock, Competencies = [], Because = "answers grow by being told" });
    }

    [Fact]
    public void Asks_first_what_was_met_least_and_turns_to_the_weakest_part_between()
    {
        var basis = In(10) with { Stories = 5, Calibrated = true, Met = [("a", 3), ("b", 0), ("c", 1)], Levels = [(StarPart.Result, 1.5), (StarPart.Action, 2.5), (StarPart.Task, 3.5)] };
        var plan = CountdownPlan.Of(basis);
        plan[0].Competencies.ShouldBe(["b", "c"]);
        plan[0].Because.ShouldBe("you have met these least");
        plan[1].Part.ShouldBe(StarPart.Result);
        plan[2].Competencies.ShouldBe(["b", "c"]);
        plan[3].Part.ShouldBe(StarPart.Action);
        plan.ShouldNotContain(s => s.Part == StarPart.Task);
    }

    [Fact]
    public void Of_parts_as_weak_the_action_comes_first_and_a_good_one_not_at_all()
    {
        var basis = In(12) with { Stories = 3, Calibrated = true, Levels = [(StarPart.Task, 2), (StarPart.Action, 2), (StarPart.Result, 3)] };
        var parts = CountdownPlan.Of(basis).Where(s => s.Kind == CountdownKind.Part).ToList();
        parts.Select(s => s.Part).ShouldBe([StarPart.Action, StarPart.Task, StarPart.Action, StarPart.Task, StarPart.Action]);
        parts.ShouldAllBe(s => s.Because == "it is at 2.0 of 4 of late");
    }

    [Fact]
    public void Says_how_each_weak_part_stands() =>
        CountdownPlan.Of(In(10) with { Stories = 3, Calibrated = true, Levels = [(StarPart.Result, 1.5), (StarPart.Task, 2.75)] })
            .Where(s => s.Kind == CountdownKind.Part).Take(2).Select(s => s.Because).ShouldBe(["it is at 1.5 of 4 of late", "it is at 2.8 of 4 of late"]);

    [Fact]
    public void Holds_a_promise_of_a_debrief_on_its_day()
    {
        var plan = CountdownPlan.Of(In(10) with { Promises = [(Today.AddDays(4), "Say I"), (Today.AddDays(-1), "Past"), (Today.AddDays(11), "After")] });
        plan.Where(s => s.Kind == CountdownKind.Promise).ShouldHaveSingleItem().ShouldBe(new(Today.AddDays(4), CountdownKind.Promise, [], null, "Say I", "you set it yourself in a debrief"));
    }

    [Fact]
    public void A_promise_comes_after_what_else_its_day_holds_and_before_the_interview()
    {
        var plan = CountdownPlan.Of(In(1) with { Promises = [(Today, "Say I"), (Today.AddDays(1), "Breathe")] });
        plan.Select(s => s.Words ?? $"{s.Kind}").ShouldBe(["Rest", "Say I", "Breathe", "Interview"]);
        Kinds(CountdownPlan.Of(In(2) with { Promises = [(Today, "Say I")] })).ShouldBe([CountdownKind.Story, CountdownKind.Promise, CountdownKind.Rest, CountdownKind.Interview]);
    }

    private static IEnumerable<CountdownKind> Kinds(IEnumerable<CountdownStep> plan) => plan.Select(s => s.Kind);

    private static CountdownBasis In(int days) => new(Today, Today.AddDays(days), [("a", 0), ("b", 0)], [], 0, false, []);
}
