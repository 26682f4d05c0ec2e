using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class StarRatingTests
{
    private static readonly int[] Weights = [15, 10, 45, 20, 10];

    [Fact]
    public void Needs_five_weights_that_make_100() =>
        Should.Throw<ArgumentException>(() => new StarRating(1, 1, 1, 1, 1).Score([15, 10, 45, 20, 5])).Message.ShouldStartWith("There must be five weights that make 100.");

    [Theory]
    [InlineData(1, 1, 1, 1, 1, 0)]
    [InlineData(4, 4, 4, 4, 4, 100)]
    [InlineData(3, 3, 4, 2, 3, 75)]
    [InlineData(3, 3, 3, 3, 3, 66)]
    [InlineData(2, 2, 2, 2, 2, 33)]
    [InlineData(4, 1, 2, 3, 1, 43)]
    public void Is_summed_unrounded_and_rounded_down(int s, int t, int a, int r, int f, int score) => new StarRating(s, t, a, r, f).Score(Weights).ShouldBe(score);

    [Fact]
    public void A_whole_number_is_never_lost_to_thirds()
    {
        // All 1024 ratings against whole-number arithmetic.
        foreach (var n in Enumerable.Range(0, 1024))
        {
            var levels = Enumerable.Range(0, 5).Select(p => 1 + (n >> (2 * p) & 3)).ToArray();
            var thirds = levels.Zip(Weights, (level, weight) => weight * (level - 1)).Sum();
            new StarRating(levels[0], levels[1], levels[2], levels[3], levels[4]).Score(Weights).ShouldBe(thirds / 3, string.Join(',', levels));
        }
    }

    [Fact]
    public void A_cap_holds_the_action_at_1_and_keeps_what_was_heard()
    {
        var capped = new StarRating(4, 4, 4, 4, 4, Cap.Contempt);
        capped.Level(StarPart.Action).ShouldBe(1);
        capped.Action.ShouldBe(4);
        capped.Score(Weights).ShouldBe(55);
        capped.IsGood.ShouldBeFalse();
        new StarRating(3, 3, 3, 3, 3).IsGood.ShouldBeTrue();
    }

    [Fact]
    public void The_weakest_part_is_the_lowest_and_of_several_the_heaviest()
    {
        new StarRating(2, 2, 3, 2, 3).Weakest(Weights).ShouldBe(StarPart.Result);
        new StarRating(4, 4, 4, 4, 3).Weakest(Weights).ShouldBe(StarPart.Reflection);
        new StarRating(4, 4, 4, 4, 4, Cap.Privacy).Weakest(Weights).ShouldBe(StarPart.Action);
    }
}
