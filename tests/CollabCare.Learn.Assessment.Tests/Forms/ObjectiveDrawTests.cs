using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using static CollabCare.Learn.Assessment.Tests.Forms.Pools;

namespace CollabCare.Learn.Assessment.Tests.Forms;

public class ObjectiveDrawTests
{
    private static readonly PoolItem[] Pool =
    [
        Item(ItemType.Best, 1, "o1"), Item(ItemType.Best, 2, "o1"), Item(ItemType.Best, 3, "o2"), Item(ItemType.Judge, 4, "o1"), Item(ItemType.Order, 5, "o1"),
    ];

    [Fact]
    public void Nothing_is_asked_of_an_objective_without_items() => Form.DrawObjective(Pool, "o9", new HashSet<string>(), NothingSeen, 1).Items.ShouldBeEmpty();

    [Fact]
    public void What_was_missed_comes_first_then_the_unseen_then_what_was_seen_longest_ago()
    {
        var seen = new Dictionary<string, DateTimeOffset> { ["sba-1"] = Monday.AddDays(2), ["sjt-4"] = Monday, ["ord-5"] = Monday.AddDays(3) };
        for (var seed = 0; seed < 20; seed++)
        {
            Form.DrawObjective(Pool, "o1", new HashSet<string> { "ord-5", "sba-3" }, seen, seed).Items.Select(item => item.ItemId)
                .ShouldBe(["ord-5", "sba-2", "sjt-4", "sba-1"]);
        }
    }

    // Guards attempts already begun, as its twin for quizzes does.
    [Fact]
    public void A_seed_gives_the_practice_that_it_has_always_given_whatever_the_order_of_the_pool()
    {
        Written(Pool).ShouldBe("ord-5:AECDB sba-2:BAC sba-1:BCA sjt-4:BCAD");
        Written([.. Pool.Reverse()]).ShouldBe(Written(Pool));

        static string Written(PoolItem[] pool) => string.Join(
            ' ', Form.DrawObjective(pool, "o1", new HashSet<string>(), NothingSeen, seed: 2026).Items.Select(item => $"{item.ItemId}:{string.Concat(item.ChoiceOrder)}"));
    }

    [Fact]
    public void Chance_decides_between_equals_and_the_choices_are_shown_as_in_a_quiz()
    {
        var forms = Enumerable.Range(0, 40).Select(seed => Form.DrawObjective(Pool, "o1", new HashSet<string>(), NothingSeen, seed)).ToArray();
        forms.Select(form => form.Items[0].ItemId).Distinct().Count().ShouldBe(4);
        forms.ShouldAllBe(form => form.Items.All(shown => shown.ChoiceOrder.Order().SequenceEqual(Pool.Single(item => item.Id == shown.ItemId).Key.Choices.Order())));
    }
}
