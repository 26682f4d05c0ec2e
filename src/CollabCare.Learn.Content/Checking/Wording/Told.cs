using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Checking.Wording;

/// <summary>What a quiz tells and asks in plain words, whatever its form: an item, a written task, a scenario, or its other seat.</summary>
/// <param name="What">What it is called in a message: item, task, scenario, seat.</param>
/// <param name="Path">Its file.</param>
/// <param name="Line">The line it begins on.</param>
/// <param name="Sources">The keys that it names.</param>
/// <param name="Tags">Its tags; null where it can have none.</param>
/// <param name="Note">The note that answers warnings, or null.</param>
sealed record Told(string What, string Path, int Line, ImmutableArray<string> Sources, ImmutableArray<string>? Tags, string? Note)
{
    /// <summary>The story and the question.</summary>
    public required IReadOnlyList<(string Text, int Line)> Stem { get; init; }

    /// <summary>What is right.</summary>
    public required IReadOnlyList<(string Text, int Line)> Keys { get; init; }

    /// <summary>What has to be read before one can answer; each text ends a sentence.</summary>
    public required IReadOnlyList<string> Read { get; init; }

    /// <summary>Everything that it says.</summary>
    public required IReadOnlyList<(string Text, int Line)> All { get; init; }

    /// <summary>True where it has a tag.</summary>
    public bool Has(string tag) => Tags is { } tags && tags.Contains(tag);

    /// <summary>True where a tag may say that something has to stay.</summary>
    public bool CanBeTagged => Tags is not null;
}

/// <summary>A rule about the wording of whatever is told, with a number of the curriculum's table (2.9).</summary>
/// <param name="Number">26 for L26.</param>
/// <param name="Severity">An error, or a warning that a note can answer.</param>
/// <param name="Says">What it asks.</param>
/// <param name="Check">Looks at one thing that is told.</param>
sealed record ToldRule(int Number, Severity Severity, string Says, Action<ToldCheck> Check)
{
    /// <summary>The rule as the checker reports it.</summary>
    public Rule Rule { get; } = new(Rules.Item(Number), Severity, $"L{Number}: {Says}");
}

/// <summary>The rules about wording.</summary>
static class ToldRules
{
    public static readonly ImmutableArray<ToldRule> All =
    [
        NamedSources.Rule, Tone.Blame, Tone.Advice, Tone.Brands, ToldGrade.Rule, Abbreviated.Rule, UnsafeForms.Rule, Privacy.Rule,
    ];

    public static void Check(Told told, Module module, Course course, Findings findings)
    {
        foreach (var rule in All)
        {
            rule.Check(new(rule.Rule, told, module, course, findings));
        }
    }
}
