using CollabCare.Learn.Assessment.Forms;
using static CollabCare.Learn.Assessment.Tests.Forms.Pools;

namespace CollabCare.Learn.Assessment.Tests.Forms;

public class RetryTests
{
    private static readonly DateTimeOffset Tuesday = Monday.AddDays(1);
    private static readonly DateTimeOffset Friday = Monday.AddDays(4);

    [Fact]
    public void The_first_two_tries_are_open_at_once()
    {
        Retry.After([]).IsOpen(Monday).ShouldBeTrue();
        Retry.After([Monday]).IsOpen(Monday).ShouldBeTrue();
        Retry.After([Monday]).Number.ShouldBe(2);
    }

    [Fact]
    public void Says_when_the_next_try_opens_and_why()
    {
        Said([]).ShouldBe((1, null, false, "The first try is open at any time."));
        Said([Monday]).ShouldBe((2, null, false, "The second try is open at once, on another form: read the feedback first."));
        Said([Monday, Tuesday]).ShouldBe((3, Tuesday.AddHours(24), false, "The third try opens 24 hours after the last one was sent in."));
        Said([Monday, Tuesday, Friday]).ShouldBe(
            (4, Friday.AddHours(72), true, "From the fourth on, a try opens 72 hours after the last one was sent in; a talk with a mentor before it helps."));
        Said([Monday], passed: true).ShouldBe((2, null, false, "The quiz is passed and stays passed; another form is open at any time."));

        static (int, DateTimeOffset?, bool, string) Said(DateTimeOffset[] notPassed, bool passed = false)
        {
            var retry = Retry.After(notPassed, passed);
            return (retry.Number, retry.OpensAt, retry.MentorPrompt, retry.Why);
        }
    }

    [Fact]
    public void The_third_opens_a_day_after_the_last_submission()
    {
        var retry = Retry.After([Tuesday, Monday]);
        retry.OpensAt.ShouldBe(Tuesday.AddHours(24));
        retry.IsOpen(Tuesday.AddHours(24).AddTicks(-1)).ShouldBeFalse();
        retry.IsOpen(Tuesday.AddHours(24)).ShouldBeTrue();
        retry.MentorPrompt.ShouldBeFalse();
    }

    [Fact]
    public void Later_ones_open_after_three_days_with_a_mentor_prompt_that_does_not_block()
    {
        var retry = Retry.After([Monday, Tuesday, Friday]);
        retry.OpensAt.ShouldBe(Friday.AddHours(72));
        retry.MentorPrompt.ShouldBeTrue();
        retry.IsOpen(Friday.AddHours(72)).ShouldBeTrue();
        Retry.After([Monday, Monday, Tuesday, Friday]).OpensAt.ShouldBe(Friday.AddHours(72));
    }

    [Fact]
    public void After_a_pass_another_form_is_always_open()
    {
        var retry = Retry.After([Monday, Tuesday, Friday], passed: true);
        retry.IsOpen(Friday).ShouldBeTrue();
        retry.MentorPrompt.ShouldBeFalse();
    }
}
