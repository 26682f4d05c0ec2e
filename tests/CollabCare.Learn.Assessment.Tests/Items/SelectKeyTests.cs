using CollabCare.Learn.Assessment.Items;
using static CollabCare.Learn.Assessment.Tests.Items.Keys;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class SelectKeyTests
{
    private const double Thousandth = 0.0005;

    private static readonly SelectKey Key = Select("ABCDE", right: "ACE");
    private static readonly SelectKey ExactlyThree = Select("ABCDE", right: "ACE", exactly: true);

    [Fact]
    public void Refuses_more_picks_than_exactly_N() =>
        Should.Throw<AnswerException>(() => ExactlyThree.Mark(Many("ABCE"))).Message.ShouldBe("Choose exactly 3: 4 options are picked.");

    [Fact]
    public void Marks_more_picks_than_exactly_N_when_the_time_is_out() =>
        ExactlyThree.MarkAtTimeout(Many("ABCE")).Fraction.ShouldBe(0.667, Thousandth);

    [Fact]
    public void Refuses_an_unknown_option_even_when_the_time_is_out() =>
        Should.Throw<AnswerException>(() => ExactlyThree.MarkAtTimeout(Many("AZ"))).Message.ShouldContain("no option \"Z\"");

    [Fact]
    public void Refuses_to_mark_by_a_key_without_a_right_option() =>
        Should.Throw<InvalidOperationException>(() => Select("AB", right: "").Mark(Many("A")));

    [Theory]
    [InlineData("ACE", 1)]
    [InlineData("AC", 0.667)]
    [InlineData("ACB", 0.333)]
    [InlineData("ACEB", 0.667)]
    [InlineData("ABCDE", 0.333)]
    [InlineData("BD", 0)]
    [InlineData("A", 0.333)]
    [InlineData("AB", 0)]
    [InlineData("", 0)]
    public void Wrong_picks_are_taken_from_right_ones(string picks, double fraction) => Key.Mark(Many(picks)).Fraction.ShouldBe(fraction, Thousandth);

    [Theory]
    [InlineData("ACE", 1)]
    [InlineData("ACB", 0.333)]
    [InlineData("ABD", 0)]
    [InlineData("AC", 0.667)]
    public void The_same_rule_holds_under_exactly_N(string picks, double fraction) =>
        ExactlyThree.Mark(Many(picks)).Fraction.ShouldBe(fraction, Thousandth);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_critical_pick_earns_nothing_under_either_stem(bool exactly)
    {
        var mark = Select("ABCDE", right: "ACE", critical: "B", exactly).MarkAtTimeout(Many("ACEB"));
        mark.Fraction.ShouldBe(0);
        mark.Critical.ShouldBeTrue();
        mark.Missed.ShouldBeTrue();
    }

    [Fact]
    public void Half_of_the_mark_is_not_missed_and_less_is()
    {
        Select("ABCD", right: "AB").Mark(Many("A")).Missed.ShouldBeFalse();
        Key.Mark(Many("A")).Missed.ShouldBeTrue();
    }

    [Fact]
    public void Credits_name_the_picks_only() => Key.Mark(Many("AB")).Credits.ShouldBe([new("A", 1), new("B", 0)]);
}
