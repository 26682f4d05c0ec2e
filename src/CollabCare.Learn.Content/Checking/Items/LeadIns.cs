using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L13 to L15: the question.</summary>
static class LeadIns
{
    const int Fewest = 15;
    const int Most = 120;

    public static readonly ItemRule Form = new(13, Severity.Warning, "a stem asks one clear question, and has 15 to 120 words with its scenario.", check =>
    {
        var words = Words.Count(check.Written.Stem);
        if (words is < Fewest or > Most)
        {
            check.Say($"Scenario and question have {words} words; they should have {Fewest} to {Most}.");
        }

        if (!check.Written.LeadIn.Contains('?', StringComparison.Ordinal) && WordLists.Orders.In(check.Written.LeadIn) is null)
        {
            check.Say(check.Written.LeadInLine, "The last paragraph before the list is no question; end it with a question mark, or say plainly what to do.");
        }
    });

    public static readonly ItemRule Empty = new(14, Severity.Error, "a question can be answered with the options hidden.", check =>
    {
        if (WordLists.EmptyQuestions.In(check.Written.LeadIn) is { } words)
        {
            check.Say(check.Written.LeadInLine, $"\"{words}\" asks nothing until the options are read; ask what you want to know.");
        }
    });

    public static readonly ItemRule Negative = new(15, Severity.Error, "a best-answer or select question is not asked in the negative.", check =>
    {
        if (check.Item.Type is ItemType.Best or ItemType.Select && WordLists.Negatives.In(Quotes.Removed(check.Written.LeadIn)) is { } words)
        {
            check.Say(check.Written.LeadInLine, $"\"{words}\" turns the question round, and readers miss it; ask for what holds.");
        }
    });
}
