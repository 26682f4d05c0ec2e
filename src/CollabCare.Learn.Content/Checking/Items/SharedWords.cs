using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Language;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L20: no content word of the stem comes back in the key alone.</summary>
static class SharedWords
{
    public static readonly ItemRule Rule = new(20, Severity.Warning, "no content word is shared by the stem and only the key.", check =>
    {
        if (check.Item.Type != ItemType.Best)
        {
            return;
        }

        var stem = ContentWords.Of(check.Written.Stem);
        var key = check.Written.Choices.First(c => c.Choice.Right);
        var others = check.Written.Choices.Where(c => !c.Choice.Right).SelectMany(c => ContentWords.Of(c.Text)).ToHashSet(StringComparer.Ordinal);
        var shared = ContentWords.Of(key.Text).Where(w => stem.Contains(w) && !others.Contains(w)).ToList();
        if (shared.Count > 0 && !check.Written.Choices.Any(c => !c.Choice.Right && ContentWords.Of(c.Text).Any(stem.Contains)))
        {
            check.Say(
                key.Line,
                $"Of all options only the key repeats words of the stem ({string.Join(", ", shared)}); use other words, or let a wrong option repeat "
                + "some too.");
        }
    });
}
