using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Tests.Scenarios;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class BranchKeyTests
{
    private static readonly BranchKey Key = new(Stories.Chain(1, 1, 2, 1));

    [Fact]
    public void Another_type_of_answer_is_refused() => Should.Throw<AnswerException>(() => Key.Mark(new ChosenOne("A")));

    [Fact]
    public void A_choice_that_is_not_there_is_refused() => Should.Throw<AnswerException>(() => Key.Mark(new Played(["no-such-choice"])));

    [Fact]
    public void A_story_not_begun_earns_nothing()
    {
        Key.Mark(null).Fraction.ShouldBe(0);
        Key.Mark(new Played([])).ShouldSatisfyAllConditions(mark => mark.Fraction.ShouldBe(0), mark => mark.Missed.ShouldBeTrue());
    }

    [Fact]
    public void The_full_answer_is_the_best_way() => Key.Mark(Key.FullAnswer()).Fraction.ShouldBe(1);

    [Fact]
    public void A_way_left_half_way_is_marked_on_the_moments_passed()
    {
        var best = ((Played)Key.FullAnswer()).Choices;

        Key.Mark(new Played(best[..1])).Fraction.ShouldBe(0.2, 1e-9);
    }
}
