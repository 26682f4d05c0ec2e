using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class CertaintyTests
{
    [Theory]
    [InlineData(null, 1, false)]
    [InlineData(null, 0, true)]
    [InlineData(Certainty.FairlySure, 1, false)]
    [InlineData(Certainty.FairlySure, 0, true)]
    [InlineData(Certainty.Guess, 0, true)]
    [InlineData(Certainty.Guess, 0.8, false)]
    [InlineData(Certainty.Certain, 1, false)]
    [InlineData(Certainty.Certain, 0.7, false)]
    public void Shows_nothing_where_nothing_was_said_or_nothing_surprises(Certainty? said, double fraction, bool missed) =>
        said.Against(fraction, missed).ShouldBe(Surprise.None);

    [Fact]
    public void A_guess_that_is_fully_right_was_lucky() =>
        ((Certainty?)Certainty.Guess).Against(1, false).ShouldBe(Surprise.LuckyGuess);

    [Theory]
    [InlineData(0)]
    [InlineData(0.4)]
    public void Certain_and_missed_is_a_confident_mistake(double fraction) =>
        ((Certainty?)Certainty.Certain).Against(fraction, true).ShouldBe(Surprise.ConfidentMistake);
}
