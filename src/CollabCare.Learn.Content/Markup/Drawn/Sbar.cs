using CollabCare.Learn.Content.Checking;
using Markdig.Helpers;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace CollabCare.Learn.Content.Markup.Drawn;

/// <summary>A message in four parts, each behind its letter.</summary>
sealed class Sbar : Drawing
{
    static readonly string[][] Parts = [["Situation"], ["Background"], ["Assessment"], ["Recommendation", "Request"]];

    readonly List<(string Word, ListItemBlock Item)> _parts = [];

    /// <summary>Reads a list of four bullets, each beginning with its word in bold.</summary>
    public static Sbar? Read(DrawnBlock block, Report report)
    {
        if (block.Count != 1 || block[0] is not ListBlock { IsOrdered: false } list || list.Count != Parts.Length)
        {
            report.Error(Rules.Drawn, block,
                "An sbar holds four bullets and nothing else: - **Situation:** …, then **Background:**, **Assessment:** and **Recommendation:**");
            return null;
        }

        var sbar = new Sbar();
        for (var i = 0; i < Parts.Length; i++)
        {
            var item = (ListItemBlock)list[i];
            if (TakeWord(item, Parts[i]) is not { } word)
            {
                report.Error(Rules.Drawn, item,
                    $"Part {i + 1} of an sbar begins with **{string.Join(":** or **", Parts[i])}:**, and its words follow on the same line.");
                return null;
            }

            if (PlainText.Of(item).Length == 0)
            {
                report.Error(Rules.Drawn, item, $"{word} is empty; write what belongs there.");
                return null;
            }

            sbar._parts.Add((word, item));
        }

        return sbar;
    }

    public override void Write(PageRenderer writer)
    {
        writer.WriteLine("<dl>");
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
        if (item.Count == 0 || item[0] is not ParagraphBlock { Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } bold }
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
        return word;
    }
}
