using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using FsCheck;
using FsCheck.Fluent;
using static CollabCare.Learn.Assessment.Tests.Forms.Pools;

namespace CollabCare.Learn.Assessment.Tests.Forms;

public class ReviewDrawTests
{
    private static readonly ItemType[] Types = [ItemType.Best, ItemType.Best, ItemType.Best, ItemType.Select, ItemType.Order, ItemType.Match, ItemType.Judge];

    [Fact]
    public void Refuses_a_negative_number() =>
        Should.Throw<ArgumentException>(() => Form.DrawReview([], [], -1, NothingSeen, 1)).Message.ShouldStartWith("A review cannot draw -1 items.");

    [Fact]
    public void Refuses_more_strands_than_the_places_can_serve() =>
        Should.Throw<ArgumentException>(() => Form.DrawReview(Banks(8, each: 10), [], 30, NothingSeen, 1)).Message.ShouldStartWith("8 strands with at least 4 items each");

    [Fact]
    public void Refuses_an_id_that_stands_twice() =>
        Should.Throw<ArgumentException>(() => Form.DrawReview(Banks(6, each: 10), [Banks(1, each: 1)[0].Item], 30, NothingSeen, 1)).Message.ShouldContain("twice");

    [Fact]
    public void Refuses_a_scenario_in_the_banks()
    {
        var scenario = Item(ItemType.Best, 1, "m:o1") with { Key = new NoKey() };
        Should.Throw<ArgumentException>(() => Form.DrawReview([new("tools", scenario)], [], 1, NothingSeen, 1)).Message.ShouldContain("no scenario");
    }

    [Fact]
    public void A_review_that_draws_nothing_has_its_own_items() => Form.DrawReview([], Own, 0, NothingSeen, 1).Items.Length.ShouldBe(6);

    [Fact]
    public void Banks_too_small_give_what_they_have() => Form.DrawReview(Banks(2, each: 3), Own, 30, NothingSeen, 1).Items.Length.ShouldBe(12);

    [Fact]
    public void A_form_has_36_items_whatever_was_seen() => Holds(wish => wish.Draw().Items.Length == ReviewRules.Drawn + ReviewRules.Own);

    [Fact]
    public void No_item_is_on_a_form_twice_and_every_own_item_is_on_it() =>
        Holds(wish => Ids(wish.Draw()).Distinct().Count() == 36 && !Own.Select(item => item.Id).Except(Ids(wish.Draw())).Any());

    [Fact]
    public void Every_strand_has_four_of_the_drawn_or_all_that_it_holds() => Holds(wish =>
    {
        var drawn = Ids(wish.Draw()).ToHashSet();
        return wish.Banks.GroupBy(bank => bank.Strand).All(strand => strand.Count(bank => drawn.Contains(bank.Item.Id)) >= Math.Min(4, strand.Count()));
    });

    [Fact]
    public void Within_a_strand_nothing_is_taken_before_what_was_seen_longer_ago_or_never() => Holds(wish =>
    {
        var drawn = Ids(wish.Draw()).ToHashSet();
        return wish.Banks.GroupBy(bank => bank.Strand).All(strand =>
        {
            var (taken, left) = (strand.Where(bank => drawn.Contains(bank.Item.Id)).ToList(), strand.Where(bank => !drawn.Contains(bank.Item.Id)).ToList());
            return left.Count == 0 || taken.Max(wish.LastSeen) <= left.Min(wish.LastSeen);
        });
    });

    [Fact]
    public void A_seed_draws_the_same_form_again_whatever_the_order_of_the_banks() =>
        Holds(wish => Written(wish.Draw()) == Written((wish with { Banks = [.. wish.Banks.Reverse()] }).Draw()));

    [Fact]
    public void Of_fresh_banks_each_type_has_about_its_share()
    {
        var banks = Banks(7, each: 21);
        for (var seed = 0; seed < 50; seed++)
        {
            var types = Ids(Form.DrawReview(banks, [], 30, NothingSeen, seed)).CountBy(id => id.Split('-')[0]).ToDictionary();
            types["sba"].ShouldBeInRange(12, 14);
            new[] { "ms", "ord", "mat", "sjt" }.ShouldAllBe(type => types[type] >= 4 && types[type] <= 5);
        }
    }

