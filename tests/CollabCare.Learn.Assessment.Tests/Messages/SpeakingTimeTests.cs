using CollabCare.Learn.Assessment.Messages;

namespace CollabCare.Learn.Assessment.Tests.Messages;

public class SpeakingTimeTests
{
    [Fact]
    public void There_are_no_fewer_than_no_words() => Should.Throw<ArgumentOutOfRangeException>(() => SpeakingTime.Seconds(-1));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(13, 6)]
    [InlineData(14, 7)]
    [InlineData(130, 60)]
    [InlineData(131, 61)]
    public void A_begun_second_counts_as_a_whole_one(int words, int seconds) => SpeakingTime.Seconds(words).ShouldBe(seconds);

    [Theory]
    [InlineData(2, "about 1 second")]
    [InlineData(119, "about 55 seconds")]
    [InlineData(127, "about 59 seconds")]
    [InlineData(130, "about 1 min")]
    [InlineData(195, "about 1 min 30 s")]
    [InlineData(300, "about 2 min 19 s")]
    public void From_a_minute_on_it_is_said_in_minutes(int words, string said) => SpeakingTime.Said(words).ShouldBe(said);
}
