using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L11 and L37: every choice is explained, in words of its own.</summary>
static class Feedback
{
    const int Fewest = 8;
    const int Most = 60;
    static readonly string[] Verdicts = ["wrong", "incorrect", "false", "no,"];

    public static readonly ItemRule OnEveryOption = new(
        11, Severity.Error, "every option has feedback of 8 to 60 words of its own; an order or a match has one [!WHY].", CheckEveryOption);

    public static readonly ItemRule OfCriticalChoices = new(37, Severity.Error, "a critical choice says why it could hurt.", check =>
    {
        foreach (var choice in check.Written.Choices.Where(c => c.Choice.Critical && c.Feedback is null))
        {
            check.Say(choice.Line, "This choice is marked critical without a reason; put the reason below it, as feedback.");
        }
    });

    static void CheckEveryOption(ItemCheck check)
    {
        var written = check.Written;
        if (check.Item.Type is ItemType.Order or ItemType.Match)
        {
            CheckLength(
                check, written.Source.Why?.Line ?? check.Item.Source.Line, written.Why,
                "Nothing explains the answer; add > [!WHY] after the list, and the reason below it");
            return;
        }

        foreach (var choice in written.Choices.Where(c => c.Feedback is not null || !c.Choice.Critical))
        {
            CheckLength(check, choice.Line, choice.Feedback, "This option has no feedback; add a quote below it, indented by two spaces");
            if (choice.Feedback is { } words && Verdicts.Any(v => BeginsWith(words, v)))
            {
                check.Say(choice.Line, "The feedback begins with a verdict; begin with what the choice would lead to.");
            }
        }

        var explained = written.Choices.Where(c => c.Feedback is not null);
        foreach (var same in explained.GroupBy(c => c.Feedback, StringComparer.OrdinalIgnoreCase).Where(g => g.Count() > 1))
        {
            check.Say(same.Last().Line, "Two options have the same feedback; say to each what it is about.");
        }
    }

    static bool BeginsWith(string words, string verdict) =>
        words.StartsWith(verdict, StringComparison.OrdinalIgnoreCase) && !char.IsLetter(words.ElementAtOrDefault(verdict.Length));

    static void CheckLength(ItemCheck check, int line, string? words, string missing)
    {
        var count = Words.Count(words ?? "");
        if (count == 0)
        {
            check.Say(line, $"{missing}, of {Fewest} to {Most} words.");
        }
        else if (count is < Fewest or > Most)
        {
            check.Say(line, $"The feedback has {count} words; it should have {Fewest} to {Most}.");
        }
    }
}
