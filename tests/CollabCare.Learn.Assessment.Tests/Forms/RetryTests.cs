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
