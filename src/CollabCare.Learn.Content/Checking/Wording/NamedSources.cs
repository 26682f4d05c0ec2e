namespace CollabCare.Learn.Content.Checking.Wording;

/// <summary>L12: what is asked rests on sources.</summary>
static class NamedSources
{
    public static readonly ToldRule Rule = new(12, Severity.Error, "an item names at least one source, and each stands in sources.md.", check =>
    {
        foreach (var key in check.Told.Sources.Where(k => !check.Course.HasSource(k)))
        {
            check.Say($"The {check.Told.What} names the source '{key}', which does not stand in sources.md; {check.Course.MendSource(key)}");
        }
    });
}
