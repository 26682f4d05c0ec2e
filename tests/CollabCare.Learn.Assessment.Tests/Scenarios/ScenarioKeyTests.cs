using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Scenarios;
using static CollabCare.Learn.Assessment.Tests.Scenarios.Stories;

namespace CollabCare.Learn.Assessment.Tests.Scenarios;

public class ScenarioKeyTests
{
    [Fact]
    public void Refuses_a_moment_that_is_not_there() => Should.Throw<AnswerException>(() => Chain(1).Moment("m9")).Message.ShouldBe("This scenario has no moment \"m9\".");

    [Theory]
    [InlineData(1, null, 0, false)]
    [InlineData(1, null, 1, true)]
    [InlineData(1, null, 9, true)]
    [InlineData(null, 2, -9, true)]
    [InlineData(null, 2, 2, true)]
    [InlineData(null, 2, 3, false)]
    [InlineData(1, 2, 0, false)]
    [InlineData(1, 2, 1, true)]
    [InlineData(1, 2, 2, true)]
    [InlineData(1, 2, 3, false)]
    [InlineData(null, null, 0, true)]
    public void A_gauge_opens_from_the_least_to_the_most(int? least, int? most, int value, bool holds) => new GaugeTest("trust", least, most).Holds(value).ShouldBe(holds);
}
