using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Checking.Wording;

/// <summary>L26: an abbreviation is in the glossary, or is expanded here or in the module.</summary>
static class Abbreviated
{
    public static readonly ToldRule Rule = new(26, Severity.Error, "an abbreviation stands in the glossary, or is expanded in the item or its module.", check =>
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, line) in check.Told.All)
        {
            foreach (var letters in Abbreviations.In(text).Where(l => seen.Add(l) && !check.Course.Explains(l) && !IsExpanded(l, check)))
            {
                check.Say(
                    line,
                    $"'{letters}' stands neither in the glossary nor expanded here or in the module; "
                    + "write it out, with the letters in brackets, or add a term.");
            }
        }
    });

    static bool IsExpanded(string letters, ToldCheck check) =>
        check.Told.All.Select(t => t.Text).Concat(check.Module.Page.Sections.Select(s => s.Text)).Any(text => Abbreviations.IsExpanded(letters, text));
}
