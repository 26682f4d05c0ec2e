using System.Collections.Frozen;
using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Model;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Citations;

/// <summary>How a source is shown where it is cited.</summary>
enum CitationStyle
{
    /// <summary>By its number on the page.</summary>
    Numbered,

    /// <summary>By its short name, where no list of sources follows.</summary>
    Named,
}

/// <summary>The sources cited on a page, numbered in order of first use.</summary>
sealed class CitationBook(Report report, FrozenDictionary<string, Source> sources, CitationStyle style)
{
    readonly List<string> _keys = [];

    public ImmutableArray<string> Keys => [.. _keys];

    /// <summary>Settles how a citation is shown, or reports why it cannot be.</summary>
    public void Cite(CitationInline citation, bool insideLink)
    {
        var unknown = citation.Keys.FirstOrDefault(k => !sources.ContainsKey(k));
        if (unknown is not null)
        {
            report.Error(Rules.Source, citation, $"There is no source '{unknown}' in sources.md; {Mend(unknown)}");
        }
        else if (insideLink)
        {
            report.Error(Rules.Source, citation, $"{citation.Written} stands inside a link; put it behind the link.");
        }
        else
        {
            citation.Shown = [.. citation.Keys.Select(k => new Cited(k, SourceNames.Short(sources[k]), style == CitationStyle.Numbered ? Number(k) : null))];
            CloseUp(citation);
        }
    }

    string Mend(string key)
    {
        var near = Words.Nearest(key, sources.Keys) ?? sources.Keys
            .Where(k => k.StartsWith(key, StringComparison.Ordinal) || key.StartsWith(k, StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).FirstOrDefault();
        return near is null
            ? $"add a row there, or write \\[{key}\\] if no source is meant."
            : $"did you mean [{near}]? If no source is meant, write \\[{key}\\].";
    }

    int Number(string key)
    {
        var at = _keys.IndexOf(key);
        if (at < 0)
        {
            _keys.Add(key);
            at = _keys.Count - 1;
        }

        return at + 1;
    }

    void CloseUp(CitationInline citation)
    {
        // A raised number sits close to the word before it, and two in a row are one mark with a comma.
        if (style == CitationStyle.Numbered && citation.PreviousSibling is LiteralInline before)
        {
            var words = before.Content;
            words.TrimEnd();
            before.Content = words;
            if (words.IsEmpty && before.PreviousSibling is CitationInline)
            {
                before.Remove();
            }
        }
    }
}
