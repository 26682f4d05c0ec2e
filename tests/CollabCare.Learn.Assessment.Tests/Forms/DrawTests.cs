using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using static CollabCare.Learn.Assessment.Tests.Forms.Pools;

namespace CollabCare.Learn.Assessment.Tests.Forms;

public class DrawTests
{
    private static readonly FormCounts Typical =
        Counts((ItemType.Best, 5), (ItemType.Select, 1), (ItemType.Order, 1), (ItemType.Match, 1), (ItemType.Judge, 2));

    [Fact]
    public void Refuses_a_negative_count() =>
        Should.Throw<ArgumentException>(() => Form.Draw([], Counts((ItemType.Best, -1)), NothingSeen, 1))
            .Message.ShouldStartWith("A form cannot hold -1 items");

    [Fact]
    public void Refuses_a_pool_with_an_id_twice() =>
        Should.Throw<ArgumentException>(() => Form.Draw([Item(ItemType.Best, 1, "o1"), Item(ItemType.Best, 1, "o2")], Typical, NothingSeen, 1))
            .Message.ShouldStartWith("The pool holds \"sba-1\" twice.");

    [Fact]
    public void Refuses_more_must_knows_than_the_form_has_places_for() =>
        Should.Throw<ArgumentException>(() => Form.Draw(
                [Item(ItemType.Best, 1, "o1", mustKnow: true), Item(ItemType.Best, 2, "o1", mustKnow: true)], Counts((ItemType.Best, 1)), NothingSeen, 1))
            .Message.ShouldStartWith("Every must-know item belongs on every form, but the pool has 2 of the type Best and the form has places for 1.");

    [Fact]
    public void Refuses_a_must_know_of_a_type_that_the_form_does_not_hold() =>
        Should.Throw<ArgumentException>(() => Form.Draw([Item(ItemType.Select, 1, "o1", mustKnow: true)], Counts((ItemType.Best, 1)), NothingSeen, 1));

    [Fact]
    public void A_pool_too_small_gives_what_it_has() =>
        Form.Draw([Item(ItemType.Best, 1, "o1"), Item(ItemType.Order, 1, "o1")], Typical, NothingSeen, 1).Items.Length.ShouldBe(2);

    [Fact]
    public void Draws_the_items_of_a_form_that_asks_for_a_scenario_and_a_written_task_too()
    {
        var counts = Counts((ItemType.Best, 2), (ItemType.Branch, 1), (ItemType.Write, 1));

        Form.Draw(TwiceTheForm(counts.Drawn), counts, NothingSeen, 1).Items.Length.ShouldBe(2);
        (counts.Items, counts.Drawn.Items, counts.Points).ShouldBe((4, 2, 8));
        (counts.Minutes, counts.Drawn.Minutes).ShouldBe((10, 2));
    }

    [Fact]
    public void A_form_has_a_scenario_where_one_is_asked_for_and_none_is_drawn()
    {
        var counts = Counts((ItemType.Best, 2), (ItemType.Branch, 1));
        (counts.HasScenario, counts.Drawn.HasScenario).ShouldBe((true, false));
        Counts((ItemType.Best, 2), (ItemType.Branch, 0)).HasScenario.ShouldBeFalse();
    }

    // Guards forms already taken: an attempt that keeps its seed must get its form back on any machine and after any upgrade.
    [Fact]
    public void A_seed_gives_the_form_that_it_has_always_given()
    {
        var form = Form.Draw(TwiceTheForm(Typical), Typical, NothingSeen, seed: 2026);
        string.Join(' ', form.Items.Select(item => $"{item.ItemId}:{string.Concat(item.ChoiceOrder)}")).ShouldBe(
            "mat-1:CAEBDF ord-2:DBAEC sba-3:ACB sba-2:BAC sba-10:CAB sba-5:CAB sba-9:ABC ms-1:ACBED sjt-3:CDBA sjt-1:DABC");
    }

    [Fact]
    public void Judge_items_come_last()
    {
        for (var seed = 0; seed < 50; seed++)
        {
            var ids = Form.Draw(TwiceTheForm(Typical), Typical, NothingSeen, seed).Items.Select(item => item.ItemId).ToArray();
            ids[^2..].ShouldAllBe(id => id.StartsWith("sjt"));
            ids[..^2].ShouldNotContain(id => id.StartsWith("sjt"));
        }
    }

