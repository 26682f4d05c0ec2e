using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Content.Tests.Markup;

/// <summary>Words that would like to be tags or attributes.</summary>
public sealed class HostileWordsTests
{
    const string Quote = "\" onclick=\"alert(1)\" x=\"";
    const string Tag = "</span></button><script>alert(1)</script><img src=x onerror=alert(1)>";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("<ScRiPt\n>alert(1)</sCrIpT>")]
    [InlineData("a <img src=x onerror=alert(1)> b")]
    [InlineData("<a href=\"javascript:alert(1)\">x</a>")]
    [InlineData("<iframe srcdoc=\"&lt;script&gt;\"></iframe>")]
    [InlineData("<style>*{background:url(//evil.example)}</style>")]
    [InlineData("<!--><script>alert(1)</script>-->")]
    [InlineData("<![CDATA[<script>alert(1)</script>]]>")]
    [InlineData("<?php echo 1 ?>")]
    [InlineData("<!DOCTYPE html><script>alert(1)</script>")]
    [InlineData("<div\nonmouseover=alert(1)\n>x")]
    [InlineData("<details open ontoggle=alert(1)>")]
    [InlineData("<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>")]
    [InlineData("- <b onclick=alert(1)>x</b>")]
    [InlineData("> <b onclick=alert(1)>x</b>")]
    [InlineData("## <b onclick=alert(1)>x</b>")]
    [InlineData("| <b onclick=alert(1)>x</b> |\n| --- |\n| <i style=x>y</i> |")]
    public void Raw_html_is_an_error_and_is_only_shown(string markdown)
    {
        var (page, findings) = SpecWorld.Page(markdown);

        Allowed.Breaches(page.Html).ShouldBeEmpty(page.Html);
        findings.ShouldContain(f => f.Code == "CL0015" && f.Severity == Severity.Error);
    }

    [Theory]
    [InlineData("&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("<svg/onload=alert(1)>")]
    [InlineData("`<script>alert(1)</script>`")]
    [InlineData("    <script>alert(1)</script>")]
    [InlineData("```\"><script>\nalert(1)</script></code></pre><script>\n```")]
    [InlineData("Words {onclick=alert(1) .class #id style=\"x\"}")]
    [InlineData("**bold**{onclick=alert(1)}")]
    [InlineData("[x](https://example.org){onclick=alert(1)}")]
    [InlineData("![words](bay.png){onerror=alert(1)}")]
    [InlineData("## Heading {onclick=alert(1)}")]
    [InlineData("{onclick=alert(1)}\n## Heading")]
    [InlineData("| a |\n| --- |\n| b |\n{onclick=alert(1)}")]
    [InlineData("[x](https://example.org/ \"" + "\\\" onclick=\\\"alert(1)" + "\")")]
    [InlineData("![\" onerror=\"alert(1)](bay.png \"\\\" onerror=\\\"alert(1)\")")]
    [InlineData("![&quot; onerror=&quot;alert(1)](bay.png)")]
    [InlineData("![<script>](bay.png)")]
    [InlineData("[x](https://example.org/&quot;onclick=&quot;alert(1))")]
    [InlineData("[x](https://example.org/\"onclick=\"alert(1))")]
    [InlineData("[x](../../tools/sbar.md#when-not&quot;onclick=&quot;x)")]
    [InlineData("## \" onclick=\"alert(1)\" x")]
    [InlineData("## '><script>alert(1)</script>")]
    [InlineData("::: sbar\" onclick=\"alert(1) T\nx\n:::")]
    [InlineData("::: sbar \"><script>alert(1)</script>\n\n- **Situation:** a\n- **Background:** b\n- **Assessment:** c\n- **Recommendation:** d\n\n:::")]
    [InlineData("> [!NOTE\"onclick=\"x]\n> y")]
    [InlineData("::: pathway T\n| Stage | Who acts | What happens | Hands over to | Tools | Wait |\n| --- | --- | --- | --- | --- | --- |\n"
        + "| \"><script>alert(1)</script>? | </text><script>x</script> | a | \"onload=\"x | \" | 1 h |\n| b | c | d | e | f | 2 days |\n| b | g | d | e | f | – |\n:::")]
    [InlineData("![words](https://www.youtube.com/watch?v=x)")]
    [InlineData("::words::{onclick=x} ~~x~~ ==y== ^z^ :smile: $x$ [^1] \"\"cite\"\" --- ...\n\n[^1]: note")]
    [InlineData("&#x202e;evil")]
    public void Words_stay_words(string markdown)
    {
        var (page, _) = SpecWorld.Page(markdown);
        var (fragment, _) = SpecWorld.Fragment(markdown);

        Allowed.Breaches(page.Html).ShouldBeEmpty(page.Html);
        Allowed.Breaches(fragment).ShouldBeEmpty(fragment);
    }

    // Without this the tests above could be green for the wrong reason.
    [Theory]
    [InlineData("<b onclick=alert(1)>x</b>", "<b>", "<b onclick>")]
    [InlineData("[x](javascript:alert(1))", "href=javascript:alert(1)")]
    [InlineData("| a |\n| -: |\n| b |", "<th style>", "<td style>")]
    public void The_list_of_what_is_allowed_sees_what_plain_Markdig_lets_through(string markdown, params string[] breaches)
    {
        var plain = new Markdig.MarkdownPipelineBuilder();
        Markdig.MarkdownExtensions.UsePipeTables(plain);

        Allowed.Breaches(Markdig.Markdown.ToHtml(markdown, plain.Build())).ShouldBe(breaches);
    }

    [Fact]
    public void Hostile_rows_of_the_glossary_and_the_sources_stay_words()
    {
        var terms = new[] { SpecWorld.Term("EHR", Tag, Tag + Quote, Quote) with { Id = "x" + Quote }, SpecWorld.Term("EHR", Quote, Tag, Tag),
            SpecWorld.Term("A" + Tag, Tag, Tag, null) };
        var source = new Source("a-b", Tag + Quote, Tag, "2020" + Quote, Tag, "C", 'L');
        var markup = new ContentMarkup(new Dictionary<string, string> { ["b.md"] = "/x\"onclick=\"y" }, new HashSet<string>(), terms, [source], new Findings());

        var page = markup.Check(markup.Render("a.md", "# T\n\nThe EHR [a-b]. [b](b.md) A" + Tag, 1));

        Allowed.Breaches(page.Html).ShouldBeEmpty(page.Html);
        Allowed.Breaches(markup.Fragment("a.md", "The EHR [a-b].", 1, inline: false)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(">", 90)]
    [InlineData(">", 3000)]
    [InlineData("[", 80)]
    [InlineData("[", 120)]
    [InlineData("[", 1000)]
    [InlineData("- ", 3000)]
    [InlineData("[", 4000)]
    [InlineData("![", 4000)]
    [InlineData("[a](", 2000)]
    [InlineData("*a_ ", 1000)]
    [InlineData("**", 4000)]
    [InlineData("`", 4000)]
    [InlineData("| ", 2000)]
    [InlineData("<a ", 4000)]
    [InlineData("&#", 4000)]
    [InlineData("[tjc-dnu] ", 2000)]
    [InlineData("EHR ", 4000)]
    [InlineData("::: sbar x\n", 500)]
    [InlineData("> [!NOTE]\n", 3000)]
    public void Endless_openings_come_to_an_end(string opening, int times)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();

        var (page, _) = SpecWorld.Page(string.Concat(Enumerable.Repeat(opening, times)));

        Allowed.Breaches(page.Html).ShouldBeEmpty();
        SpecWorld.Markup(new Findings()).PlainText(string.Concat(Enumerable.Repeat(opening, times))).ShouldNotBeNull();
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }
}
