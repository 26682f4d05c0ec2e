using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Assessment.Tests.Statistics;

public class ThirdsTests
{
    [Fact]
    public void Nobody_is_in_no_third() => Thirds.Of([]).ShouldBeEmpty();

    [Fact]
    public void Three_people_are_one_in_each_in_any_order() => Thirds.Of([50, 90, 10]).ShouldBe([Third.Middle, Third.Upper, Third.Lower]);

    [Fact]
    public void Thirty_are_ten_in_each()
    {
        var thirds = Thirds.Of([.. Enumerable.Range(0, 30).Select(n => (double)n)]);
        thirds.ShouldBe([.. Enumerable.Repeat(Third.Lower, 10), .. Enumerable.Repeat(Third.Middle, 10), .. Enumerable.Repeat(Third.Upper, 10)]);
    }

    [Fact]
    public void Equals_stay_together_and_a_hair_of_rounding_makes_no_difference() =>
        Thirds.Of([80, 80 + 1e-12, 80, 80, 20, 100]).ShouldBe([Third.Middle, Third.Middle, Third.Middle, Third.Middle, Third.Lower, Third.Upper]);

    [Fact]
    public void When_all_have_the_same_all_are_in_the_middle() => Thirds.Of([7, 7, 7]).ShouldBe([Third.Middle, Third.Middle, Third.Middle]);
}

public class ItemStatisticsTests
{
    static readonly DateTimeOffset May = new(2026, 5, 10, 9, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Under_thirty_first_answers_only_their_number_is_known()
    {
        var few = ItemStatistics.Of([.. People(29)]);
        few.ShouldBe(new ItemStatistics { N = 29 });
        (few.IsShown, few.IsToActOn).ShouldBe((false, false));
    }

    [Fact]
    public void Thirty_are_shown_and_a_hundred_are_to_act_on()
    {
        (ItemStatistics.Of([.. People(30)]).IsShown, ItemStatistics.Of([.. People(99)]).IsToActOn, ItemStatistics.Of([.. People(100)]).IsToActOn).ShouldBe((true, false, true));
    }

    [Fact]
    public void Difficulty_is_the_mean_and_discrimination_the_correlation_with_the_rest()
    {
        var people = People(30).ToArray();
        var all = ItemStatistics.Of(people);
        double[] scores = [.. people.Select(p => p.Score)], rests = [.. people.Select(p => p.Rest!.Value)];
        all.N.ShouldBe(30);
        all.Difficulty!.Value.ShouldBe(scores.Average(), 1e-12);
        all.Discrimination.ShouldBe(Pairs.Correlation(scores, rests));
        all.Efficiency.ShouldBe(Pairs.Efficiency(scores, rests));
        all.RightRest!.Value.ShouldBe(people.Where(p => p.Score >= 1).Average(p => p.Rest!.Value), 1e-12);
    }

    [Fact]
    public void Whoever_had_no_other_item_counts_for_difficulty_and_for_nothing_else()
    {
        ItemResponse[] people = [.. People(30), .. Enumerable.Repeat(Person(1, null, picks: "a"), 10)];
        var all = ItemStatistics.Of(people);
        all.N.ShouldBe(40);
        all.Discrimination.ShouldBe(ItemStatistics.Of([.. People(30)]).Discrimination);
        all.Sizes.ShouldBe((10, 10, 10));
        all.RightRest.ShouldBe(ItemStatistics.Of([.. People(30)]).RightRest);
        var use = all.Choices.Single(c => c.What.Value == "a");
        (use.All - 10, use.Upper + use.Middle + use.Lower).ShouldBe((ItemStatistics.Of([.. People(30)]).Choices.Single(c => c.What.Value == "a").All, use.All - 10));
    }

    [Fact]
    public void An_item_that_everybody_has_right_has_no_discrimination()
    {
        var all = ItemStatistics.Of([.. Enumerable.Range(0, 40).Select(n => Person(1, n, picks: "a"))]);
        (all.Difficulty, all.Discrimination, all.Efficiency).ShouldBe((1, null, null));
        ItemStatistics.Of([.. Enumerable.Range(0, 40).Select(n => Person(0, n, picks: "a"))]).RightRest.ShouldBeNull();
    }

    [Fact]
    public void The_median_time_needs_thirty_timed_answers()
    {
        var few = ItemStatistics.Of([.. People(60).Select((p, n) => p with { Seconds = n < 29 ? 40 : null })]);
        (few.MedianSeconds, few.Timed).ShouldBe((null, 29));
        var enough = ItemStatistics.Of([.. People(60).Select((p, n) => p with { Seconds = n < 30 ? n : null })]);
        (enough.MedianSeconds, enough.Timed).ShouldBe((14.5, 30));
    }

    [Fact]
    public void Choices_are_counted_by_thirds_with_the_mean_rest_of_their_choosers()
    {
        // Rest 0 to 29; "a" from 20 on, "b" below 10, "c" and "d" together between, and one there leaves it open.
        var all = ItemStatistics.Of([.. Enumerable.Range(0, 30).Select(n => n switch
        {
            >= 20 => Person(1, n, picks: "a"),
            < 10 => Person(0, n, picks: "b"),
            15 => Person(0, n, picks: ""),
            _ => Person(0.5, n, picks: ["c", "d"]),
        })]);
        all.Sizes.ShouldBe((10, 10, 10));
        all.Choices.ShouldBe(
        [
            new(new("", ""), 1, 0, 1, 0, 1 / 30d, 15),
            new(new("", "a"), 10, 10, 0, 0, 10 / 30d, 24.5),
            new(new("", "b"), 10, 0, 0, 10, 10 / 30d, 4.5),
            new(new("", "c"), 9, 0, 9, 0, 9 / 30d, (145 - 15) / 9d),
            new(new("", "d"), 9, 0, 9, 0, 9 / 30d, (145 - 15) / 9d),
        ]);
    }

    [Fact]
    public void The_same_thing_picked_twice_in_one_answer_is_one_choice_and_parts_are_kept_apart()
    {
        var all = ItemStatistics.Of([.. Enumerable.Range(0, 30).Select(n => new ItemResponse(1, n, null, May, [new("x", "1"), new("x", "1"), new("w", "1")]))]);
        all.Choices.Select(c => (c.What.Part, c.All)).ShouldBe([("w", 30), ("x", 30)]);
    }

    [Fact]
    public void Drift_is_the_last_full_month_less_the_first()
    {
        ItemStatistics.Of([.. Month(May, 30, 20), .. Month(May.AddMonths(1), 29, 0)]).Drift.ShouldBeNull("June has too few");
        ItemStatistics.Of([.. Month(May.AddMonths(2), 30, 15), .. Month(May, 30, 24), .. Month(May.AddMonths(1), 40, 0)]).Drift!.Value.ShouldBe(-0.3, 1e-12);
        ItemStatistics.Of([.. Month(May, 30, 24), .. Month(May.AddYears(1), 30, 30)]).Drift!.Value.ShouldBe(0.2, 1e-12);
    }

    static IEnumerable<ItemResponse> Month(DateTimeOffset at, int people, int right) => Enumerable.Range(0, people).Select(n => Person(n < right ? 1 : 0, n) with { At = at });

    static IEnumerable<ItemResponse> People(int count) => Enumerable.Range(0, count).Select(n => Person(n % 4 == 0 ? 0 : n % 4 == 1 ? 0.5 : 1, n, picks: n % 4 == 0 ? "b" : "a"));

    static ItemResponse Person(double score, double? rest, params string[] picks) => new(score, rest, null, May, [.. picks.Select(p => new Pick("", p))]);
}
