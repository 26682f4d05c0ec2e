using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using FsCheck;
using FsCheck.Fluent;
using static CollabCare.Learn.Assessment.Tests.Forms.Pools;

namespace CollabCare.Learn.Assessment.Tests.Forms;

public class FormProperties
{
    private static readonly ItemType[] ChoosingTypes = [ItemType.Best, ItemType.Select, ItemType.Order, ItemType.Match, ItemType.Judge];

    /// <summary>A pool, large enough or not, what of it was seen, and how a form is to be drawn from it.</summary>
    public sealed record Wish(ImmutableArray<PoolItem> Pool, FormCounts Counts, ImmutableDictionary<string, DateTimeOffset> Seen, int Seed)
    {
        public Form Draw() => Form.Draw(Pool, Counts, Seen, Seed);

        public override string ToString() =>
            $"{string.Join(' ', Pool.Select(item => $"{item.Id}/{item.Objective}{(item.MustKnow ? "!" : "")}"))} | "
            + $"{string.Join(' ', Counts.Counts)} | seed {Seed}";
    }

    private static readonly Arbitrary<Wish> Wishes = (
        from counts in Gen.Choose(0, 4).ListOf(ChoosingTypes.Length)
        from sizes in Gen.Choose(0, 8).ListOf(ChoosingTypes.Length)
        from objectives in Gen.Choose(1, 5).ListOf(sizes.Sum())
        from days in Gen.Choose(0, 4).ListOf(sizes.Sum())
        from mustKnows in Gen.Choose(0, 3)
        from seed in Gen.Choose(int.MinValue / 2, int.MaxValue / 2)
        let types = ChoosingTypes.Zip(sizes).SelectMany(type => Enumerable.Range(1, type.Second).Select(number => (Type: type.First, Number: number)))
        let mustKnow = Math.Min(mustKnows, counts[0])
        let pool = types.Zip(objectives, (item, objective) =>
            Item(item.Type, item.Number, $"o{objective}", mustKnow: item.Type == ItemType.Best && item.Number <= mustKnow)).ToArray()
        select new Wish(
            [.. pool],
            Counts([.. ChoosingTypes.Zip(counts)]),
            pool.Zip(days).Where(item => item.Second > 0).ToImmutableDictionary(item => item.First.Id, item => Monday.AddDays(item.Second)),
            seed)).ToArbitrary();

    [Fact]
    public void A_seed_draws_the_same_form_again_whatever_the_order_of_the_pool() => Holds(wish =>
        Written(wish.Draw()) == Written(wish.Draw()) && Written(wish.Draw()) == Written((wish with { Pool = [.. wish.Pool.Reverse()] }).Draw()));

    [Fact]
    public void Every_must_know_is_on_every_form() =>
        Holds(wish => !wish.Pool.Where(item => item.MustKnow).Select(item => item.Id).Except(Ids(wish.Draw())).Any());

    [Fact]
    public void No_item_is_on_a_form_twice() => Holds(wish => Ids(wish.Draw()).Distinct().Count() == wish.Draw().Items.Length);

    [Fact]
    public void A_form_holds_as_many_of_each_type_as_asked_or_all_that_there_are() => Holds(wish =>
    {
        var drawn = Items(wish).CountBy(item => item.Key.Type).ToDictionary();
        return ChoosingTypes.All(type =>
            drawn.GetValueOrDefault(type) == Math.Min(wish.Counts.Counts[type], wish.Pool.Count(item => item.Key.Type == type)));
    });

    [Fact]
    public void Every_choice_is_shown_once() => Holds(wish =>
        wish.Draw().Items.All(shown => shown.ChoiceOrder.Order().SequenceEqual(wish.Pool.Single(item => item.Id == shown.ItemId).Key.Choices.Order())));

    // As many objectives as possible means that no swap within a type brings in one more.
    [Fact]
    public void No_objective_is_left_out_for_an_item_whose_objective_is_on_the_form_twice() => Holds(wish =>
    {
        var form = Items(wish).ToArray();
        var times = form.CountBy(item => item.Objective).ToDictionary();
        var canGo = form.Where(item => !item.MustKnow && times[item.Objective] > 1).Select(item => item.Key.Type).ToHashSet();
        return !wish.Pool.Any(item => !times.ContainsKey(item.Objective) && canGo.Contains(item.Key.Type));
    });

    [Fact]
    public void A_seen_item_is_never_taken_before_an_unseen_one_of_its_type_and_objective() => Holds(wish =>
    {
        var form = Items(wish).ToArray();
        return form.Where(item => !item.MustKnow && wish.Seen.ContainsKey(item.Id)).All(seen => !wish.Pool.Except(form)
            .Any(left => !wish.Seen.ContainsKey(left.Id) && left.Key.Type == seen.Key.Type && left.Objective == seen.Objective));
    });

    [Fact]
    public void The_shown_percentage_and_the_pass_never_disagree() => Prop.ForAll(
        (from weight in Gen.Choose(1, 30)
         from tenths in Gen.Choose(0, 10 * weight)
         from passMark in Gen.Choose(0, 100)
         select (weight, tenths, passMark)).ToArbitrary(),
        form =>
        {
            var mark = new FormMark(form.tenths / 10d, form.weight, form.passMark, []);
            return mark.Percent == 10 * form.tenths / form.weight && mark.Passed == (mark.Percent >= form.passMark);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(2000));

    private static IEnumerable<PoolItem> Items(Wish wish) =>
        wish.Draw().Items.Select(shown => wish.Pool.Single(item => item.Id == shown.ItemId));

    private static IEnumerable<string> Ids(Form form) => form.Items.Select(item => item.ItemId);

    private static string Written(Form form) => string.Join(' ', form.Items.Select(item => $"{item.ItemId}:{string.Concat(item.ChoiceOrder)}"));

    private static void Holds(Func<Wish, bool> property) =>
        Prop.ForAll(Wishes, property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300));
}
