using System.Collections.Immutable;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>What somebody asks for: words, and phrases where they stand in quotation marks. Nothing typed is ever read as the index's own syntax.</summary>
/// <param name="Parts">Each a word or a phrase, with the spellings that count for it; the first is the one to show.</param>
public sealed record Question(ImmutableArray<Part> Parts)
{
    const int MostWords = 16;

    public static Question Of(string typed)
    {
        var parts = ImmutableArray.CreateBuilder<Part>();
        var chunks = typed.Replace('“', '"').Replace('”', '"').Split('"');
        for (var i = 0; i < chunks.Length; i++)
        {
            // Every other chunk stands in quotation marks; the last does not where they are uneven.
            var words = FoldedWords.Of(chunks[i]);
            if (i % 2 == 1 && i < chunks.Length - 1 && words.Length > 1)
            {
                parts.Add(new([string.Join(' ', words)]));
            }
            else
            {
                parts.AddRange(words.Select(w => new Part([w])));
            }
        }

        return new([.. parts.Take(MostWords)]);
    }

    public string InWords => string.Join(' ', Parts.Select(p => p.Best));

    /// <summary>The question with other spellings for some of its words.</summary>
    public Question With(Func<string, ImmutableArray<string>> spellings) =>
        new([.. Parts.Select(p => p.IsPhrase || spellings(p.Best) is not { IsEmpty: false } other ? p : new Part(other))]);

    /// <summary>The question in the syntax of FTS5; words are letters and digits only, so quoting them is safe.</summary>
    public string Match(string join) => string.Join($" {join} ", Parts.Select(p => $"({string.Join(" OR ", p.Spellings.Select(s => $"\"{s}\""))})"));

    /// <summary>True where a name is the question, word for word.</summary>
    public bool Is(ImmutableArray<string> name) => name.SequenceEqual(Words(), SpellingOf.Instance);

    /// <summary>True where every word of the question is in a name.</summary>
    public bool IsIn(ImmutableArray<string> name) => Words().All(w => name.Any(n => Same(n, w)));

    /// <summary>True where every word of a name is in the question.</summary>
    public bool Holds(ImmutableArray<string> name) => name.Length > 0 && name.All(n => Words().Any(w => Same(n, w)));

    IEnumerable<string> Words() => Parts.SelectMany(p => p.IsPhrase ? p.Best.Split(' ') : [string.Join('|', p.Spellings)]);

    // The same but for an ending, as in "handoff" and "handoffs".
    static bool Same(string name, string spellings) => spellings.Split('|').Any(s =>
        name == s || (Math.Min(name.Length, s.Length) >= 4 && Math.Abs(name.Length - s.Length) <= 3 && (name.StartsWith(s, StringComparison.Ordinal) || s.StartsWith(name, StringComparison.Ordinal))));

    sealed class SpellingOf : IEqualityComparer<string>
    {
        public static readonly SpellingOf Instance = new();

        public bool Equals(string? x, string? y) => y!.Split('|').Contains(x);

        public int GetHashCode(string obj) => 0;
    }
}

/// <summary>A word or a phrase of a question.</summary>
public sealed record Part(ImmutableArray<string> Spellings)
{
    public string Best => Spellings[0];

    public bool IsPhrase => Best.Contains(' ', StringComparison.Ordinal);
}
