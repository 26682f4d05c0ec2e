using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L24, L29 and L35: blame, clinical advice, brands.</summary>
static class Wording
{
    public static readonly ItemRule Tone = new(24, Severity.Error, "no blame in a stem or a key, unless it is quoted or the item is tagged blame.", check =>
    {
        if (check.Item.Tags.Contains("blame"))
        {
            return;
        }

        if (WordLists.Tone.In(Quotes.Removed(check.Written.Stem)) is { } inStem)
        {
            check.Say(
                check.Written.Source.Stem[0].Line,
                $"\"{inStem}\" in the stem; name the burden or the exact word, put it in quotation marks, or tag the item blame.");
        }

        foreach (var key in check.Written.Choices.Where(c => c.Choice.Right || c.Choice.Rank >= 3))
        {
            if (WordLists.Tone.In(Quotes.Removed(key.Text)) is { } inKey)
            {
                check.Say(key.Line, $"\"{inKey}\" in a key; name the burden or the exact word.");
            }
        }
    });

    public static readonly ItemRule Advice = new(29, Severity.Error, "no key is advice on a patient's care.", check =>
    {
        foreach (var key in check.Written.Choices.Where(c => c.Choice.Right || (check.Item.Type == ItemType.Judge && c.Choice.Rank >= 3)))
        {
            if (WordLists.Advice.In(key.Text) is { } words)
            {
                check.Say(
                    key.Line, $"\"{words}\" reads as clinical advice in a right answer; learners are not clinicians, so let the right answer bring one in.");
            }
        }
    });

    public static readonly ItemRule Brands = new(35, Severity.Warning, "no brand as hero or villain.", check =>
    {
        foreach (var (text, line) in check.Written.Texts)
        {
            if (WordLists.Brands.In(text) is { } brand)
            {
                check.Say(line, $"'{brand}' is a brand; say what kind of thing it is. Allowed are {string.Join(", ", WordLists.Of("allowed-brands"))}.");
            }
        }
    });
}
