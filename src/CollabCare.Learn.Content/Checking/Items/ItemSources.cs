namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L12: an item rests on sources.</summary>
static class ItemSources
{
    public static readonly ItemRule Rule = new(12, Severity.Error, "an item names at least one source, and each stands in sources.md.", check =>
    {
        foreach (var key in check.Item.Sources.Where(k => !check.Course.HasSource(k)))
        {
            check.Say($"The item names the source '{key}', which does not stand in sources.md; {check.Course.MendSource(key)}");
        }
    });
}
