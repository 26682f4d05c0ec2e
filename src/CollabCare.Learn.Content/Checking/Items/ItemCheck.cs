using System.Globalization;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Items;

/// <summary>One item under one rule: what is looked at, and where to say what is wrong.</summary>
sealed partial class ItemCheck(ItemRule rule, WrittenItem written, Module module, Course course, Findings findings)
{
    /// <summary>The item as it was written.</summary>
    public WrittenItem Written => written;

    /// <summary>The item.</summary>
    public Item Item => written.Item;

    /// <summary>Its module.</summary>
    public Module Module => module;

    /// <summary>What the whole course knows.</summary>
    public Course Course => course;

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

    /// <summary>True where a note on the heading answers a warning, as in <c>note="L17: the numbers need it"</c>. Errors cannot be answered.</summary>
    public static bool IsAnswered(WrittenItem written, Rule rule) =>
        rule.Severity == Severity.Warning
        && Note().Matches(written.Source["note"] ?? "").Any(m => Rules.Item(int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture)) == rule.Code);

    [GeneratedRegex("L(?<number>\\d\\d): *\\w")]
    private static partial Regex Note();
}
