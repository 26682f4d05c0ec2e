using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Tests.Forms;

/// <summary>When an item can be taken out of a pool, and when forms could then not be drawn as promised.</summary>
public class PoolTests
{
    static readonly FormCounts Two = new(ImmutableSortedDictionary<ItemType, int>.Empty.Add(ItemType.Best, 2));

    [Fact]
    public void An_item_that_enough_others_can_stand_in_for_can_go() => Pool.WhyNotWithout([Item("a", "o1"), Item("b", "o1"), Item("c", "o1")], Two, "a").ShouldBeNull();

    [Fact]
    public void An_item_that_is_not_in_the_pool_is_out_already() => Pool.WhyNotWithout([Item("a", "o1")], Two, "b").ShouldBeNull();

    [Fact]
    public void A_must_know_item_stays() => Pool.WhyNotWithout([Item("a", "o1", mustKnow: true), Item("b", "o1"), Item("c", "o1")], Two, "a")!.ShouldContain("every form");

    [Fact]
    public void As_many_of_a_type_stay_as_a_form_needs() =>
        Pool.WhyNotWithout([Item("a", "o1"), Item("b", "o1")], Two, "a").ShouldBe("A form needs 2 items of its type, and 1 would be left. Write another one first.");

    [Fact]
    public void A_type_that_no_form_holds_needs_none() =>
        Pool.WhyNotWithout([Item("a", "o1"), Item("b", "o1")], new(ImmutableSortedDictionary<ItemType, int>.Empty.Add(ItemType.Order, 1)), "a").ShouldBeNull();

    [Fact]
    public void The_only_item_on_an_objective_stays() =>
        Pool.WhyNotWithout([Item("a", "o2"), Item("b", "o1"), Item("c", "o1")], Two, "a").ShouldBe("No other item tests objective o2. Write another one first.");

    static PoolItem Item(string id, string objective, bool mustKnow = false) => new(id, new BestKey(["x", "y"], "x", []), objective, mustKnow, false);
}
