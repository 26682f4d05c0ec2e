namespace CollabCare.Learn.Content.Checking.Wording;

/// <summary>L27: forms on the do-not-use list stand only where they are taught.</summary>
static class UnsafeForms
{
    const string OrTag = ", or tag the item unsafe-abbrev if it teaches the list";

    public static readonly ToldRule Rule = new(27, Severity.Error, "do-not-use forms stand only in items tagged unsafe-abbrev.", check =>
    {
        if (check.Told.Has("unsafe-abbrev"))
        {
            return;
        }

        foreach (var (text, line) in check.Told.All)
        {
            if (check.Course.Unsafe.In(text) is { } form)
            {
                check.Say(line, $"'{form}' is on the do-not-use list; write the safe form{(check.Told.CanBeTagged ? OrTag : "")}.");
            }
        }
    });
}
