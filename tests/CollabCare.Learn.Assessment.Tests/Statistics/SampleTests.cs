using CollabCare.Learn.Assessment.Statistics;

namespace CollabCare.Learn.Assessment.Tests.Statistics;

public class SampleTests
{
    [Fact]
    public void Nothing_has_no_mean_no_median_no_deviation_and_no_skewness()
    {
        Sample.Mean([]).ShouldBeNull();
        Sample.Median([]).ShouldBeNull();
        Sample.StandardDeviation([]).ShouldBeNull();
        Sample.Skewness([]).ShouldBeNull();
        Sample.Varies([]).ShouldBeFalse();
    }

    [Fact]
    public void One_value_has_a_mean_and_a_median_and_no_deviation()
    {
        Sample.Mean([3]).ShouldBe(3);
        Sample.Median([3]).ShouldBe(3);
        Sample.StandardDeviation([3]).ShouldBeNull();
        Sample.Varies([3]).ShouldBeFalse();
    }

    [Fact]
    public void The_same_again_and_again_has_a_deviation_of_zero_and_no_skewness()
    {
        Sample.Varies([0, 0, 0]).ShouldBeFalse();
        Sample.StandardDeviation([0.1, 0.1, 0.1]).ShouldNotBeNull().ShouldBe(0, 1e-15);
        Sample.Skewness([0.1, 0.1, 0.1]).ShouldBeNull();
    }

    [Fact]
    public void A_difference_that_rounding_made_is_none()
    {
        Sample.Varies([0.1 + 0.2, 0.3]).ShouldBeFalse();
        Sample.Varies([-0.3, -0.1 - 0.2]).ShouldBeFalse();
        Sample.Varies([0.3, 0.3000001]).ShouldBeTrue();
        Sample.Varies([0, 1e-9]).ShouldBeTrue("what is small may differ by little");
    }

    [Fact]
    public void The_deviation_divides_by_one_less_than_n() => Sample.StandardDeviation([2, 4, 4, 4, 5, 5, 7, 9])!.Value.ShouldBe(Math.Sqrt(32 / 7d), 1e-12);

    [Fact]
    public void A_tail_on_the_high_side_is_skewed_above_zero()
    {
        // 0 0 0 4: mean 1, Σd³ = 24, sd = 2, so 24 / (4 · 8)
        Sample.Skewness([0, 0, 0, 4])!.Value.ShouldBe(0.75, 1e-12);
        Sample.Skewness([4, 4, 4, 0])!.Value.ShouldBe(-0.75, 1e-12);
        Sample.Skewness([1, 2, 3])!.Value.ShouldBe(0, 1e-12);
    }

    [Fact]
    public void The_median_is_the_middle_or_between_the_two_in_the_middle()
    {
        Sample.Median([9, 1, 5]).ShouldBe(5);
        Sample.Median([9, 1, 5, 6]).ShouldBe(5.5);
    }
}