    [Fact]
    public void Covers_every_objective_even_where_the_first_item_that_fits_would_shut_one_out()
    {
        // o3 has no item but a best one, o1 and o2 have both: the one best place must go to o3, and the select place cannot serve both others.
        PoolItem[] pool =
        [
            Item(ItemType.Best, 1, "o1"), Item(ItemType.Best, 2, "o2"), Item(ItemType.Best, 3, "o3"),
            Item(ItemType.Select, 1, "o1"), Item(ItemType.Order, 1, "o2"), Item(ItemType.Order, 2, "o1"),
        ];
        for (var seed = 0; seed < 100; seed++)
        {
            var form = Form.Draw(pool, Counts((ItemType.Best, 1), (ItemType.Select, 1), (ItemType.Order, 1)), NothingSeen, seed);
            form.Items.Select(item => item.ItemId).Order().ShouldBe(["ms-1", "ord-1", "sba-3"]);
        }
    }

    [Fact]
    public void A_second_form_holds_only_new_items_where_the_pool_is_twice_the_form_and_nothing_must_be_known()
    {
        var counts = Counts((ItemType.Best, 6));
        var pool = Enumerable.Range(1, 12).Select(number => Item(ItemType.Best, number, $"o{number % 3}")).ToArray();
        for (var seed = 0; seed < 50; seed++)
        {
            var first = Form.Draw(pool, counts, NothingSeen, seed).Items.Select(item => item.ItemId).ToArray();
            var second = Form.Draw(pool, counts, first.ToDictionary(id => id, _ => Monday), seed + 1).Items.Select(item => item.ItemId);
            second.Intersect(first).ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_third_form_repeats_the_items_seen_longest_ago()
    {
        var pool = Enumerable.Range(1, 6).Select(number => Item(ItemType.Best, number, "o1")).ToArray();
        var seen = pool.ToDictionary(item => item.Id, item => Monday.AddDays(item.Id is "sba-2" or "sba-4" or "sba-6" ? 0 : 3));
        Form.Draw(pool, Counts((ItemType.Best, 3)), seen, 7).Items.Select(item => item.ItemId).Order().ShouldBe(["sba-2", "sba-4", "sba-6"]);
    }

    [Fact]
    public void Choices_that_keep_their_order_are_not_shuffled()
    {
        for (var seed = 0; seed < 20; seed++)
        {
            Form.Draw([Item(ItemType.Best, 1, "o1", keepOrder: true)], Typical, NothingSeen, seed).Items[0].ChoiceOrder.ShouldBe(["A", "B", "C"]);
        }
    }

    [Fact]
    public void Every_choice_comes_first_now_and_then()
    {
        var firsts = Enumerable.Range(0, 3000)
            .Select(seed => Form.Draw([Item(ItemType.Best, 1, "o1")], Typical, NothingSeen, seed).Items[0].ChoiceOrder[0])
            .CountBy(choice => choice).ToDictionary();
        firsts.Values.ShouldAllBe(count => count > 900 && count < 1100);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Steps_are_never_shown_in_a_right_order(bool keepOrder)
    {
        var item = Item(ItemType.Order, 1, "o1", keepOrder: keepOrder);
        for (var seed = 0; seed < 500; seed++)
        {
            var shown = Form.Draw([item], Typical, NothingSeen, seed).Items[0].ChoiceOrder;
            item.Key.Mark(Items.Keys.InOrder(string.Concat(shown))).Fraction.ShouldBeLessThan(1);
        }
    }

    [Fact]
    public void Steps_that_the_key_does_not_order_are_shown_in_any_order() =>
        Form.Draw([Item(ItemType.Order, 1, "o1") with { Key = Items.Keys.Order("ABC") }], Typical, NothingSeen, 1).Items[0].ChoiceOrder.Order().ShouldBe(["A", "B", "C"]);

    [Fact]
    public void A_match_shows_every_option_once() =>
        Form.Draw([Item(ItemType.Match, 1, "o1")], Typical, NothingSeen, 3).Items[0].ChoiceOrder.Order().ShouldBe(["A", "B", "C", "D", "E", "F"]);
}
