using CollabCare.Learn.Assessment.Progress;
using static CollabCare.Learn.Assessment.Tests.Forms.Pools;
using static CollabCare.Learn.Assessment.Tests.Progress.MasteryTests;

namespace CollabCare.Learn.Assessment.Tests.Progress;

public class StudyPlanTests
{
    private static readonly DateTimeOffset Now = Monday;
    private static readonly Reading ReadToTheEnd = new(5, 5, Done: true);

    [Fact]
    public void With_nothing_left_it_says_so()
    {
        var next = Plan(Module("a") with { Passed = true }).Next;
        next.Kind.ShouldBe(StepKind.AllDone);
        next.Module.ShouldBeNull();
        (next.Minutes, next.Because).ShouldBe((0, "every module is passed and no objective is weak"));
        Plan().Next.Kind.ShouldBe(StepKind.AllDone);
    }

    [Fact]
    public void A_newcomer_begins_with_the_first_module_and_sees_all_of_them() =>
        Steps(Plan(Module("a"), Module("b", after: "a"), Module("c"))).ShouldBe(["Read a", "Read c", "Read b"]);

    [Fact]
    public void A_module_that_builds_on_another_comes_later_and_is_not_locked()
    {
        var step = Plan(Module("a"), Module("b", after: "a")).Steps[1];
        step.Because.ShouldBe("you have not begun it; it builds on Title of a, not passed yet, and is open all the same");
    }

    [Fact]
    public void Everything_that_a_module_builds_on_is_named() =>
        Plan(Module("a"), Module("b"), Module("c") with { After = ["a", "b"] }).Steps[2].Because
            .ShouldBe("you have not begun it; it builds on Title of a and Title of b, not passed yet, and is open all the same");

    [Fact]
    public void What_is_passed_or_waits_to_be_sent_in_does_not_ask_what_it_builds_on()
    {
        var plan = Plan(Module("a"), Failed("b", share: 0.3) with { Passed = true, After = ["a"] }, Module("c", after: "a") with { HasOpenAttempt = true });
        plan.Steps.Select(step => step.Because).ShouldBe(
        [
            "you have begun an attempt and not sent it in",
            "nothing has to come before it",
            "it is passed; its weakest objective stands at 30 %; a new form, open at any time, can lift that",
        ]);
    }

    [Fact]
    public void A_module_that_was_read_or_tried_says_so()
    {
        Plan(Module("a") with { Reading = ReadToTheEnd }).Next.Because.ShouldBe("you have read it and not taken its quiz");
        Plan(Failed("a", share: 0.3)).Next.Because.ShouldBe("your last try did not pass and another form is open; its weakest objective stands at 30 %");
        Plan(Failed("a", share: 0.3) with { Objectives = [] }).Next.Because.ShouldBe("your last try did not pass and another form is open");
    }

    [Fact]
    public void A_module_that_was_tried_is_begun_even_where_none_of_it_was_read() => Steps(Plan(Module("a"), Module("b") with { Tries = 1 })).ShouldBe(["Read b", "Read a"]);

    [Fact]
    public void A_module_outside_the_list_stands_in_nobodys_way() => Steps(Plan(Module("b", after: "a"), Module("c"))).ShouldBe(["Read b", "Read c"]);

    [Fact]
    public void An_open_attempt_comes_first() =>
        Steps(Plan(Failed("a", share: 0.1), Module("b", after: "a") with { HasOpenAttempt = true })).ShouldBe(["ResumeAttempt b", "TakeAnotherForm a"]);

    [Fact]
    public void The_weakest_objective_comes_first() =>
        Steps(Plan(Module("a"), Failed("b", share: 0.6), Failed("c", share: 0.3))).ShouldBe(["TakeAnotherForm c", "TakeAnotherForm b", "Read a"]);

    [Fact]
    public void Of_modules_under_way_the_latest_comes_first() => Steps(Plan(
        Module("a") with { Reading = new(2, 5, Done: false), LastActivity = Monday.AddDays(-3) },
        Module("b") with { Reading = ReadToTheEnd, LastActivity = Monday.AddDays(-1) })).ShouldBe(["TakeQuiz b", "GoOnReading a"]);

    [Fact]
    public void Who_began_a_module_before_what_it_builds_on_is_led_back_to_it()
    {
        var plan = Plan(Module("a"), Module("b", after: "a") with { Reading = new(2, 5, Done: false) });
        Steps(plan).ShouldBe(["GoOnReading b", "Read a"]);
        plan.Next.Because.ShouldContain("it builds on Title of a");
    }

    [Fact]
    public void While_the_next_form_is_not_open_it_offers_practice_behind_what_can_go_on()
    {
        var plan = Plan(Failed("a", share: 0.3) with { NextTryAt = Now.AddHours(1) }, Module("b") with { Reading = new(1, 5, Done: false) }, Module("c"));
        Steps(plan).ShouldBe(["GoOnReading b", "Practise a", "Read c"]);
        plan.Steps[1].Because.ShouldBe("your last try did not pass and the next form is not open yet; its weakest objective stands at 30 %");
    }

