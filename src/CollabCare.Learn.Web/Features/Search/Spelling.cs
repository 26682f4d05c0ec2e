using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Content;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>Finds the known words that one wrong, missing, extra or swapped letter makes of a typed one.</summary>
public sealed class Spelling
{
    // The shortest word that is mended: with a letter missing, four are typed.
    const int Shortest = 5;
    const int Most = 6;

    readonly FrozenDictionary<int, ImmutableArray<Known>> _byLength;
    readonly FrozenSet<string> _names;

    public Spelling(IReadOnlyList<Piece> pieces)
    {
        var pages = pieces.Where(p => p is { IsSection: false, Kind: not "Source" }).ToList();
        _names = pages.SelectMany(p => p.Names).SelectMany(n => n).ToFrozenSet(StringComparer.Ordinal);
        _byLength = pieces.SelectMany(p => p.Names.SelectMany(n => n).Concat(FoldedWords.Of(p.Text))).Where(w => w.Length >= Shortest && w.All(char.IsLetter))
            .CountBy(w => w, StringComparer.Ordinal).Select(w => new Known(w.Key, w.Value, _names.Contains(w.Key)))
            .GroupBy(k => k.Word.Length).ToFrozenDictionary(g => g.Key, g => g.ToImmutableArray());
    }

    /// <summary>True for a word of a title or a term.</summary>
    public bool IsName(string word) => _names.Contains(word);

    /// <summary>Known words one slip away: those of titles and terms first, then the more frequent.</summary>
    public ImmutableArray<string> Near(string word, bool namesOnly = false) => Within(word, 1, namesOnly);

    /// <summary>Words of titles and terms two slips away, for "did you mean".</summary>
    public ImmutableArray<string> Perhaps(string word) => Within(word, 2, namesOnly: true);

    ImmutableArray<string> Within(string word, int slips, bool namesOnly)
    {
        if (word.Length < Shortest - 1)
        {
            return [];
        }

        var near = new List<(Known Known, int Distance)>();
        for (var length = word.Length - slips; length <= word.Length + slips; length++)
        {
            foreach (var known in _byLength.GetValueOrDefault(length, []))
            {
                if ((!namesOnly || known.IsName) && known.Word != word && Words.EditDistance(word, known.Word) is var distance && distance <= slips)
                {
                    near.Add((known, distance));
                }
            }
        }

        return [.. near.OrderBy(n => n.Distance).ThenByDescending(n => n.Known.IsName).ThenByDescending(n => n.Known.Count).ThenBy(n => n.Known.Word, StringComparer.Ordinal).Take(Most).Select(n => n.Known.Word)];
    }

    sealed record Known(string Word, int Count, bool IsName);
}
