using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public sealed class ChairOutcomeTests
{
    static readonly StarRating Three = new(3, 3, 3, 3, 3);

    [Fact]
    public void Nothing_rated_is_no_pass() => Assert.False(ChairOutcome.Of([]).IsGood);

    [Fact]
    public void Nothing_rated_is_capped_by_nobody() => ChairOutcome.Of([]).ShouldSatisfyAllConditions(outcome => outcome.Capped.ShouldBeFalse(), outcome => outcome.Parts.ShouldBeEmpty());

    [Fact]
    public void A_part_below_three_on_the_mean_does_not_pass()
    {
        var outcome = ChairOutcome.Of([new(1, 1, Three), new(2, 1, Three), new(3, 1, Three with { Result = 2 })]);
        Assert.False(outcome.IsGood);
        Assert.Equal(8 / 3.0, outcome.Parts[(int)StarPart.Result].Mean, 9);
    }

    [Fact]
    public void A_two_is_made_up_for_by_a_four_on_another_question() =>
        Assert.True(ChairOutcome.Of([new(1, 1, Three with { Result = 2 }), new(2, 1, Three with { Result = 4 }), new(3, 1, Three)]).IsGood);

    [Fact]
    public void A_cap_of_one_rater_on_one_question_holds_it_whatever_the_mean()
    {
        var four = new StarRating(4, 4, 4, 4, 4);
        var outcome = ChairOutcome.Of([new(1, 1, four), new(1, 2, four with { Cap = Cap.Contempt }), new(2, 1, four), new(2, 2, four), new(3, 1, four), new(3, 2, four)]);
        Assert.True(outcome.Parts[(int)StarPart.Action].Mean >= 3);
        Assert.True(outcome.Capped);
        Assert.False(outcome.IsGood);
    }

    [Fact]
    public void Each_question_weighs_the_same_however_many_rated_it()
    {
        var outcome = ChairOutcome.Of([new(1, 1, Three with { Task = 4 }), new(1, 2, Three with { Task = 4 }), new(1, 3, Three with { Task = 4 }), new(2, 1, Three with { Task = 1 })]);
        Assert.Equal(2.5, outcome.Parts[(int)StarPart.Task].Mean, 9);
    }

    [Fact]
    public void The_gap_is_between_raters_on_one_question_and_not_between_questions()
    {
        var outcome = ChairOutcome.Of([new(1, 1, Three with { Situation = 4 }), new(1, 2, Three), new(2, 1, Three with { Situation = 1 }), new(2, 2, Three with { Situation = 1 })]);
        var part = outcome.Parts[(int)StarPart.Situation];
        Assert.Equal((1, 4, 1), (part.Lowest, part.Highest, part.Gap));
    }

    [Fact]
    public void Thirds_of_three_raters_make_a_whole_three()
    {
        var ratings = from question in Enumerable.Range(1, 3) from rater in Enumerable.Range(1, 3) select new RatedQuestion(question, rater, Three with { Reflection = 2 + ((question + rater) % 3) });
        Assert.True(ChairOutcome.Of([.. ratings]).IsGood);
    }
}
