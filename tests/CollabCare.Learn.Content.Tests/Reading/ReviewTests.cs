using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Tests.Map;

namespace CollabCare.Learn.Content.Tests.Reading;

/// <summary>The cumulative reviews that ship, walked through.</summary>
public class ReviewTests
{
    public static TheoryData<Level> Levels => [.. Enum.GetValues<Level>()];

    static CumulativeReview Review(Level level) => RealContent.Library.Reviews.Single(r => r.Level == level);

    [Theory]
    [MemberData(nameof(Levels))]
    public void Every_level_has_one_with_six_items_that_join_modules_of_the_level(Level level)
    {
        var review = Review(level);

        review.Items.Length.ShouldBe(ReviewRules.Own);
        review.PassMark.ShouldBe(PassMark.Of(level));
        review.Items.ShouldAllBe(i => i.Tested.Select(t => t.Module).Distinct().Count() >= 2 && i.Tested.All(t => RealContent.Library.Module(t.Module)!.Level == level));
        review.Items.ShouldAllBe(i => i.Strands.Length > 0 && RealContent.Library.Module(i.Section.Module)!.Page.Sections.Any(s => s.Anchor == i.Section.Anchor));
        RealContent.Library.AnyItem(review.Items[0].Id).ShouldBe(review.Items[0]);
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_form_has_36_items_four_or_more_of_every_strand_and_no_scenario(Level level)
    {
        var strands = RealContent.Library.Modules.Where(m => m.Level == level).Select(m => m.Strand.Id).Distinct().ToList();
        strands.Count.ShouldBe(level == Level.Beginner ? 6 : 7);
        foreach (var items in Forms(level))
        {
            items.Count.ShouldBe(36);
            items.ShouldAllBe(i => i.Type < ItemType.Branch);
            strands.ShouldAllBe(s => items.Count(i => i.Objectives.IsEmpty && i.Strands.Contains(s)) >= ReviewRules.EachStrand);

            // However the types fall, the limit leaves half as much again, within a few minutes.
            (items.Sum(i => i.Type.Minutes()) * 1.5).ShouldBe(Review(level).LimitMinutes, 6);
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_review_answered_rightly_is_passed_with_every_point(Level level)
    {
        foreach (var items in Forms(level))
        {
            var mark = Marked(level, items, i => i.Key.FullAnswer());

            mark.Passed.ShouldBeTrue();
            mark.Mark.Percent.ShouldBe(100);
            mark.Strands.ShouldAllBe(s => s.Mark.Percent == 100);
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void A_review_answered_wrongly_is_failed(Level level)
    {
        foreach (var items in Forms(level))
        {
            Marked(level, items, RealContentTests.Wrong).Passed.ShouldBeFalse();
            Marked(level, items, _ => null).Mark.Percent.ShouldBe(0);
        }
    }

    [Theory]
    [MemberData(nameof(Levels))]
    public void One_strand_answered_wrongly_fails_a_review_whatever_its_mark(Level level)
    {
        foreach (var items in Forms(level))
        {
            var strand = items.First(i => i.Objectives.IsEmpty).Strands[0];
            var mark = Marked(level, items, i => i.Strands.Contains(strand) ? RealContentTests.Wrong(i) : i.Key.FullAnswer());

            mark.Passed.ShouldBeFalse();
            mark.Strands.Single(s => s.Strand == strand).IsEnough.ShouldBeFalse();
        }
    }

    static IEnumerable<List<Item>> Forms(Level level)
    {
        var review = Review(level);
        var banks = review.Banks(RealContent.Library.Modules);
        return Enumerable.Range(1, 10)
            .Select(seed => Form.DrawReview(banks, review.Own, review.Drawn, ImmutableDictionary<string, DateTimeOffset>.Empty, seed))
            .Select(form => form.Items.Select(i => RealContent.Library.AnyItem(i.ItemId)!).ToList());
    }

    static ReviewMark Marked(Level level, List<Item> items, Func<Item, Answer?> answer) =>
        ReviewMark.Of(items.Select(i => new ReviewedItem(new(i.Id, i.Type, i.Key.Mark(answer(i)), i.MustKnow), i.Strands)), Review(level).PassMark);
}
