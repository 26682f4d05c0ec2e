using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Assessment.Tests.Statistics;

public class PairsTests
{
    [Fact]
    public void Rows_of_different_lengths_are_refused() => Should.Throw<ArgumentException>(() => Pairs.Covariance([1, 2], [1])).Message.ShouldContain("There are 2 values and 1 to go with them.");

    [Fact]
    public void Under_two_pairs_nothing_is_said()
    {
        Pairs.Covariance([1], [1]).ShouldBeNull();
        Pairs.Correlation([1], [1]).ShouldBeNull();
        Pairs.Efficiency([], []).ShouldBeNull();
    }

    [Fact]
    public void Two_pairs_are_enough()
    {
        Pairs.Covariance([1, 3], [1, 5]).ShouldBe(4);
        Pairs.Correlation([1, 3], [1, 5])!.Value.ShouldBe(1, 1e-12);
    }

    [Theory]
    [InlineData(new[] { 1d, 1, 1 }, new[] { 1d, 2, 3 })]
    [InlineData(new[] { 1d, 2, 3 }, new[] { 0.1 + 0.2, 0.3, 0.3 })]
    public void A_side_that_does_not_vary_gives_null_and_not_zero(double[] xs, double[] ys)
    {
        Pairs.Correlation(xs, ys).ShouldBeNull();
        Pairs.Efficiency(xs, ys).ShouldBeNull();
        Pairs.Covariance(xs, ys)!.Value.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void A_perfect_connection_is_one_and_its_opposite_minus_one()
    {
        Pairs.Correlation([0.1, 0.2, 0.3], [10, 20, 30]).ShouldBe(1);
        Pairs.Correlation([0.1, 0.2, 0.3], [30, 20, 10]).ShouldBe(-1);
    }

    [Fact]
    public void Covariance_and_correlation_by_hand()
    {
        // x̄ = 2, ȳ = 3; Σ(−1·−2 + 0·1 + 1·1) = 3; n − 1 = 2; Σdx² = 2, Σdy² = 6
        Pairs.Covariance([1, 2, 3], [1, 4, 4]).ShouldBe(1.5);
        Pairs.Correlation([1, 2, 3], [1, 4, 4])!.Value.ShouldBe(3 / Math.Sqrt(12), 1e-12);
    }
}

/// <summary>Discriminative efficiency, worked by hand from Moodle's definition: cov(s, rest) over the covariance that the same numbers would have if each row were sorted.</summary>
public class DiscriminativeEfficiencyTests
{
    [Fact]
    public void Four_people_on_a_best_answer_item()
    {
        // s̄ = 0.5, r̄ = 52.5. As they are:  0.5·27.5 + 0.5·(−2.5) − 0.5·7.5 − 0.5·(−32.5) = 25.
        // Sorted, 0 0 1 1 with 20 50 60 80:  −0.5·(−32.5) − 0.5·(−2.5) + 0.5·7.5 + 0.5·27.5 = 35.  25 / 35 = 5/7.
        Pairs.Efficiency([1, 1, 0, 0], [80, 50, 60, 20])!.Value.ShouldBe(5 / 7d, 1e-12);
    }

    [Fact]
    public void Six_people_on_an_item_with_partial_credit()
    {
        // s = 1, ⅔, ⅔, ⅓, 0, ⅓ (s̄ = ½) with r = 90, 40, 70, 60, 30, 10 (r̄ = 50).
        // As they are:  ½·40 + ⅙·(−10) + ⅙·20 − ⅙·10 − ½·(−20) − ⅙·(−40) = 20 − 10/6 + 20/6 − 10/6 + 10 + 40/6 = 220/6.
        // Sorted, 0 ⅓ ⅓ ⅔ ⅔ 1 with 10 30 40 60 70 90:  20 + 20/6 + 10/6 + 10/6 + 20/6 + 20 = 300/6.  220 / 300 = 11/15.
        Pairs.Efficiency([1, 2 / 3d, 2 / 3d, 1 / 3d, 0, 1 / 3d], [90, 40, 70, 60, 30, 10])!.Value.ShouldBe(11 / 15d, 1e-12);
    }

    [Fact]
    public void An_easy_item_that_tells_all_it_can_has_an_efficiency_of_one_at_a_low_correlation()
    {
        double[] scores = [0, 1, 1, 1, 1, 1], rest = [40, 45, 60, 70, 80, 95];
        Pairs.Efficiency(scores, rest).ShouldBe(1);
        Pairs.Correlation(scores, rest)!.Value.ShouldBeLessThan(0.6);
    }

    [Fact]
    public void An_item_that_goes_the_wrong_way_is_below_zero_and_may_be_below_minus_one()
    {
        // −0.75·(−15) … as they are −45 against 15 sorted: one person far above the rest has the item wrong.
        Pairs.Efficiency([1, 1, 1, 0], [20, 20, 20, 80])!.Value.ShouldBe(-3, 1e-12);
    }
}
