namespace CollabCare.Learn.Content.Markup.Terms;

/// <summary>One way in which a term may stand in a text.</summary>
/// <param name="Text">The words.</param>
/// <param name="Exact">True where capitals must be as written.</param>
/// <param name="Lead">How many signs stand before its first letter: the hyphen of -itis.</param>
/// <param name="Group">The term.</param>
sealed record TermForm(string Text, bool Exact, int Lead, TermGroup Group)
{
    /// <summary>The forms of a term: as written, and its plain plural.</summary>
    public static IEnumerable<TermForm> Of(TermGroup group)
    {
        foreach (var name in Names(group.Name))
        {
            var exact = IsAbbreviation(name);
            var lead = name.AsSpan().IndexOfAnyExcept('-');
            yield return new(name, exact, lead, group);
            if (lead == 0 && name[^1] != '-' && !group.Unsafe)
            {
                yield return new(Plural(name, exact), exact, lead, group);
            }
        }
    }

    /// <summary>True for what has a capital behind its first letter, a digit, or one letter only: its capitals tell it from a word.</summary>
    public static bool IsAbbreviation(string name) => name.Length == 1 || name.Skip(1).Any(c => char.IsUpper(c) || char.IsDigit(c));

    // "MSO4 and MgSO4" are two forms with one meaning.
    static string[] Names(string name)
    {
        var parts = name.Split(" and ", StringSplitOptions.TrimEntries);
        return parts.Length > 1 && parts.All(p => p.Length > 0 && !p.Contains(' ', StringComparison.Ordinal) && IsAbbreviation(p)) ? parts : [name];
    }

    static string Plural(string name, bool exact) => name[^1] switch
    {
        _ when exact => name + "s",
        'y' when name.Length > 1 && !"aeiou".Contains(name[^2], StringComparison.Ordinal) => name[..^1] + "ies",
        's' or 'x' or 'z' => name + "es",
        'h' when name.EndsWith("ch", StringComparison.Ordinal) || name.EndsWith("sh", StringComparison.Ordinal) => name + "es",
        _ => name + "s",
    };
}
