using System.Diagnostics;
using AngleSharp.Html.Parser;
using CollabCare.Learn.Content.Markup.Submitted;

namespace CollabCare.Learn.Content.Tests.Markup;

/// <summary>What learners write, as others are shown it.</summary>
public sealed class SubmittedTests
{
    [Fact]
    public void No_text_makes_anything_but_plain_words_and_links_that_lead_out()
    {
        Hostile.Texts.Count.ShouldBeGreaterThan(500);
        foreach (var text in Hostile.Texts)
        {
            var html = SubmittedText.Html(text);
            Allowed.Breaches(html).ShouldBeEmpty($"{text}\n{html}");
            var page = new HtmlParser().ParseDocument($"<body>{html}");
            page.QuerySelectorAll("img, [id], h1, h2, form, input, button").ShouldBeEmpty($"{text}\n{html}");
            page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")!).ShouldAllBe(h => h.StartsWith("https://", StringComparison.OrdinalIgnoreCase) || h.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || h.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase), text);
            page.QuerySelectorAll("a").Select(a => a.GetAttribute("rel")).ShouldAllBe(r => r == "noopener noreferrer", text);
        }
    }

    [Fact]
    public void No_cell_of_a_map_makes_anything_but_words()
    {
        foreach (var text in Hostile.Texts)
        {
            var map = SubmittedMap.Draw("The round", [[text, "Nurse", text, text, text, "5 min"], [text, text, text, text, text, text], [text, "Pharmacist", text, "", "", ""]]);
            Allowed.Breaches(map.Html).ShouldBeEmpty($"{text}\n{map.Html}");
            new HtmlParser().ParseDocument($"<body>{map.Html}").QuerySelectorAll("a, img, strong, code, table").ShouldBeEmpty(text);
        }
    }

    [Fact]
    public void Any_text_at_the_limit_is_laid_out_or_shown_as_typed_in_bounded_time()
    {
        SubmittedText.Html("# Warm\n\n| a |\n| --- |\n| [x](https://example.org) |");
        foreach (var (name, text) in Hostile.Slow(SubmittedText.Longest))
        {
            var clock = Stopwatch.StartNew();
            var html = SubmittedText.Html(text);
            // Milliseconds on a machine at rest; the bound is for one that is busy.
            clock.Elapsed.TotalSeconds.ShouldBeLessThan(60, name);
            html.Length.ShouldBeLessThan(SubmittedText.Longest * 60, name);
            Allowed.Breaches(html).ShouldBeEmpty(name);
        }
    }

    [Fact]
    public void A_text_that_would_take_long_is_shown_whole_as_it_was_typed()
    {
        var text = string.Concat(Enumerable.Repeat("[", 5_000));
        var html = SubmittedText.Html(text);
        html.ShouldContain(SubmittedText.AsTyped);
        html.ShouldContain(text);
    }

    [Fact]
    public void Ordinary_text_is_laid_out_below_the_headings_of_its_page()
    {
        var html = SubmittedText.Html("# Finding\n\nThe dose **waited**; see [the study](https://example.org/a?b=c).\n\n- one\n- two\n\n| Kind | Minutes |\n| --- | --- |\n| wait | 12 |");
        html.ShouldContain("<h3>Finding</h3>");
        html.ShouldContain("<strong>waited</strong>");
        html.ShouldContain("<a href=\"https://example.org/a?b=c\" rel=\"noopener noreferrer\">the study</a>");
        html.ShouldContain("<li>one</li>");
        html.ShouldContain("<td>12</td>");
    }

    [Fact]
    public void A_map_says_row_by_row_what_it_cannot_draw()
    {
        var map = SubmittedMap.Draw("The round", [["", "", "", "", "", ""], ["Pull", "Nurse", "Opens the drawer", "", "", "10"], ["Scan", "", "Scans", "", "", "soon"]]);
        map.Faults.Select(f => (f.Row, f.Column)).ShouldBe([(2, 1), (2, 5)]);
        map.Html.ShouldContain("Wait 10 min");
        SubmittedMap.Draw("The round", []).Html.ShouldBe("");
    }
}
