using CollabCare.Learn.Content.Checking;
using CollabCare.Learn.Content.Markup;

namespace CollabCare.Learn.Content.Tests.Markup;

public sealed class PageTests
{
    [Fact]
    public void Counts_the_lines_of_the_file_not_of_the_body()
    {
        var (_, findings) = SpecWorld.Whole("# Title\n\nWords.\n\nSee [here](nowhere.md).\n\n| a |\n| --- |\n| x [nobody-2020] |\n", bodyLine: 21);

        findings.Select(f => (f.Line, f.Column, f.Code)).ShouldBe([(25, 5, "CL0009"), (29, 5, "CL0012")]);
    }

    [Fact]
    public void Knows_its_title_its_sections_its_words_and_its_sources()
    {
        var findings = new Findings();
        var markup = SpecWorld.Markup(findings);

        var rendered = markup.Render(SpecWorld.Here,
            "# The *chart*\n\nOne two [tjc-dnu].\n\n## Who writes `it`\n\n- three\n- four [skill-guide, tjc-dnu]\n\n### Five\n\n| six | seven |\n| --- | --- |\n| eight | ![nine](bay.png) |\n", 1);
        var page = markup.Check(rendered);

        rendered.Title.ShouldBe("The chart");
        rendered.Anchors.Order().ShouldBe(["five", "who-writes-it"]);
        page.Sections.Select(s => (s.Anchor, s.Title, s.Text))
            .ShouldBe([("", "", "One two."), ("who-writes-it", "Who writes it", "three\nfour\nFive\nsix seven\neight nine")]);
        page.Words.ShouldBe(2 + 3 + 7);
        page.Citations.ShouldBe(["tjc-dnu", "skill-guide"]);
        findings.Sorted().ShouldBeEmpty();
    }

    [Fact]
    public void Words_leave_the_marks_behind() =>
        SpecWorld.Markup(new Findings()).PlainText("**Bold** `code` [link](x.md) [tjc-dnu] &amp; \\[x\\].\n\nNext").ShouldBe("Bold code link & [x].\nNext");

    [Fact]
    public void A_fragment_of_one_paragraph_can_go_without_its_tags()
    {
        SpecWorld.Fragment("A *word*.").Html.ShouldBe("A <em>word</em>.");
        SpecWorld.Fragment("A *word*.", inline: false).Html.ShouldBe("<p>A <em>word</em>.</p>");
        SpecWorld.Fragment("One.\n\nTwo.").Html.ShouldBe("<p>One.</p>\n<p>Two.</p>");
    }

    [Fact]
    public void A_fragment_marks_no_terms_and_has_no_headings_to_lead_to()
    {
        SpecWorld.Fragment("The EHR.").Html.ShouldBe("The EHR.");
        var findings = new Findings();
        SpecWorld.Markup(findings).Fragment("beginner/a/quiz.md", "[x](#y) [z](../../tools/sbar.md#when-not)", 7, inline: true);
        findings.Sorted().ShouldHaveSingleItem().ToString()
            .ShouldBe("beginner/a/quiz.md(7,1): error CL0009: This page has no heading '#y'; it has no headings at all.");
    }

    [Fact]
    public void Many_threads_give_what_one_gives()
    {
        var markup = SpecWorld.Markup(new Findings());
        string Body(int i) => $"# T\n\nThe EHR and the nurse on RA {i} [tjc-dnu].\n\n::: steps S\n| Step | Who | What happens | Takes | Wait before |\n| --- | --- | --- | --- | --- |\n| a | Nurse | therapy {i} | 1 min | 2 h |\n:::\n";
        var one = Enumerable.Range(0, 60).Select(i => markup.Check(markup.Render($"p{i}.md", Body(i), 1)).Html).ToList();

        var many = Enumerable.Range(0, 60).AsParallel().AsOrdered().WithDegreeOfParallelism(8)
            .Select(i => markup.Check(markup.Render($"p{i}.md", Body(i), 1)).Html).ToList();

        many.ShouldBe(one);
    }
}
