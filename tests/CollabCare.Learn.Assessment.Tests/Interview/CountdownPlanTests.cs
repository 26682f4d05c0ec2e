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
    public void Asks_first_what_was_met_least_and_turns_to_the_weakest_part_between()
    {
        var basis = In(10) with { Stories = 5, Calibrated = true, Met = [("a", 3), ("b", 0), ("c", 1)], Levels = [(StarPart.Result, 1.5), (StarPart.Action, 2.5), (StarPart.Task, 3.5)] };
        var plan = CountdownPlan.Of(basis);
        plan[0].Competencies.ShouldBe(["b", "c"]);
        plan[0].Because.ShouldBe("you have met these least");
        plan[1].Part.ShouldBe(StarPart.Result);
        plan[2].Competencies.ShouldBe(["a", "b"]);
        plan[3].Part.ShouldBe(StarPart.Action);
        plan.ShouldNotContain(s => s.Part == StarPart.Task);
    }

    [Fact]
    public void Holds_a_promise_of_a_debrief_on_its_day()
    {
        var plan = CountdownPlan.Of(In(10) with { Promises = [(Today.AddDays(4), "Say I"), (Today.AddDays(-1), "Past"), (Today.AddDays(11), "After")] });
        plan.Where(s => s.Kind == CountdownKind.Promise).ShouldHaveSingleItem().ShouldBe(new(Today.AddDays(4), CountdownKind.Promise, [], null, "Say I", "you set it yourself in a debrief"));
    }

    private static CountdownBasis In(int days) => new(Today, Today.AddDays(days), [("a", 0), ("b", 0)], [], 0, false, []);
}
