using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Content.Checking.Pages;

/// <summary>
/// The running text of a page, a paragraph or list entry at a time. Tables, drawn blocks, code, headings and plain quotes are left out: they are no
/// sentences, or are shown and not said.
/// </summary>
static partial class Prose
{
    /// <summary>The paragraphs of a body, as Markdown, each with its line.</summary>
    public static IEnumerable<(string Text, int Line)> Paragraphs(string body, int bodyLine)
    {
        var lines = body.Split('\n');
        var (text, begun, inBlock, quote) = ("", 0, false, Quote.None);
        for (var i = 0; i <= lines.Length; i++)
        {
            var line = i < lines.Length ? lines[i] : "";
            var fence = line.StartsWith(":::", StringComparison.Ordinal) || line.StartsWith("```", StringComparison.Ordinal);
            inBlock ^= fence;
            quote = !line.StartsWith('>') ? Quote.None : CalloutMark().IsMatch(line) ? Quote.Callout : quote == Quote.None ? Quote.Plain : quote;
            var words = fence || inBlock || quote == Quote.Plain ? "" : CalloutMark().Replace(line, "").TrimStart('>', ' ');
            var ends = words.Length == 0 || words[0] is '|' or '#' || ListMark().IsMatch(words);
            if (ends && text.Length > 0)
            {
                yield return (text, bodyLine + begun);
                text = "";
            }

            if (words.Length > 0 && words[0] is not ('|' or '#'))
            {
                (text, begun) = text.Length == 0 ? (ListMark().Replace(words, ""), i) : ($"{text} {words.Trim()}", begun);
            }
        }
    }

    /// <summary>How many tables, drawn blocks and images a body shows.</summary>
    public static int Figures(string body)
    {
        var lines = body.Split('\n').ToImmutableArray();
        var drawn = lines.Count(l => DrawnBegin().IsMatch(l));
        var tables = Enumerable.Range(0, lines.Length).Count(i => IsRow(lines[i]) && (i == 0 || !IsRow(lines[i - 1])));
        return drawn + tables - TablesInBlocks(lines) + Image().Count(body);
    }

    static bool IsRow(string line) => line.TrimStart('>', ' ').StartsWith('|');

    static int TablesInBlocks(ImmutableArray<string> lines)
    {
        var (count, inBlock) = (0, false);
        for (var i = 0; i < lines.Length; i++)
        {
            inBlock ^= lines[i].StartsWith(":::", StringComparison.Ordinal);
            count += inBlock && lines[i].StartsWith('|') && !lines[i - 1].StartsWith('|') ? 1 : 0;
        }

        return count;
    }

    enum Quote
    {
        None,
        Callout,
        Plain,
    }

    [GeneratedRegex("^> ?\\[![A-Z]+\\].*$")]
    private static partial Regex CalloutMark();

    [GeneratedRegex("^([-*+]|\\d+\\.) +")]
    private static partial Regex ListMark();

    [GeneratedRegex("^::: *\\w")]
    private static partial Regex DrawnBegin();

    [GeneratedRegex("!\\[[^\\]]*\\]\\(")]
    private static partial Regex Image();
}
