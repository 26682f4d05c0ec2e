using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Tests.Forms;

public class ReviewMarkTests
{
    [Fact]
    public void Refuses_a_form_without_items() => Should.Throw<ArgumentException>(() => ReviewMark.Of([], 80));

    [Fact]
    public void A_strand_under_60_fails_a_review_that_reaches_its_mark()
    {
        var mark = ReviewMark.Of([.. Items("tools", 18, right: 18), .. Items("pitfalls", 5, right: 2)], 80);
        mark.Mark.Percent.ShouldBe(86);
        mark.Strands.Select(strand => (strand.Strand, strand.Mark.Percent, strand.IsEnough)).ShouldBe([("pitfalls", 40, false), ("tools", 100, true)]);
        mark.Passed.ShouldBeFalse();
    }

    [Fact]
    public void Sixty_in_every_strand_is_enough_where_the_whole_reaches_its_mark() =>
        ReviewMark.Of([.. Items("tools", 15, right: 15), .. Items("pitfalls", 5, right: 3)], 80).Passed.ShouldBeTrue();

    [Fact]
    public void The_mark_of_the_whole_decides_where_every_strand_is_enough() =>
        ReviewMark.Of([.. Items("tools", 10, right: 7), .. Items("pitfalls", 10, right: 7)], 80).Passed.ShouldBeFalse();

    [Fact]
    public void A_strand_is_weighted_like_a_form()
    {
        var mark = ReviewMark.Of([Item("tools", ItemType.Judge, 1), Item("tools", ItemType.Best, 0), Item("tools", ItemType.Select, 0.5)], 50);
        mark.Strands.Single().Mark.ShouldBe(new(4, 6, ReviewRules.StrandFloor, mark.Strands[0].Mark.FailedMustKnows));
        mark.Strands[0].Mark.Percent.ShouldBe(66);
    }

    [Fact]
    public void An_item_of_two_strands_counts_in_both_and_once_in_the_whole()
    {
        var mark = ReviewMark.Of([Item("tools", ItemType.Best, 1) with { Strands = ["tools", "pitfalls", "tools"] }], 80);
        mark.Mark.OutOf.ShouldBe(1);
        mark.Strands.Select(strand => strand.Mark.OutOf).ShouldBe([1, 1]);
    }

    [Fact]
    public void A_must_know_item_of_a_module_decides_nothing_here()
    {
        var missed = Item("tools", ItemType.Best, 0);
        ReviewMark.Of([.. Items("tools", 9, right: 9), missed with { Item = missed.Item with { MustKnow = true } }], 80).Passed.ShouldBeTrue();
    }

    private static IEnumerable<ReviewedItem> Items(string strand, int count, int right) =>
        Enumerable.Range(0, count).Select(at => Item(strand, ItemType.Best, at < right ? 1 : 0));

    private static ReviewedItem Item(string strand, ItemType type, double fraction) =>
        new(new($"{strand}-{type}", type, new(fraction, false, fraction < 1, ImmutableSortedDictionary<string, double>.Empty), MustKnow: false), [strand]);
}
