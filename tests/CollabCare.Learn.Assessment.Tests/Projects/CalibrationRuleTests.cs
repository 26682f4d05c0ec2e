using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Assessment.Projects;

namespace CollabCare.Learn.Assessment.Tests.Projects;

public sealed class CalibrationRuleTests
{
    [Fact]
    public void Samples_are_rated_before_the_first_review_and_after_every_ten()
    {
        CalibrationRule.IsDue(null).ShouldBeTrue();
        new[] { 0, 9, 10, 11 }.Select(n => CalibrationRule.IsDue(n)).ShouldBe([false, false, true, true]);
    }

    [Fact]
    public void Nothing_rated_is_not_near() => CalibrationRule.IsNear(RaterAgreement.Of([])).ShouldBeFalse();

    [Fact]
    public void Nine_in_ten_within_one_level_are_near()
    {
        (int, int)[] same = [.. Enumerable.Range(0, 9).Select(n => (1 + (n % 4), 1 + (n % 4)))];
        CalibrationRule.IsNear(RaterAgreement.Of([.. same, (1, 4)])).ShouldBeTrue();
        CalibrationRule.IsNear(RaterAgreement.Of([.. same[1..], (1, 4)])).ShouldBeFalse();
    }

    [Theory]
    [InlineData(6, 2, true)]
    [InlineData(7, 2, false)]
    [InlineData(6, 4, true)]
    [InlineData(7, 4, false)]
    public void Half_a_level_kinder_or_stricter_on_average_is_the_most(int off, int given, bool near) =>
        CalibrationRule.IsNear(RaterAgreement.Of([.. Enumerable.Repeat((given, 3), off), .. Enumerable.Repeat((3, 3), 12 - off)])).ShouldBe(near);
}
