using CollabCare.Learn.Content.Reading.Quizzes;
using Letters = CollabCare.Learn.Content.Checking.Language.Abbreviations;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L26: an abbreviation is in the glossary, or is expanded in the item or in its module.</summary>
static class Abbreviations
{
    public static readonly ItemRule Rule = new(26, Severity.Error, "an abbreviation stands in the glossary, or is expanded in the item or its module.", check =>
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, line) in check.Written.Texts)
        {
            foreach (var letters in Letters.In(text).Where(l => seen.Add(l) && !check.Course.Explains(l) && !IsExpanded(l, check)))
            {
                check.Say(
                    line,
                    $"'{letters}' stands neither in the glossary nor expanded here or in the module; "
                    + "write it out, with the letters in brackets, or add a term.");
            }
        }
    });

    static bool IsExpanded(string letters, ItemCheck check) =>
        Texts(check.Written).Concat(check.Module.Page.Sections.Select(s => s.Text)).Any(text => Letters.IsExpanded(letters, text));

    static IEnumerable<string> Texts(WrittenItem item) => item.Texts.Select(t => t.Text);
}
