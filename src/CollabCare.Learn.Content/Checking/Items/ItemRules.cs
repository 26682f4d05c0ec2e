using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>The rules that look at one item at a time.</summary>
static class ItemRules
{
    public static readonly ImmutableArray<ItemRule> All =
    [
        Counts.Best, Counts.Select, Counts.Order, Counts.Match, Counts.Judge,
        Feedback.OnEveryOption, Feedback.OfCriticalChoices,
        LeadIns.Form, LeadIns.Empty, LeadIns.Negative,
        OptionWords.Banned, OptionWords.Absolute, OptionWords.Vague,
        OptionLengths.Rule, OptionOrder.Rule, SharedWords.Rule, GrammarCues.Rule,
    ];

    public static void Check(WrittenItem item, Module module, Course course, Findings findings)
    {
        foreach (var rule in All)
        {
            rule.Check(new(rule, item, findings));
        }

        ToldRules.Check(Told(item), module, course, findings);
    }

    // The steps of an order are judged for blame as the stem is: none of them is more right than the others.
    static Told Told(WrittenItem written)
    {
        var (item, choices) = (written.Item, written.Choices);
        var steps = choices.Where(_ => item.Type == ItemType.Order);
        return new("item", item.Source.Path, item.Source.Line, item.Sources, item.Tags, written.Source["note"])
        {
            Stem = [(written.Stem, written.Source.Stem[0].Line), .. steps.Select(c => (c.Text, c.Line))],
            Keys = [.. choices.Where(c => c.Choice.Right || (item.Type == ItemType.Judge && c.Choice.Rank >= 3)).Select(c => (c.Text, c.Line))],
            Read = [written.Stem, .. choices.Select(c => c.Text)],
            All =
            [
                (written.Stem, item.Source.Line),
                .. written.Stems.Select(stem => (stem, written.Source.TableLine)),
                .. choices.SelectMany(c => new[] { (c.Text, c.Line), (c.Feedback ?? "", c.Line) }),
                (written.Why ?? "", written.Source.Why?.Line ?? item.Source.Line),
            ],
        };
    }
}
