using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>An item as its author wrote it, before it means anything: heading, attributes, stem, list, table, quote.</summary>
sealed record ItemSource(
    string Title, int Line, ImmutableDictionary<string, string> Attributes, string? Id, ImmutableArray<Paragraph> Stem, ImmutableArray<Entry> Entries,
    string Table, int TableLine, Paragraph? Why, ImmutableArray<int> Stray)
{
    /// <summary>An attribute's value, or null.</summary>
    public string? this[string attribute] => Attributes.GetValueOrDefault(attribute);
}

/// <summary>Some Markdown and the line it begins on.</summary>
sealed record Paragraph(string Text, int Line);

/// <summary>A line of a list: its mark (<c>x</c>, <c>!</c>, <c>1!</c>, or the number of a step), words, id, and feedback.</summary>
sealed record Entry(string Mark, string Text, string? Id, int Line, Paragraph? Feedback);

/// <summary>Splits a quiz's body into items. Line by line, because the form is ours and every line must be accounted for.</summary>
static partial class ItemSplitter
{
    public static IEnumerable<ItemSource> Split(string body, int bodyLine)
    {
        var lines = body.Split('\n');
        var starts = Enumerable.Range(0, lines.Length).Where(i => lines[i].StartsWith("## ", StringComparison.Ordinal)).ToList();
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Length;
            yield return Item(lines[starts[i]], lines.AsSpan(starts[i] + 1, end - starts[i] - 1).ToArray(), bodyLine + starts[i]);
        }
    }

    static ItemSource Item(string heading, string[] lines, int line)
    {
        var match = Heading().Match(heading);
        var (title, id, attributes) = (match.Groups["title"].Value.Trim(), (string?)null, ImmutableDictionary<string, string>.Empty);
        foreach (Match attribute in Attribute().Matches(match.Groups["attributes"].Value))
        {
            if (attribute.Groups["id"].Success)
            {
                id = attribute.Groups["id"].Value;
            }
            else
            {
                attributes = attributes.SetItem(attribute.Groups["key"].Value, attribute.Groups["value"].Value.Trim('"'));
            }
        }

        var first = Array.FindIndex(lines, l => ListOrTable().IsMatch(l));
        var stem = Paragraphs(lines[..(first < 0 ? lines.Length : first)], line + 1);
        if (first < 0)
        {
            return new(title, line, attributes, id, stem, [], "", 0, null, []);
        }

        var rest = lines[first..];
        var at = line + 1 + first;
        var whyAt = Array.FindIndex(rest, l => l.StartsWith('>'));
        var why = whyAt < 0 ? null : Why(rest[whyAt..], at + whyAt);
        var list = whyAt < 0 ? rest : rest[..whyAt];
        if (list[0].StartsWith('|'))
        {
            return new(title, line, attributes, id, stem, [], string.Join('\n', list), at, why, []);
        }

        var stray = ImmutableArray.CreateBuilder<int>();
        var entries = Entries(list, at, stray);
        if (whyAt >= 0)
        {
            stray.AddRange(Enumerable.Range(whyAt, rest.Length - whyAt).Where(i => rest[i].Trim().Length > 0 && !rest[i].StartsWith('>')).Select(i => at + i));
        }

        return new(title, line, attributes, id, stem, entries, "", 0, why, stray.ToImmutable());
    }

    static ImmutableArray<Entry> Entries(string[] lines, int firstLine, ImmutableArray<int>.Builder stray)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        string? group = null;
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0)
            {
                continue;
            }

            if (Number().Match(lines[i]) is { Success: true } number)
            {
                group = number.Groups["n"].Value;
                if (number.Groups["text"].Value is { Length: > 0 } text)
                {
                    entries.Add(new(group, text.StartsWith("- ", StringComparison.Ordinal) ? text[2..] : text, null, firstLine + i, null));
                }
            }
            else if (group is not null && Nested().Match(lines[i]) is { Success: true } nested)
            {
                entries.Add(new(group, nested.Groups["text"].Value, null, firstLine + i, null));
            }
            else if (Option().Match(lines[i]) is { Success: true } option)
            {
                group = null;
                entries.Add(new(option.Groups["mark"].Value, option.Groups["text"].Value, null, firstLine + i, null));
            }
            else if (entries.Count > 0 && lines[i].TrimStart() is ['>', ..] quote)
            {
                var feedback = entries[^1].Feedback;
                var words = quote[1..].Trim();
                entries[^1] = entries[^1] with { Feedback = feedback is null ? new(words, firstLine + i) : feedback with { Text = $"{feedback.Text}\n{words}" } };
            }
            else if (entries.Count > 0 && entries[^1].Feedback is null && lines[i].StartsWith("  ", StringComparison.Ordinal))
            {
                entries[^1] = entries[^1] with { Text = $"{entries[^1].Text} {lines[i].Trim()}" };
            }
            else
            {
                stray.Add(firstLine + i);
            }
        }

        return [.. entries.Select(WithId)];
    }

    static Entry WithId(Entry entry) =>
        EntryId().Match(entry.Text) is { Success: true } id ? entry with { Id = id.Groups["id"].Value, Text = entry.Text[..id.Index].TrimEnd() } : entry;

    static Paragraph? Why(string[] lines, int line)
    {
        var quote = lines.TakeWhile(l => l.StartsWith('>')).Select(l => l[1..].Trim()).ToList();
        return quote.Count > 0 && quote[0].Equals("[!WHY]", StringComparison.OrdinalIgnoreCase) ? new(string.Join('\n', quote.Skip(1)), line + 1) : new(string.Join('\n', quote), line);
    }

    static ImmutableArray<Paragraph> Paragraphs(string[] lines, int firstLine)
    {
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>();
        for (var i = 0; i < lines.Length; i++)
        {
            if (lines[i].Trim().Length == 0)
            {
                continue;
            }

            var start = i;
            while (i < lines.Length && lines[i].Trim().Length > 0)
            {
                i++;
            }

            paragraphs.Add(new(string.Join('\n', lines[start..i]), firstLine + start));
        }

        return paragraphs.ToImmutable();
    }

    [GeneratedRegex("^## (?<title>.*?)(\\s*\\{(?<attributes>[^{}]*)\\})?\\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex("#(?<id>[\\w-]+)|(?<key>[\\w-]+)=(?<value>\"[^\"]*\"|\\S+)")]
    private static partial Regex Attribute();

    [GeneratedRegex("^(- \\[[^\\]]{1,2}\\] |1\\. |1\\.$|\\|)")]
    private static partial Regex ListOrTable();

    [GeneratedRegex("^- \\[(?<mark>[^\\]]{1,2})\\] (?<text>.+)$")]
    private static partial Regex Option();

    [GeneratedRegex("^(?<n>\\d+)\\.\\s*(?<text>.*)$")]
    private static partial Regex Number();

    [GeneratedRegex("^\\s+- (?<text>.+)$")]
    private static partial Regex Nested();

    [GeneratedRegex("\\{#(?<id>[\\w-]+)\\}\\s*$")]
    private static partial Regex EntryId();
}
