using CollabCare.Learn.Assessment.Projects;

namespace CollabCare.Learn.Assessment.Tests.Projects;

public sealed class WaitingTimeTests
{
    [Theory]
    [InlineData(0, "less than an hour")]
    [InlineData(59, "less than an hour")]
    [InlineData(60, "about an hour")]
    [InlineData(89, "about an hour")]
    [InlineData(90, "about 2 hours")]
    [InlineData(150, "about 3 hours")]
    [InlineData((36 * 60) - 1, "about 36 hours")]
    [InlineData(36 * 60, "about 2 days")]
    [InlineData(60 * 60, "about 3 days")]
    public void An_hour_is_said_from_an_hour_on_and_days_from_a_day_and_a_half(int minutes, string said) => WaitingTime.Said(TimeSpan.FromMinutes(minutes)).ShouldBe(said);
}
