using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>One item under one rule: what is looked at, and where to say what is wrong.</summary>
sealed class ItemCheck(ItemRule rule, WrittenItem written, Findings findings)
{
    /// <summary>The item as it was written.</summary>
    public WrittenItem Written => written;

    /// <summary>The item.</summary>
    public Item Item => written.Item;

    /// <summary>Says what is wrong with the item, and the mend.</summary>
    public void Say(string message) => Say(Item.Source.Line, message);

    /// <summary>Says what is wrong on a line of the item, and the mend.</summary>
    public void Say(int line, string message)
    {
        if (!IsAnswered(written, rule.Rule))
        {
            findings.Add(new(rule.Severity, rule.Rule, Item.Source.Path, line, 1, message));
        }
    }

    /// <summary>True where a note on the heading answers a warning.</summary>
    public static bool IsAnswered(WrittenItem written, Rule rule) => ToldCheck.IsAnswered(written.Source["note"], rule);
}