    [Fact]
    public void A_second_form_shares_no_drawn_item_with_the_first_where_the_banks_hold_enough()
    {
        var banks = Banks(6, each: 15);
        var first = Ids(Form.DrawReview(banks, Own, 30, NothingSeen, 1)).ToList();
        var second = Ids(Form.DrawReview(banks, Own, 30, first.ToDictionary(id => id, _ => Monday), 2));
        second.Intersect(first).Order().ShouldBe(Own.Select(item => item.Id).Order());
    }

    // Guards reviews already taken, as its twin for quizzes does.
    [Fact]
    public void A_seed_gives_the_form_that_it_has_always_given() =>
        Written(Form.DrawReview(Banks(2, each: 7), Own, 9, NothingSeen, seed: 2026)).ShouldBe(
            "sba-1000:ABC review-sba-3:BAC review-sba-2:CAB sba-1002:ACB sba-2:CBA review-sba-5:ACB review-sba-6:BAC ms-1003:EDBAC ord-4:ACBED ms-3:EBADC review-sba-4:CBA sba-1001:CAB review-sba-1:BAC mat-5:DEABCF sjt-1006:CDAB");

    [Fact]
    public void Judge_items_come_last()
    {
        var ids = Ids(Form.DrawReview(Banks(6, each: 14), Own, 30, NothingSeen, 5)).ToList();
        ids.SkipWhile(id => !id.StartsWith("sjt", StringComparison.Ordinal)).ShouldAllBe(id => id.StartsWith("sjt", StringComparison.Ordinal));
    }

    private static readonly ImmutableArray<PoolItem> Own = [.. Enumerable.Range(1, 6).Select(number => Item(ItemType.Best, number, "both") with { Id = $"review-sba-{number}" })];

    /// <summary>Banks, what of them was seen, and a seed.</summary>
    public sealed record Wish(ImmutableArray<BankItem> Banks, ImmutableDictionary<string, DateTimeOffset> Seen, int Seed)
    {
        public Form Draw() => Form.DrawReview(Banks, Own, ReviewRules.Drawn, Seen, Seed);

        public DateTimeOffset LastSeen(BankItem bank) => Seen.GetValueOrDefault(bank.Item.Id, DateTimeOffset.MinValue);
    }

    // Six or seven strands, some with few items, and enough in all.
    private static readonly Arbitrary<Wish> Wishes = (
        from sizes in Gen.Choose(2, 20).ListOf(7)
        from days in Gen.Choose(0, 5).ListOf(30 + sizes.Sum())
        from seed in Gen.Choose(int.MinValue / 2, int.MaxValue / 2)
        let banks = sizes.SelectMany((size, strand) => Bank($"strand-{strand}", strand, strand == 0 ? size + 30 : size)).ToArray()
        select new Wish(
            [.. banks], banks.Zip(days).Where(bank => bank.Second > 0).ToImmutableDictionary(bank => bank.First.Item.Id, bank => Monday.AddDays(bank.Second)), seed)).ToArbitrary();

    private static BankItem[] Banks(int strands, int each) => [.. Enumerable.Range(0, strands).SelectMany(strand => Bank($"strand-{strand}", strand, each))];

    private static IEnumerable<BankItem> Bank(string strand, int number, int size) =>
        Enumerable.Range(0, size).Select(at => new BankItem(strand, Item(Types[at % Types.Length], number * 1000 + at, $"m{number}:o{at % 4}")));

    private static IEnumerable<string> Ids(Form form) => form.Items.Select(item => item.ItemId);

    private static string Written(Form form) => string.Join(' ', form.Items.Select(item => $"{item.ItemId}:{string.Concat(item.ChoiceOrder)}"));

    private static void Holds(Func<Wish, bool> property) =>
        Prop.ForAll(Wishes, property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(150));

    private sealed record NoKey : ItemKey
    {
        public override ItemType Type => ItemType.Branch;

        public override ImmutableArray<string> Choices => [];

        public override Mark Mark(Answer? answer) => throw new InvalidOperationException();

        public override Answer FullAnswer() => throw new InvalidOperationException();
    }
}
