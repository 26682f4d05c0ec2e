using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Checking.Wording;

/// <summary>L24, L29 and L35: blame, clinical advice, brands.</summary>
static class Tone
{
    public static readonly ToldRule Blame = new(24, Severity.Error, "no blame in a stem or a key, unless it is quoted or the item is tagged blame.", check =>
    {
        if (check.Told.Has("blame"))
        {
            return;
        }

        foreach (var (text, line) in check.Told.Stem)
        {
            if (WordLists.Tone.In(Quotes.Removed(text)) is { } words)
            {
                var mend = check.Told.CanBeTagged ? "put it in quotation marks, or tag the item blame." : "or put it in quotation marks.";
                check.Say(line, $"\"{words}\" in the stem; name the burden or the exact word, {mend}");
            }
        }

        foreach (var (text, line) in check.Told.Keys)
        {
            if (WordLists.Tone.In(Quotes.Removed(text)) is { } words)
            {
                check.Say(line, $"\"{words}\" in a key; name the burden or the exact word.");
            }
        }
    });

    public static readonly ToldRule Advice = new(29, Severity.Error, "no key is advice on a patient's care.", check =>
    {
        foreach (var (text, line) in check.Told.Keys)
        {
            if (WordLists.Advice.In(text) is { } words)
            {
                check.Say(line, $"\"{words}\" reads as clinical advice in a right answer; learners are not clinicians, so let the right answer bring one in.");
            }
        }
    });

    public static readonly ToldRule Brands = new(35, Severity.Warning, "no brand as hero or villain.", check =>
    {
        foreach (var (text, line) in check.Told.All)
        {
            if (WordLists.Brands.In(text) is { } brand)
            {
                check.Say(line, $"'{brand}' is a brand; say what kind of thing it is. Allowed are {string.Join(", ", WordLists.Of("allowed-brands"))}.");
            }
        }
    });
}