    [Fact]
    public void When_the_next_form_opens_it_offers_it() => Steps(Plan(Failed("a", share: 0.3) with { NextTryAt = Now })).ShouldBe(["TakeAnotherForm a"]);

    [Fact]
    public void Who_failed_without_reading_is_sent_to_read() =>
        Plan(Failed("a", share: 0.3) with { Reading = new(0, 5, Done: false) }).Next.ShouldSatisfyAllConditions(
            step => step.Kind.ShouldBe(StepKind.Read),
            step => step.Because.ShouldStartWith("your last try did not pass and the reading is not begun"));

    [Fact]
    public void A_passed_module_with_a_weak_objective_comes_last() =>
        Steps(Plan(Failed("a", share: 0.7) with { Passed = true }, Failed("b", share: 0.9) with { Passed = true }, Module("c", after: "a")))
            .ShouldBe(["Read c", "Practise a"]);

    [Fact]
    public void A_review_is_not_planned_while_a_module_of_its_level_is_not_passed() =>
        Steps(StudyPlan.For([Module("a")], Now, [Review with { ModulesPassed = false }])).ShouldBe(["Read a"]);

    [Fact]
    public void A_review_that_is_passed_is_done() =>
        StudyPlan.For([], Now, [Review with { Passed = true, Tries = 1 }]).Next.Kind.ShouldBe(StepKind.AllDone);

    [Fact]
    public void A_level_whose_modules_are_passed_is_closed_by_its_review_after_what_is_begun()
    {
        var plan = StudyPlan.For([Module("a"), Module("b") with { Reading = new(2, 5, Done: false) }], Now, [Review]);
        plan.Steps.Select(step => step.Kind).ShouldBe([StepKind.GoOnReading, StepKind.TakeReview, StepKind.Read]);
        plan.Steps[1].Review.ShouldBe(Review);
        plan.Steps[1].Minutes.ShouldBe(51);
        plan.Steps[1].Because.ShouldBe("every beginner module is passed, and its review closes the level");
    }

    [Fact]
    public void A_review_that_did_not_pass_is_offered_again_when_its_next_form_is_open_and_practised_until_then()
    {
        var failed = Review with { Tries = 2, NextTryAt = Now.AddHours(1) };
        StudyPlan.For([], Now, [failed]).Next.ShouldSatisfyAllConditions(
            step => step.Kind.ShouldBe(StepKind.Practise),
            step => step.Minutes.ShouldBe(StudyPlan.PractiseMinutes),
            step => step.Because.ShouldBe("every beginner module is passed, your last try at the review did not pass, and its next form is not open yet"));
        StudyPlan.For([], Now.AddHours(1), [failed]).Next.ShouldSatisfyAllConditions(
            step => step.Kind.ShouldBe(StepKind.TakeReview),
            step => step.Because.ShouldEndWith("your last try at the review did not pass, and another form is open"));
    }

    [Fact]
    public void An_open_attempt_at_a_review_comes_first_even_where_modules_are_left() =>
        StudyPlan.For([Failed("a", share: 0.3)], Now, [Review with { ModulesPassed = false, HasOpenAttempt = true }]).Next.ShouldSatisfyAllConditions(
            step => step.Kind.ShouldBe(StepKind.ResumeAttempt),
            step => step.Because.ShouldBe("you have begun an attempt and not sent it in"));

    [Fact]
    public void Minutes_are_those_of_the_step()
    {
        Plan(Module("a")).Next.Minutes.ShouldBe(24);
        Plan(Module("a") with { Reading = new(3, 5, Done: false) }).Next.ShouldSatisfyAllConditions(
            step => step.Minutes.ShouldBe(15),
            step => step.Because.ShouldBe("you are at section 3 of 5"));
        Plan(Module("a") with { Reading = ReadToTheEnd }).Next.Minutes.ShouldBe(17);
    }

    private static readonly ReviewStanding Review =
        new("review-beginner", "Beginner review", Level.Beginner, 50.5, ModulesPassed: true, 0, Passed: false, HasOpenAttempt: false, null);

    private static StudyPlan Plan(params ModuleStanding[] modules) => StudyPlan.For(modules, Now);

    private static IEnumerable<string> Steps(StudyPlan plan) => plan.Steps.Select(step => $"{step.Kind} {step.Module?.Id}");

    private static ModuleStanding Module(string id, string? after = null) =>
        new(id, $"Title of {id}", 40, 16.5, after is null ? [] : [after], [], new(0, 5, Done: false), 0, Passed: false, HasOpenAttempt: false, null, null);

    private static ModuleStanding Failed(string id, double share) => Module(id) with
    {
        Reading = ReadToTheEnd,
        Tries = 1,
        Objectives = [Mastery.Of("o1", [Row("x", 1, 1), Row("y", 1, 1)]), Mastery.Of("o2", [Row("a", 1, share), Row("b", 1, share)])],
    };
}
