using System.Collections.Immutable;
using System.Text.RegularExpressions;
using CollabCare.Learn.Content.Checking;

namespace CollabCare.Learn.Content.Reading.Quizzes;

/// <summary>Splits a quiz's body into items. Line by line, because the form is ours and every line must be accounted for.</summary>
static partial class ItemSplitter
{
    const string Unindented = "Nobody would see this; indent feedback by two spaces below its choice, or begin what all shall read with > [!WHY].";
    const string NoChoice = "This belongs to no choice and is no feedback; a choice begins with - [ ], and feedback with two spaces and >.";

    public static IEnumerable<ItemSource> Split(string path, string body, int bodyLine, Findings findings)
    {
        var lines = body.Split('\n');
        var starts = Headings(lines).ToList();
        var before = Array.FindIndex(
            lines, 0, starts.Count > 0 ? starts[0] : lines.Length, l => l.Trim().Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal));
        if (before >= 0)
        {
            findings.Warn(
                Rules.ItemForm, path, bodyLine + before, 1, "This stands before the first item, and nobody sees it; take it out, or begin an item with ##.");
        }

        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Length;
            yield return Item(lines[starts[i]], lines[(starts[i] + 1)..end], bodyLine + starts[i]);
        }
    }

    static ItemSource Item(string heading, string[] lines, int line)
    {
        var match = Heading().Match(heading);
        var title = match.Groups["title"].Value.Trim();
        var (id, attributes, wrong) = Braces.Read(match.Groups["attributes"].Value, line, match.Groups["attributes"].Index + 1);
        var lost = wrong.ToBuilder();
        var begins = Code().Match(id ?? "").Value switch
        {
            "-mat-" => TableRow(),
            "-ord-" => Number(),
            "-comp-" => Fence(),
            _ => Option(),
        };
        var first = Array.FindIndex(lines, l => begins.IsMatch(l));
        var stem = Paragraph.In(lines[..(first < 0 ? lines.Length : first)], line + 1);
        if (first < 0)
        {
            return new(title, line, id, attributes, stem, [], "", 0, null, lost.ToImmutable());
        }

        var rest = lines[first..];
        var at = line + 1 + first;
        if (begins == Fence())
        {
            var (exemplar, receiver) = Blocks(rest, at, lost);
            return new(title, line, id, attributes, stem, [], "", 0, null, lost.ToImmutable()) { Exemplar = exemplar, Receiver = receiver };
        }

        var whyAt = Array.FindIndex(rest, l => l.StartsWith('>'));
        var list = whyAt < 0 ? rest : rest[..whyAt];
        var why = whyAt < 0 ? null : Why(rest[whyAt..], at + whyAt, lost);
        return begins == TableRow()
            ? new(title, line, id, attributes, stem, [], string.Join('\n', list), at, why, lost.ToImmutable())
            : new(title, line, id, attributes, stem, Entries(list, at, lost), "", 0, why, lost.ToImmutable());
    }

    // What stands in a fence is no heading.
    static IEnumerable<int> Headings(string[] lines)
    {
        var inFence = false;
        for (var i = 0; i < lines.Length; i++)
        {
            inFence ^= lines[i].StartsWith("```", StringComparison.Ordinal);
            if (!inFence && lines[i].StartsWith("## ", StringComparison.Ordinal))
            {
                yield return i;
            }
        }
    }

    // A written task ends with two blocks: the exemplar, and the receiver.
    static (Paragraph? Exemplar, Paragraph? Receiver) Blocks(string[] lines, int line, ImmutableArray<Lost>.Builder lost)
    {
        if (Block("exemplar", lines, 0, line, lost) is not { } exemplar)
        {
            return default;
        }

        var next = Array.FindIndex(lines, exemplar.End + 1, l => l.Trim().Length > 0);
        if (next < 0)
        {
            return (exemplar.Text, null);
        }

        if (!Fence().IsMatch(lines[next]))
        {
            lost.Add(new(line + next, 1, "This stands after the exemplar, and nobody would see it; move it before, or take it out."));
            return (exemplar.Text, null);
        }

        if (Block("receiver", lines, next, line, lost) is not { } receiver)
        {
            return (exemplar.Text, null);
        }

        var after = Array.FindIndex(lines, receiver.End + 1, l => l.Trim().Length > 0);
        if (after >= 0)
        {
            lost.Add(new(line + after, 1, "This stands after the receiver, and nobody would see it; move it before, or take it out."));
        }

        return (exemplar.Text, receiver.Text);
    }

    static (Paragraph Text, int End)? Block(string name, string[] lines, int from, int line, ImmutableArray<Lost>.Builder lost)
    {
        if (lines[from].TrimEnd() != $"```{name}")
        {
            lost.Add(new(line + from, 1, $"A written task holds two blocks, the exemplar and then the receiver; begin this one with ```{name}."));
            return null;
        }

        var end = Array.FindIndex(lines, from + 1, l => l.StartsWith("```", StringComparison.Ordinal));
        if (end < 0)
        {
            lost.Add(new(line + from, 1, $"The {name} does not end; put a line ``` after it."));
            return null;
        }

        return (new(string.Join('\n', lines[(from + 1)..end]).Trim('\n'), line + from + 1), end);
    }

    static ImmutableArray<Entry> Entries(string[] lines, int firstLine, ImmutableArray<Lost>.Builder lost)
    {
        var entries = ImmutableArray.CreateBuilder<Entry>();
        string? group = null;
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i];
            if (line.Trim().Length == 0)
            {
                continue;
            }

            if (Number().Match(line) is { Success: true } number)
            {
                group = number.Groups["n"].Value;
                if (number.Groups["text"].Value is { Length: > 0 } text)
                {
                    entries.Add(new(group, Bullet().Replace(text, ""), null, firstLine + i, null));
                }
            }
            else if (group is not null && Nested().Match(line) is { Success: true } nested)
            {
                entries.Add(new(group, nested.Groups["text"].Value, null, firstLine + i, null));
            }
            else if (Option().Match(line) is { Success: true } option)
            {
                group = null;
                entries.Add(new(option.Groups["mark"].Value.ToLowerInvariant(), option.Groups["text"].Value, null, firstLine + i, null));
            }
            else if (entries.Count > 0 && line.TrimStart() is ['>', ..] quote)
            {
                var words = quote[1..].Trim();
                var feedback = entries[^1].Feedback is { } begun ? begun with { Text = $"{begun.Text}\n{words}" } : new(words, firstLine + i);
                entries[^1] = entries[^1] with { Feedback = feedback };
            }
            else if (entries.Count > 0 && entries[^1].Feedback is null && line.StartsWith("  ", StringComparison.Ordinal))
            {
                entries[^1] = entries[^1] with { Text = $"{entries[^1].Text} {line.Trim()}" };
            }
            else
            {
                lost.Add(new(firstLine + i, 1, NoChoice));
            }
        }

        return [.. entries.Select(WithId)];
    }

    static Entry WithId(Entry entry) =>
        EntryId().Match(entry.Text) is { Success: true } id ? entry with { Id = id.Groups["id"].Value, Text = entry.Text[..id.Index].TrimEnd() } : entry;

    static Paragraph? Why(string[] lines, int line, ImmutableArray<Lost>.Builder lost)
    {
        var quote = lines.TakeWhile(l => l.StartsWith('>')).Select(l => l[1..].Trim()).ToList();
        if (!quote[0].Equals("[!WHY]", StringComparison.OrdinalIgnoreCase))
        {
            lost.Add(new(line, 1, Unindented));
            return null;
        }

        lost.AddRange(Enumerable.Range(quote.Count, lines.Length - quote.Count).Where(i => lines[i].Trim().Length > 0)
            .Select(i => new Lost(line + i, 1, "This stands after the [!WHY], and nobody would see it; move it before, or begin the line with >.")));
        return new(string.Join('\n', quote.Skip(1)), line + 1);
    }

    [GeneratedRegex("^## (?<title>.*?)(\\s*\\{(?<attributes>[^{}]*)\\})?\\s*$")]
    private static partial Regex Heading();

    [GeneratedRegex("-(sba|ms|ord|mat|sjt|br|comp)-(?=\\d+$)")]
    private static partial Regex Code();

    [GeneratedRegex("^\\|")]
    private static partial Regex TableRow();

    [GeneratedRegex("^```")]
    private static partial Regex Fence();

    [GeneratedRegex("^[-*+] \\[(?<mark>[^\\]]{1,2})\\] (?<text>.+)$")]
    private static partial Regex Option();

    [GeneratedRegex("^(?<n>\\d+)\\.(\\s+(?<text>.*))?$")]
    private static partial Regex Number();

    [GeneratedRegex("^\\s+[-*+] (?<text>.+)$")]
    private static partial Regex Nested();

    [GeneratedRegex("^[-*+] ")]
    private static partial Regex Bullet();

    [GeneratedRegex("\\{#(?<id>[\\w-]+)\\}\\s*$")]
    private static partial Regex EntryId();
}
