using System.Collections.Frozen;
using System.Collections.Immutable;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace CollabCare.Learn.Content.Markup.Citations;

/// <summary>
/// Reads <c>[key]</c> and <c>[key, key]</c>. Something in brackets is taken for a citation when all of it could be keys (lower-case letters, digits, hyphens;
/// three characters or more) and it is no link; "[X]", "[sic]" and "[see below]" stay as they are.
/// </summary>
sealed class CitationParser : InlineParser
{
    const int LongestCitation = 200;
    readonly FrozenSet<string> _known;

    public CitationParser(IEnumerable<string> known)
    {
        _known = known.ToFrozenSet(StringComparer.Ordinal);
        OpeningCharacters = ['['];
    }

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var rest = slice.AsSpan();
        var end = rest[..Math.Min(rest.Length, LongestCitation)].IndexOf(']');
        if (end < 3 || !rest[1..end].ContainsOnlyKeySigns())
        {
            return false;
        }

        var inside = rest[1..end].ToString();
        var keys = inside.Split(',', StringSplitOptions.TrimEntries).ToImmutableArray();
        if (!keys.All(CouldBeKey) || IsLink(processor, rest[(end + 1)..], inside) || !IsMeant(keys))
        {
            return false;
        }

        var start = processor.GetSourcePosition(slice.Start, out var line, out var column);
        processor.Inline = new CitationInline(rest[..(end + 1)].ToString(), keys, keys.All(_known.Contains))
        {
            Span = new SourceSpan(start, start + end),
            Line = line,
            Column = column,
        };
        slice.Start += end + 1;
        return true;
    }

    static bool CouldBeKey(string key) =>
        key.Length >= 2 && char.IsAsciiLetterLower(key[0]) && key[^1] != '-' && !key.Contains("--", StringComparison.Ordinal)
            && key.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');

    // A single word such as [scanner] is a mistyped key more often than prose; two plain words with a comma are prose more often.
    bool IsMeant(ImmutableArray<string> keys) =>
        keys.Any(_known.Contains) || (keys is [var only] ? only.Length >= 3 && only != "sic" : keys.All(k => k.Any(c => c == '-' || char.IsAsciiDigit(c))));

    static bool IsLink(InlineProcessor processor, ReadOnlySpan<char> after, string inside)
    {
        if (after.StartsWith("("))
        {
            return true;
        }

        if (processor.Document.ContainsLinkReferenceDefinition(inside))
        {
            return true;
        }

        var end = after.StartsWith("[") ? after.IndexOf(']') : -1;
        return end > 1 && processor.Document.ContainsLinkReferenceDefinition(after[1..end].ToString());
    }
}

static class KeySigns
{
    static readonly System.Buffers.SearchValues<char> Signs = System.Buffers.SearchValues.Create("abcdefghijklmnopqrstuvwxyz0123456789-, ");

    /// <summary>True where nothing but what citations are made of stands in some words.</summary>
    public static bool ContainsOnlyKeySigns(this ReadOnlySpan<char> words) => !words.ContainsAnyExcept(Signs);
}
