namespace CollabCare.Learn.Content.Tests.Markup;

/// <summary>Texts that would like to run something: schemes by syntaxes by ways to write them, and words that would like to be tags. Markdown’s own, since lists of HTML hardly meet it.</summary>
public static class Hostile
{
    static readonly string[] Addresses =
    [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "&#106;avascript:alert(1)", "java%73cript:alert(1)", "java\tscript:alert(1)", "\u0001javascript:alert(1)",
        "javascript:alert%281%29", "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==", "data:image/svg+xml,<svg onload=alert(1)>",
        "file:///etc/passwd", "//evil.example/x", "\\\\evil.example\\x", "/account/delete", "#x", "blob:https://x/1", "view-source:https://x", "https://user:pass@evil.example/", "https:evil.example", "ftp://evil.example",
        "https://x/\"onclick=\"alert(1)", "https://x/&quot;onclick=&quot;alert(1)",
    ];

    static readonly string[] Syntaxes =
    [
        "[x]({0})", "[x](<{0}>)", "[x]({0} \"title\")", "![x]({0})", "![x](<{0}> \"t\")", "<{0}>", "{0}", "[x]\n\n[x]: {0}", "[x]: <{0}>\n\n[x][x]", "![x][y]\n\n[y]: {0}", "[![x]({0})]({0})", "**[x]({0})**", "> [x]({0})",
        "- [x]({0})", "| a | b |\n| --- | --- |\n| [x]({0}) | ![x]({0}) |", "# [x]({0})", "[*x*]({0})", "[^1]\n\n[^1]: [x]({0})", "{0}{{onclick=alert(1)}}",
    ];

    static readonly string[] Words =
    [
        "<script>alert(1)</script>", "<ScRiPt\n>alert(1)</sCrIpT>", "a <img src=x onerror=alert(1)> b", "<a href=\"javascript:alert(1)\">x</a>", "<iframe srcdoc=\"&lt;script&gt;\"></iframe>", "<svg/onload=alert(1)>",
        "<style>*{background:url(//evil.example)}</style>", "<!--><script>alert(1)</script>-->", "<![CDATA[<script>alert(1)</script>]]>", "<?php echo 1 ?>", "<!DOCTYPE html><script>alert(1)</script>", "<div\nonmouseover=alert(1)\n>x",
        "<details open ontoggle=alert(1)>", "<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>", "- <b onclick=alert(1)>x</b>", "> <b onclick=alert(1)>x</b>", "## <b onclick=alert(1)>x</b>",
        "| <b onclick=alert(1)>x</b> |\n| --- |\n| <i style=x>y</i> |", "`<script>alert(1)</script>`", "    <script>alert(1)</script>", "```\"><script>\nalert(1)</script></code></pre><script>\n```", "```html onclick=alert(1)\nx\n```",
        "Words {onclick=alert(1) .class #id style=\"x\"}", "**bold**{onclick=alert(1)}", "## Heading {onclick=alert(1)}", "{onclick=alert(1)}\n## Heading", "::: pathway <script>alert(1)</script>\n| a |\n:::", "[@{x}](https://x)",
        "![\" onerror=\"alert(1)](https://x/y.png)", "[x](https://example.org/ \"\\\" onclick=\\\"alert(1)\")", "</textarea><script>alert(1)</script>", "</p></div></main><script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "' onmouseover='alert(1)",
        "{{constructor.constructor('alert(1)')()}}", "<x-y z=\"`onclick=alert(1)`\">", "<form action=/account/delete method=post><button>Free gift</button></form>", "<base href=//evil.example>", "<meta http-equiv=refresh content=0;url=//evil.example>", "<input name=__RequestVerificationToken value=x>",
        "&lt;script&gt;alert(1)&lt;/script&gt;", "<h1 id=main>Signed out</h1>", "# main\n## site-q", "\u202Etpircsavaj", "<object data=//evil.example>", "<embed src=//evil.example>", "<link rel=stylesheet href=//evil.example>", "<video><source onerror=alert(1)>", "<marquee onstart=alert(1)>",
    ];

    /// <summary>All of them.</summary>
    public static IReadOnlyList<string> Texts { get; } = [.. Addresses.SelectMany(_ => Syntaxes, (address, syntax) => syntax.Replace("{0}", address, StringComparison.Ordinal).Replace("{{", "{", StringComparison.Ordinal).Replace("}}", "}", StringComparison.Ordinal)), .. Words];

    /// <summary>Texts at the size limit that take a careless renderer long.</summary>
    public static IEnumerable<(string Name, string Text)> Slow(int length)
    {
        foreach (var piece in new[] { "[", "![", "[a](", "[a]: ", "**a ", "*a_b", "`", "``` ", "<", "<a", "<!--", "> ", ">", "- ", "1. ", "- a\n  ", "> - ", "|", "|a", "&#35;", "\\", "~~", "[^", "\n\n#", "(", "]", "[]", "<http:", "_", "* * ", "a\n=\n", "\t", "||\n", "![[](", "{", ":::", "*_**__" })
        {
            yield return (piece, Fill(piece, length));
            yield return ($"lines of {piece}", Fill($"{piece}\n", length));
        }

        var wide = string.Concat(Enumerable.Repeat("|a", length / 6));
        yield return ("a table as wide as long", $"{wide}|\n{string.Concat(Enumerable.Repeat("|-", length / 6))}|\n{Fill("|\n", length - (wide.Length * 2) - 4)}");
        yield return ("opened and closed", Fill("[", length / 2) + Fill("](x)", length / 2));
        yield return ("nested emphasis", Fill("*a **b ", length / 2) + Fill("** *", length / 2));
        yield return ("definitions", string.Concat(Enumerable.Range(0, length / 12).Select(n => $"[a{n}]: /x\n")));
        yield return ("deep list", string.Join('\n', Enumerable.Range(0, 200).Select(n => new string(' ', n) + "- a"))[..Math.Min(length, 20_000)]);
    }

    static string Fill(string piece, int length) => string.Concat(Enumerable.Repeat(piece, (length / piece.Length) + 1))[..length];
}
