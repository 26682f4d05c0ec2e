using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Tests.Forms;

public class FormMarkTests
{
    [Fact]
    public void Refuses_a_form_without_items() => Should.Throw<ArgumentException>(() => FormMark.Of([], 80));

    [Fact]
    public void Refuses_a_form_of_items_that_give_no_points_yet() =>
        Should.Throw<ArgumentException>(() => FormMark.Of([Earned(ItemType.Write, 1)], 80));

    [Theory]
    [InlineData(-1)]
    [InlineData(101)]
    public void Refuses_a_pass_mark_that_is_no_percentage(int passMark) =>
        Should.Throw<ArgumentOutOfRangeException>(() => FormMark.Of([Earned(ItemType.Best, 1)], passMark));

    [Fact]
    public void Refuses_a_level_that_there_is_not() => Should.Throw<ArgumentOutOfRangeException>(() => PassMark.Of((Level)3)).Message.ShouldStartWith("There is no such level.");

    [Fact]
    public void Fourteen_point_four_of_eighteen_is_eighty_and_passes()
    {
        // Nine order items of 2 points at 0.8 each: the doubles add up to 14.400000000000002 or a hair under 14.4, as the order has it.
        var form = FormMark.Of(Enumerable.Repeat(Earned(ItemType.Order, 0.8), 9), 80);
        form.OutOf.ShouldBe(18);
        form.Percent.ShouldBe(80);
        form.Passed.ShouldBeTrue();
        (form with { Points = Math.BitDecrement(14.4) }).ShouldSatisfyAllConditions(low => low.Percent.ShouldBe(80), low => low.Passed.ShouldBeTrue());
    }

    [Fact]
    public void Fourteen_point_three_of_eighteen_is_shown_as_seventy_nine_and_does_not_pass()
    {
        var form = new FormMark(14.3, 18, 80, []);
        form.Percent.ShouldBe(79);
        form.Passed.ShouldBeFalse();
    }

    [Fact]
    public void A_must_know_item_not_fully_right_fails_a_form_of_enough_points()
    {
        var form = FormMark.Of([.. Enumerable.Repeat(Earned(ItemType.Judge, 1), 9), Earned(ItemType.Select, 0.99, mustKnow: true)], 80);
        form.ReachesPassMark.ShouldBeTrue();
        form.Passed.ShouldBeFalse();
        form.FailedMustKnows.ShouldBe(["ms"]);
    }

    [Fact]
    public void A_must_know_item_fully_right_fails_nothing()
    {
        var form = FormMark.Of([Earned(ItemType.Best, 1, mustKnow: true), Earned(ItemType.Select, 1, mustKnow: true)], 80);
        form.FailedMustKnows.ShouldBeEmpty();
        form.Passed.ShouldBeTrue();
    }

    [Fact]
    public void Items_weigh_by_their_type()
    {
        var form = FormMark.Of([Earned(ItemType.Best, 1), Earned(ItemType.Match, 0.5), Earned(ItemType.Judge, 0), Earned(ItemType.Branch, 0.5), Earned(ItemType.Write, 1)], 80);
        form.Points.ShouldBe(5);
        form.OutOf.ShouldBe(12);
        form.Percent.ShouldBe(41);
    }

    [Fact]
    public void A_full_form_is_one_hundred() => FormMark.Of([Earned(ItemType.Best, 1)], 100).ShouldSatisfyAllConditions(
        form => form.Percent.ShouldBe(100),
        form => form.Passed.ShouldBeTrue());

    [Theory]
    [InlineData(Level.Beginner, 80)]
    [InlineData(Level.Intermediate, 75)]
    [InlineData(Level.Advanced, 70)]
    public void The_level_decides_the_pass_mark(Level level, int passMark) => PassMark.Of(level).ShouldBe(passMark);

    private static MarkedItem Earned(ItemType type, double fraction, bool mustKnow = false) =>
        new(type.Code(), type, new Mark(fraction, Critical: false, Missed: false, ImmutableSortedDictionary<string, double>.Empty), mustKnow);
}
