using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Language;

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

        var all = check.Written.Choices.SelectMany(c => new[] { (c.Text, c.Line), (Text: c.Feedback ?? "", c.Line) })
            .Concat(check.Written.Stems.Select(s => (Text: s, Line: check.Written.Source.TableLine))).Prepend((Text: check.Written.Stem, check.Item.Source.Line));
        foreach (var (text, line) in all)
        {
            if (check.Course.Unsafe.In(text) is { } form)
            {
                check.Say(line, $"'{form}' is on the do-not-use list; write the safe form, or tag the item unsafe-abbrev if it teaches the list.");
            }
        }
    });
}
