using System.Net;
using CollabCare.Learn.Content.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Glossary;

public sealed class GlossaryTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Knows_no_strand_that_is_not_one()
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync("/glossary?strand=cooking")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Shows_every_term_once_under_its_own_anchor()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/glossary");
        var terms = app.Services.GetRequiredService<Library>().Terms;
        page.QuerySelectorAll(".glossary > div").Select(d => d.Id).Order().ShouldBe(terms.Select(t => t.Id).Order());
        page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        foreach (var letter in page.QuerySelectorAll(".letters a").Select(a => a.GetAttribute("href")![1..]))
        {
            page.GetElementById(letter).ShouldNotBeNull();
        }
    }

    [Fact]
    public async Task Shows_the_terms_of_one_strand()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/glossary?strand=tools");
        var terms = app.Services.GetRequiredService<Library>().Terms.Where(t => t.Strand.Id == "tools");
        page.QuerySelectorAll(".glossary > div").Select(d => d.Id).Order().ShouldBe(terms.Select(t => t.Id).Order());
        page.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("tools");
    }

    [Fact]
    public async Task Marks_what_nobody_should_write_with_a_word_and_a_sign()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/glossary");
        var unsafeTerms = app.Services.GetRequiredService<Library>().Terms.Where(t => t.Unsafe).ToList();
        unsafeTerms.ShouldNotBeEmpty();
        foreach (Term term in unsafeTerms)
        {
            var mark = page.GetElementById(term.Id)!.QuerySelector(".tag-bad");
            mark!.TextContent.ShouldContain("Unsafe");
            mark.QuerySelector("svg").ShouldNotBeNull();
        }

        page.QuerySelectorAll(".glossary .tag-bad").Length.ShouldBe(unsafeTerms.Count);
    }
}
