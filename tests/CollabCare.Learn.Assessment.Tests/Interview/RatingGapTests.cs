using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class RatingGapTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(5, 1)]
    [InlineData(1, 0)]
    [InlineData(1, 5)]
    public void Takes_levels_1_to_4_only(int given, int agreed) => Should.Throw<ArgumentOutOfRangeException>(() => new RatingGap(given, agreed)).Message.ShouldContain("A rating is 1 to 4.");

    [Theory]
    [InlineData(3, 3, 0, GapSize.None, "The same")]
    [InlineData(4, 3, 1, GapSize.One, "One kinder")]
    [InlineData(2, 3, -1, GapSize.One, "One stricter")]
    [InlineData(3, 1, 2, GapSize.Far, "Two kinder: look again")]
    [InlineData(1, 4, -3, GapSize.Far, "Three stricter: look again")]
    public void Says_how_far_and_which_way(int given, int agreed, int levels, GapSize size, string said)
    {
        var gap = new RatingGap(given, agreed);
        (gap.Given, gap.Agreed, gap.Levels, gap.Size, gap.Said).ShouldBe((given, agreed, levels, size, said));
    }
}
