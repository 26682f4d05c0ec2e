namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>L27: forms on the do-not-use list stand only where they are taught.</summary>
static class UnsafeForms
{
    public static readonly ItemRule Rule = new(27, Severity.Error, "do-not-use forms stand only in items tagged unsafe-abbrev.", check =>
    {
        if (check.Item.Tags.Contains("unsafe-abbrev"))
        {
            return;
        }

        foreach (var (text, line) in check.Written.Texts)
        {
            if (check.Course.Unsafe.In(text) is { } form)
            {
                check.Say(line, $"'{form}' is on the do-not-use list; write the safe form, or tag the item unsafe-abbrev if it teaches the list.");
            }
        }
    });
}
