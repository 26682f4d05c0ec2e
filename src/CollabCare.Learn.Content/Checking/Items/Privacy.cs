using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L28: nothing looks like a patient's data.</summary>
static class Privacy
{
    public static readonly ItemRule Rule = new(28, Severity.Error, "nothing looks like a record number, a date of birth, a telephone number or an address of a person.", check =>
    {
        foreach (var (text, line) in check.Written.Choices.SelectMany(c => new[] { (c.Text, c.Line), (Text: c.Feedback ?? "", c.Line) }).Prepend((Text: check.Written.Stem, check.Item.Source.Line)))
        {
            if (WordLists.PrivateData.In(text) is { } found)
            {
                check.Say(line, $"'{found}' looks like a person's data; leave it out, or invent it so that nobody can take it for real (555-0100, example.org).");
            }
        }
    });
}
