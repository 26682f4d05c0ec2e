using System.Collections.Frozen;
using CollabCare.Learn.Content.Checking;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>A message or a story in parts that have names, each behind the letter to be remembered: SBAR, I-PASS, STAR.</summary>
sealed class Parts : Drawing
{
    /// <summary>The parts of each kind in order, each with the words that it may begin with.</summary>
    public static readonly FrozenDictionary<string, string[][]> Kinds = new Dictionary<string, string[][]>
    {
        ["sbar"] = [["Situation"], ["Background"], ["Assessment"], ["Recommendation", "Request"]],
        ["ipass"] = [["Illness severity"], ["Patient summary"], ["Action list"], ["Situation awareness and contingency"], ["Synthesis by receiver"]],
        ["star"] = [["Situation"], ["Task"], ["Action"], ["Result"], ["Reflection"]],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    readonly List<(string Word, ListItemBlock Item)> _parts = [];

    /// <summary>Reads a list with a bullet for each part of the block's kind, each beginning with its word in bold.</summary>
    public static Parts? Read(DrawnBlock block, Report report)
    {
        var (kind, words) = (block.Info, Kinds[block.Info!]);
        if (block.Count != 1 || block[0] is not ListBlock { IsOrdered: false } list || list.Count != words.Length)
        {
            var others = words[1..].Select(w => $"**{w[0]}:**").ToList();
            report.Error(
                Rules.Drawn, block,
                $"'{kind}' holds {(words.Length == 4 ? "four" : "five")} bullets and nothing else: - **{words[0][0]}:** …, then "
                + $"{string.Join(", ", others[..^1])} and {others[^1]}");
            return null;
        }

        var parts = new Parts();
        for (var i = 0; i < words.Length; i++)
        {
            var item = (ListItemBlock)list[i];
            if (TakeWord(item, words[i]) is not { } word)
            {
                report.Error(
                    Rules.Drawn, item,
                    $"Part {i + 1} of '{kind}' begins with **{string.Join(":** or **", words[i])}:**, and its words follow on the same line.");
                return null;
            }

            if (PlainText.Of(item).Length == 0)
            {
                report.Error(Rules.Drawn, item, $"{word} is empty; write what belongs there.");
                return null;
            }

            parts._parts.Add((word, item));
        }

        return parts;
    }

    public override void Write(PageRenderer writer)
    {
        writer.WriteLine("<dl class=\"parts\">");
        foreach (var (word, item) in _parts)
        {
            writer.Write("<div><dt><span class=\"letter\" aria-hidden=\"true\">").Write(word[0]).Write("</span><span class=\"word\">").Write(word)
                .Write("</span></dt><dd>");
            writer.WriteInside(item);
            writer.WriteLine("</dd></div>");
        }

        writer.WriteLine("</dl>");
    }

    // Takes "Situation:" in bold off the front of a bullet.
    static string? TakeWord(ListItemBlock item, string[] words)
    {
        if (item.Count == 0 || item[0] is not ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } bold } paragraph
            || words.FirstOrDefault(w => PlainText.Of(bold) == w + ":") is not { } word)
        {
            return null;
        }

        if (bold.NextSibling is LiteralInline next)
        {
            var rest = next.Content;
            rest.TrimStart();
            next.Content = rest;
        }

        bold.Remove();
        if (paragraph.Inline.FirstChild is null && item.Count > 1)
        {
            item.Remove(paragraph);
        }

        return word;
    }
}
