using System.Globalization;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Checking.Wording;

/// <summary>One thing that is told, under one rule: what is looked at, and where to say what is wrong.</summary>
sealed partial class ToldCheck(Rule rule, Told told, Module module, Course course, Findings findings)
{
    /// <summary>What is told.</summary>
    public Told Told => told;

    /// <summary>Its module.</summary>
    public Module Module => module;

    /// <summary>What the whole course knows.</summary>
    public Course Course => course;

    /// <summary>Says what is wrong, and the mend.</summary>
    public void Say(string message) => Say(told.Line, message);

    /// <summary>Says what is wrong on a line, and the mend.</summary>
    public void Say(int line, string message)
    {
        if (!IsAnswered(told.Note, rule))
        {
            findings.Add(new(rule.Severity, rule, told.Path, line, 1, message));
        }
    }

    /// <summary>True where a note answers a warning, as in <c>note="L17: the numbers need it"</c>. Errors cannot be answered.</summary>
    public static bool IsAnswered(string? note, Rule rule) =>
        rule.Severity == Severity.Warning && note is not null
        && Note().Matches(note).Any(m => Rules.Item(int.Parse(m.Groups["number"].Value, CultureInfo.InvariantCulture)) == rule.Code);

    [GeneratedRegex("L(?<number>\\d\\d): *\\w")]
    private static partial Regex Note();
}
