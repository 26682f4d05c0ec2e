using CollabCare.Learn.Assessment.Interview;

namespace CollabCare.Learn.Assessment.Tests.Interview;

public class RaterAgreementTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(2, 5)]
    public void Takes_levels_1_to_4_only(int one, int other) => Should.Throw<ArgumentOutOfRangeException>(() => RaterAgreement.Of([(one, other)])).Message.ShouldContain("A rating is 1 to 4.");

    [Fact]
    public void Says_nothing_where_there_is_nothing_to_disagree_on()
    {
        RaterAgreement.Of([]).ShouldBe(new(0, 0, 0, null, 0));
        RaterAgreement.Of([.. Enumerable.Repeat((3, 3), 30)]).ShouldBe(new(30, 1, 1, null, 0));
        RaterAgreement.Of([.. Enumerable.Repeat((3, 3), 30)]).IsEnough.ShouldBeFalse();
    }

    [Fact]
    public void Is_1_for_the_same_and_minus_1_for_the_mirror()
    {
        RaterAgreement.Of([(1, 1), (2, 2), (3, 3), (4, 4)]).Kappa!.Value.ShouldBe(1, 1e-12);
        RaterAgreement.Of([(1, 4), (4, 1)]).Kappa!.Value.ShouldBe(-1, 1e-12);
    }

    [Fact]
    public void Is_0_where_the_table_is_what_chance_makes() =>
        RaterAgreement.Of([.. from one in Enumerable.Range(1, 4) from other in Enumerable.Range(1, 4) select (one, other)]).Kappa!.Value.ShouldBe(0, 1e-12);

    // Worked by hand: differences 0,0,1,1,1,0,2,0,1,0 give Σ w·o = (4·1 + 1·4)/10 = 0.8; means 2.4 and 2.6, spreads 1.04 and 0.64, so Σ w·e = 1.04 + 0.64 + 0.2² = 1.72.
    [Fact]
    public void Is_as_worked_by_hand()
    {
        var agreement = RaterAgreement.Of([(1, 1), (2, 2), (3, 2), (2, 3), (4, 3), (3, 3), (1, 3), (2, 2), (2, 3), (4, 4)]);
        agreement.Kappa!.Value.ShouldBe(1 - (0.8 / 1.72), 1e-12);
        agreement.WithinOne.ShouldBe(0.9);
        agreement.Exact.ShouldBe(0.5);
        agreement.Bias.ShouldBe(-0.2, 1e-12);
        agreement.IsEnough.ShouldBeFalse();
    }

    [Fact]
    public void The_mean_difference_says_who_is_kinder()
    {
        RaterAgreement.Of([(4, 1)]).Bias.ShouldBe(3);
        RaterAgreement.Of([(1, 2), (2, 2)]).Bias.ShouldBe(-0.5);
        RaterAgreement.Of([(1, 2), (3, 2)]).Bias.ShouldBe(0);
    }

    [Fact]
    public void Thirty_parts_nine_in_ten_within_one_and_a_kappa_of_60_are_enough()
    {
        (int, int)[] near = [.. Enumerable.Range(0, 27).Select(n => (1 + (n % 4), 1 + (n % 4))), (1, 3), (4, 2), (1, 3)];
        RaterAgreement.Of(near).IsEnough.ShouldBeTrue();
        RaterAgreement.Of(near[1..]).IsEnough.ShouldBeFalse();
        RaterAgreement.Of([.. near[..26], (1, 3), .. near[27..]]).IsEnough.ShouldBeFalse();
    }

    [Theory]
    [InlineData(30, 0.9, 0.6, true)]
    [InlineData(29, 0.9, 0.6, false)]
    [InlineData(30, 0.89, 0.6, false)]
    [InlineData(30, 0.9, 0.59, false)]
    [InlineData(30, 0.9, null, false)]
    public void What_just_reaches_each_limit_is_enough(int n, double withinOne, double? kappa, bool enough) => new RaterAgreement(n, withinOne, 0.5, kappa, 0).IsEnough.ShouldBe(enough);
}
