using CollabCare.Learn.Assessment.Items;
using static CollabCare.Learn.Assessment.Tests.Items.Keys;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class BestKeyTests
{
    private static readonly BestKey Key = Best("ABC", right: 'B', critical: "C");

    [Fact]
    public void Refuses_an_option_that_the_item_does_not_have() =>
        Should.Throw<AnswerException>(() => Key.Mark(One("Z"))).Message.ShouldBe("This question of the type best has no option \"Z\".");

    [Fact]
    public void Refuses_an_answer_of_another_type() =>
        Should.Throw<AnswerException>(() => Key.Mark(Many("B"))).Message.ShouldBe("A question of the type best cannot take a set of picked options.");

    [Fact]
    public void The_key_earns_one_and_is_not_missed() => Key.Mark(One("B")).ShouldSatisfyAllConditions(
        mark => mark.Fraction.ShouldBe(1),
        mark => mark.Missed.ShouldBeFalse(),
        mark => mark.Credits.ShouldBe([new("B", 1)]));

    [Fact]
    public void A_wrong_option_earns_nothing_and_is_missed() => Key.Mark(One("A")).ShouldSatisfyAllConditions(
        mark => mark.Fraction.ShouldBe(0),
        mark => mark.Critical.ShouldBeFalse(),
        mark => mark.Missed.ShouldBeTrue());

    [Fact]
    public void A_critical_option_earns_nothing_like_any_wrong_one_and_is_said_to_be_critical() => Key.Mark(One("C")).ShouldSatisfyAllConditions(
        mark => mark.Fraction.ShouldBe(0),
        mark => mark.Critical.ShouldBeTrue(),
        mark => mark.Missed.ShouldBeTrue());

    [Fact]
    public void A_blank_earns_nothing()
    {
        Key.Mark(null).Fraction.ShouldBe(0);
        Key.Mark(One("")).Fraction.ShouldBe(0);
        Key.Mark(null).Missed.ShouldBeTrue();
    }
}
