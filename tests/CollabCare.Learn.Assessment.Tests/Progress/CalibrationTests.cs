using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Progress;

namespace CollabCare.Learn.Assessment.Tests.Progress;

public class CalibrationTests
{
    private static readonly DateOnly Day = new(2026, 11, 23);

    [Fact]
    public void Says_nothing_of_no_answers_and_of_answers_of_which_nothing_was_said()
    {
        Calibration.Of([]).IsEnough.ShouldBeFalse();
        var silent = Calibration.Of([Said(1, null, 1), Said(2, null, 0)]);
        silent.Answers.ShouldBe(0);
        silent.Months.ShouldBeEmpty();
        silent.Steps.ShouldAllBe(step => step.Percent == null);
    }

    [Fact]
    public void Says_something_from_the_fifth_answer_on()
    {
        var four = Enumerable.Range(1, 4).Select(n => Said(n, Certainty.Certain, 1)).ToArray();
        Calibration.Of(four).IsEnough.ShouldBeFalse();
        Calibration.Of([.. four, Said(5, Certainty.Guess, 0)]).IsEnough.ShouldBeTrue();
    }

    [Fact]
    public void Is_the_mean_fraction_of_the_answers_given_with_each_certainty()
    {
        var calibration = Calibration.Of(
            [Said(1, Certainty.Certain, 1), Said(2, Certainty.Certain, 1), Said(3, Certainty.Certain, 0.4), Said(4, Certainty.Guess, 0), Said(5, Certainty.Guess, 1)]);
        calibration.Steps.ShouldBe([new(Certainty.Guess, 2, 1, 1), new(Certainty.FairlySure, 0, 0, 0), new(Certainty.Certain, 3, 2, 2.4)]);
        calibration.Steps.Select(step => step.Percent).ShouldBe([50, null, 80]);
    }

    [Fact]
    public void A_sum_that_rounds_to_just_under_a_whole_per_cent_reaches_it() =>
        new CalibrationStep(Certainty.Certain, 3, 1, Math.BitDecrement(2.4)).Percent.ShouldBe(80);

    [Fact]
    public void Only_the_first_answer_to_an_item_counts_even_where_nothing_was_said_of_it()
    {
        Calibration.Of([Said(1, Certainty.Certain, 1, day: 9), Said(1, Certainty.Guess, 0, day: 2)]).Steps[0].Answers.ShouldBe(1);
        Calibration.Of([Said(1, Certainty.Certain, 1, day: 9), Said(1, null, 0, day: 2)]).Answers.ShouldBe(0);
        Calibration.Of([Said(1, Certainty.Guess, 1), Said(1, Certainty.Certain, 1)]).Steps[0].Answers.ShouldBe(1);
    }

    [Fact]
    public void Goes_by_strand_and_counts_an_item_of_two_in_both()
    {
        var strands = Calibration.ByStrand(
        [
            Said(1, Certainty.Certain, 1, strands: "tools"), Said(2, Certainty.Guess, 0, strands: "pitfalls"), Said(3, Certainty.Guess, 1, strands: ["tools", "pitfalls", "tools"]),
            Said(4, null, 1, strands: "hierarchy"),
        ]);
        strands.Keys.ShouldBe(["pitfalls", "tools"]);
        strands.Values.ShouldAllBe(strand => strand.Answers == 2);
    }

    [Fact]
    public void Goes_by_month_from_the_earliest_and_leaves_out_months_without_an_answer()
    {
        var months = Calibration.Of([Said(1, Certainty.Certain, 1, day: 60), Said(2, Certainty.Guess, 0), Said(3, Certainty.Guess, 1, day: 1)]).Months;
        months.Select(month => month.Month).ShouldBe([new(2026, 11, 1), new(2027, 1, 1)]);
        months[0].Steps[0].ShouldBe(new(Certainty.Guess, 2, 1, 1));
        months[1].Steps.Length.ShouldBe(3);
    }

    private static StatedAnswer Said(int item, Certainty? said, double fraction, int day = 0, params string[] strands) =>
        new($"item-{item}", [.. strands], said, fraction, Day.AddDays(day));
}
