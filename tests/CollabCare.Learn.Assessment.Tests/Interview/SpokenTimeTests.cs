using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class SpokenTimeTests
{
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    [InlineData(2, 1)]
    [InlineData(130, 60)]
    [InlineData(250, 115)]
    public void Words_take_their_time_to_the_second(int words, int seconds) => SpokenTime.Of(words).ShouldBe(TimeSpan.FromSeconds(seconds));
}
