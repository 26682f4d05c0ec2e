using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Assessment.Items;
using FsCheck;
using FsCheck.Fluent;

namespace CollabCare.Learn.Assessment.Tests.Items;

public class MarkingProperties
{
    [Fact]
    public void A_mark_lies_between_nothing_and_one() => Holds(AnyItem.Any, item => item.Key.Mark(item.Answer).Fraction is >= 0 and <= 1);

    [Fact]
    public void Every_credit_lies_between_nothing_and_one() =>
        Holds(AnyItem.Any, item => item.Key.Mark(item.Answer).Credits.Values.All(credit => credit is >= 0 and <= 1));

    [Fact]
    public void The_full_answer_earns_one_and_is_not_missed() =>
        Holds(AnyItem.Any, item => item.Key.Mark(item.Key.FullAnswer()) is { Fraction: 1, Critical: false, Missed: false });

    [Fact]
    public void A_blank_earns_nothing_and_is_missed() => Holds(AnyItem.Any, item => item.Key.Mark(null) is { Fraction: 0, Critical: false, Missed: true });

    [Fact]
    public void A_critical_choice_is_always_missed() =>
        Holds(AnyItem.Any, item => item.Key.Mark(item.Answer) is { Critical: false } or { Critical: true, Missed: true, Fraction: <= 0.5 });

    [Fact]
    public void A_mark_at_the_time_limit_is_the_mark_of_the_same_answer_sent_in_time() =>
        Holds(AnyItem.Any, item => item.Key.Mark(item.Answer).Fraction.Equals(item.Key.MarkAtTimeout(item.Answer).Fraction));

    [Fact]
    public void An_answer_marks_the_same_after_it_was_stored() => Holds(AnyItem.Any, item =>
        item.Key.Mark(JsonSerializer.Deserialize<Answer>(JsonSerializer.Serialize(item.Answer))).Fraction.Equals(item.Key.Mark(item.Answer).Fraction));

    [Fact]
    public void The_order_of_the_choices_in_the_file_does_not_matter() => Holds(AnyItem.Any, item =>
    {
        ItemKey turned = item.Key switch
        {
            BestKey key => new BestKey(Turned(key.Choices), key.Right, key.Critical),
            SelectKey key => new SelectKey(Turned(key.Choices), key.Right, key.Critical, key.Exactly),
            OrderKey key => new OrderKey([.. key.Groups.Select(Turned)]),
            MatchKey key => new MatchKey(key.Pairs, Turned(key.Stems), Turned(key.Options)),
            JudgeKey key => new JudgeKey(Turned(key.Choices), key.Keys, key.Critical, key.Provisional),
            _ => throw new InvalidOperationException(),
        };
        return turned.Mark(item.Answer).Fraction.Equals(item.Key.Mark(item.Answer).Fraction);
    });

    [Fact]
    public void A_wrong_pick_more_never_raises_the_mark() => Holds(AnyItem.Select.ToArbitrary(), item =>
    {
        var key = (SelectKey)item.Key;
        var picks = ((ChosenMany)item.Answer).Choices;
        var before = key.MarkAtTimeout(item.Answer).Fraction;
        return key.Choices.Except(key.Right).All(wrong => key.MarkAtTimeout(new ChosenMany(picks.Add(wrong))).Fraction <= before);
    });

    [Fact]
    public void A_right_pick_more_never_lowers_the_mark() => Holds(AnyItem.Select.ToArbitrary(), item =>
    {
        var key = (SelectKey)item.Key;
        var picks = ((ChosenMany)item.Answer).Choices;
        var before = key.MarkAtTimeout(item.Answer).Fraction;
        return key.Right.All(right => key.MarkAtTimeout(new ChosenMany(picks.Add(right))).Fraction >= before);
    });

    [Fact]
    public void Places_count_by_their_order_only() => Holds(AnyItem.Order.ToArbitrary(), item =>
    {
        var places = ((Placed)item.Answer).Places;
        var ranks = places.Values.Distinct().Order().ToList();
        var closedUp = new Placed(places.ToImmutableSortedDictionary(step => step.Key, step => ranks.IndexOf(step.Value) + 1));
        return item.Key.Mark(closedUp).Fraction.Equals(item.Key.Mark(item.Answer).Fraction);
    });

    [Fact]
    public void A_flat_rating_earns_its_flat_value_where_nothing_is_critical() => Holds(AnyItem.Judge.ToArbitrary(), item =>
    {
        var key = (JudgeKey)item.Key with { Critical = [] };
        return Enumerable.Range(1, 4).All(rating =>
            key.Mark(new Rated(key.Choices.ToImmutableSortedDictionary(action => action, _ => rating))).Fraction.Equals(key.FlatValue(rating)));
    });

    private static ImmutableArray<string> Turned(ImmutableArray<string> ids) => [.. ids.Reverse()];

    private static void Holds(Arbitrary<Answered> items, Func<Answered, bool> property) =>
        Prop.ForAll(items, property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(500));
}
