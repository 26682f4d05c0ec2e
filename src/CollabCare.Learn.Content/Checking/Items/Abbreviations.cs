namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L26: an abbreviation is in the glossary, or is expanded in the item or in its module.</summary>
static class Abbreviations
{
    public static readonly ItemRule Rule = new(26, Severity.Error, "an abbreviation stands in the glossary, or is expanded in the item or its module.", check =>
    {
        var texts = check.Written.Choices.Select(c => (c.Text, c.Line)).Concat(check.Written.Choices.Where(c => c.Feedback is not null).Select(c => (Text: c.Feedback!, c.Line)))
            .Prepend((Text: check.Written.Stem, check.Item.Source.Line)).ToList();
        var whole = string.Join('\n', texts.Select(t => t.Text));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (text, line) in texts)
        {
            foreach (var abbreviation in Language.Abbreviations.In(text).Where(seen.Add))
            {
                if (!check.Course.Explains(abbreviation) && !Language.Abbreviations.IsExpanded(abbreviation, whole) && !check.Module.Page.Sections.Any(s => Language.Abbreviations.IsExpanded(abbreviation, s.Text)))
                {
                    check.Say(line, $"'{abbreviation}' stands neither in the glossary nor expanded here or in the module; write it out, with the letters in brackets, or add a term.");
                }
            }
        }
    });
}
