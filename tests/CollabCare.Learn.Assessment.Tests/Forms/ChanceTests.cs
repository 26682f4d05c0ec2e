using CollabCare.Learn.Assessment.Forms;

namespace CollabCare.Learn.Assessment.Tests.Forms;

public class ChanceTests
{
    [Fact]
    public void Gives_the_published_first_numbers_of_SplitMix64()
    {
        var chance = new Chance(1234567);
        Enumerable.Range(0, 3).Select(_ => chance.Next()).ShouldBe([6457827717110365317UL, 3203168211198807973UL, 9817491932198370423UL]);
    }

    [Fact]
    public void Numbers_stay_below_the_count_and_reach_every_one()
    {
        var chance = new Chance(1);
        Enumerable.Range(0, 1000).Select(_ => chance.Below(7)).Distinct().Order().ShouldBe(Enumerable.Range(0, 7));
    }

    [Fact]
    public void Every_order_of_three_is_about_as_likely()
    {
        var chance = new Chance(1);
        var orders = Enumerable.Range(0, 6000).Select(_ => string.Concat(chance.Shuffle("ABC"))).CountBy(order => order).ToDictionary();
        orders.Count.ShouldBe(6);
        orders.Values.ShouldAllBe(count => count > 850 && count < 1150);
    }
}
