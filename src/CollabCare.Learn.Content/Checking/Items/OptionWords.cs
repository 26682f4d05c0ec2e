using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Language;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L16, L19 and L23: words that give an option away, or make it no option.</summary>
static class OptionWords
{
    public static readonly ItemRule Banned = new(16, Severity.Error, "no option is made of other options: all, none, both, not sure.", check =>
    {
        foreach (var choice in Options(check).Where(c => WordLists.BannedOptions.In(c.Text) is not null))
        {
            check.Say(choice.Line, "This option is about the other options; write one that stands by itself.");
        }
    });

    public static readonly ItemRule Absolute = new(19, Severity.Warning, "absolute words do not stand in wrong options alone.", check =>
    {
        if (check.Item.Type == ItemType.Judge || Options(check).Any(c => c.Choice.Right && WordLists.Absolute.In(Quotes.Removed(c.Text)) is not null))
        {
            return;
        }

        foreach (var choice in Options(check).Where(c => !c.Choice.Right))
        {
            if (WordLists.Absolute.In(Quotes.Removed(choice.Text)) is { } word)
            {
                check.Say(choice.Line, $"\"{word}\" stands in a wrong option and in no key, which the test-wise read as a sign; take it out.");
            }
        }
    });

    public static readonly ItemRule Vague = new(23, Severity.Warning, "options do not hedge: often, usually, may.", check =>
    {
        foreach (var choice in Options(check))
        {
            if (WordLists.Vague.In(Quotes.Removed(choice.Text)) is { } word)
            {
                check.Say(choice.Line, $"\"{word}\" means something else to each reader; say how much, or leave it out.");
            }
        }
    });

    static ImmutableArray<WrittenChoice> Options(ItemCheck check) =>
        check.Item.Type is ItemType.Best or ItemType.Select or ItemType.Judge ? check.Written.Choices : [];
}
