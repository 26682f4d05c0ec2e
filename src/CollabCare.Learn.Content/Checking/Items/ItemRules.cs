using System.Collections.Immutable;
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
        ItemSources.Rule,
        LeadIns.Form, LeadIns.Empty, LeadIns.Negative,
        OptionWords.Banned, OptionWords.Absolute, OptionWords.Vague,
        OptionLengths.Rule, OptionOrder.Rule, SharedWords.Rule,
        Wording.Tone, Wording.Advice, Wording.Brands,
        ItemGrade.Rule, Abbreviations.Rule, UnsafeForms.Rule, Privacy.Rule,
    ];

    public static void Check(WrittenItem item, Module module, Course course, Findings findings)
    {
        foreach (var rule in All)
        {
            rule.Check(new(rule, item, module, course, findings));
        }
    }
}
