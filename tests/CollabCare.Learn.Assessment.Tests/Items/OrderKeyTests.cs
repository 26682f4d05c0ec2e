using CollabCare.Learn.Assessment.Items;
using static CollabCare.Learn.Assessment.Tests.Items.Keys;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class OrderKeyTests
{
    private const double Thousandth = 0.0005;

    private static readonly OrderKey Key = Order("A B C D E");
    private static readonly OrderKey Tied = Order("A B CD E");

    [Theory]
    [InlineData("A0")]
    [InlineData("A6")]
    public void Refuses_a_place_outside_the_list(string place) =>
        Should.Throw<AnswerException>(() => Key.Mark(Places(place))).Message.ShouldBe($"A step's place is a number from 1 to 5, not {place[1]}.");

    [Fact]
    public void Refuses_an_unknown_step() => Should.Throw<AnswerException>(() => Key.Mark(Places("Z1"))).Message.ShouldContain("no step \"Z\"");

    [Fact]
    public void Refuses_to_mark_by_a_key_that_orders_nothing() =>
        Should.Throw<InvalidOperationException>(() => Order("ABC").Mark(InOrder("ABC")));

    [Theory]
    [InlineData("ABCDE", 1)]
    [InlineData("BACDE", 0.8)]
    [InlineData("BADCE", 0.6)]
    [InlineData("EABCD", 0.2)]
    [InlineData("EDCBA", 0)]
    public void Each_pair_out_of_order_costs_two_shares(string steps, double fraction) => Key.Mark(InOrder(steps)).Fraction.ShouldBe(fraction, Thousandth);

    [Theory]
    [InlineData("ABCDE", 1)]
    [InlineData("ABDCE", 1)]
    [InlineData("BACDE", 0.778)]
    [InlineData("EABCD", 0.111)]
    [InlineData("EDCBA", 0)]
    public void Steps_of_one_group_may_come_in_any_order(string steps, double fraction) => Tied.Mark(InOrder(steps)).Fraction.ShouldBe(fraction, Thousandth);

    [Fact]
    public void A_group_makes_no_pair()
    {
        Key.OrderedPairs.ShouldBe(10);
        Tied.OrderedPairs.ShouldBe(9);
    }

    [Theory]
    [InlineData("A1 B2 C3 D4", 0.2)]
    [InlineData("A1 B2", 0)]
    public void An_unplaced_step_has_no_place(string places, double fraction) => Key.Mark(Places(places)).Fraction.ShouldBe(fraction, Thousandth);

    [Fact]
    public void Two_steps_at_one_place_are_in_order_only_where_the_key_ties_them()
    {
        var answer = Places("A1 B2 C3 D3 E5");
        Key.Mark(answer).Fraction.ShouldBe(0.8, Thousandth);
        Tied.Mark(answer).Fraction.ShouldBe(1);
    }

    [Fact]
    public void A_blank_earns_nothing() => Key.Mark(null).Fraction.ShouldBe(0);

    [Fact]
    public void The_full_answer_gives_one_place_to_the_steps_of_a_group() =>
        ((Placed)Tied.FullAnswer()).Places.ShouldBe([new("A", 1), new("B", 2), new("C", 3), new("D", 3), new("E", 5)]);
}
