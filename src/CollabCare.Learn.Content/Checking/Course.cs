using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking.Language;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Checking;

/// <summary>What rules about one item or page need to know of the rest: sources and terms.</summary>
sealed partial class Course
{
    readonly FrozenDictionary<string, Source> _sources;
    readonly FrozenSet<string> _explained;

    public Course(ImmutableArray<Term> terms, ImmutableArray<Source> sources)
    {
        _sources = sources.DistinctBy(s => s.Key, StringComparer.Ordinal).ToFrozenDictionary(s => s.Key, StringComparer.Ordinal);
        _explained = terms.SelectMany(t => NamePart().Split(t.Name)).ToFrozenSet(StringComparer.Ordinal);
        Grade = new(terms.Select(t => t.Name).Concat(terms.Select(t => t.StandsFor).OfType<string>()));
        var unsafeWords = terms.Where(t => t.Unsafe).SelectMany(t => NamePart().Split(t.Name)).Where(n => Letters().IsMatch(n));
        Unsafe = new(WordLists.Of("unsafe-forms").Concat(unsafeWords.Select(n => $"(?-i:{Regex.Escape(n)})")));
    }

    /// <summary>Measures reading grades; knows the terms.</summary>
    public ReadingGrade Grade { get; }

    /// <summary>Forms that nobody should write: those that the glossary marks, and their patterns.</summary>
    public WordList Unsafe { get; }

    /// <summary>True where a source stands in sources.md.</summary>
    public bool HasSource(string key) => _sources.ContainsKey(key);

    /// <summary>True where a source can change within half a year.</summary>
    public bool IsVolatile(string key) => _sources.TryGetValue(key, out var source) && source.Volatility == 'H';

    /// <summary>How to mend a source key that does not exist.</summary>
    public string MendSource(string key) => Words.Nearest(key, _sources.Keys) is { } near ? $"did you mean '{near}'?" : "add it there or mend the key.";

    /// <summary>True where the glossary has an abbreviation.</summary>
    public bool Explains(string abbreviation) => _explained.Contains(abbreviation);

    [GeneratedRegex(" and |, |; ")]
    private static partial Regex NamePart();

    [GeneratedRegex("^[A-Z][A-Za-z0-9]{0,5}$")]
    private static partial Regex Letters();
}
