using System.Net;
using CollabCare.Learn.Content.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

public sealed class QuestionTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/interview/questions/q99")]
    [InlineData("/interview/questions/Q01")]
    [InlineData("/interview/questions/q01-resisted-change")]
    public async Task Knows_no_question_that_is_not_one(string address)
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Opens_alone_with_everything_else_folded()
    {
        using var visitor = app.Visit();
        foreach (var question in Library.Interview.Questions)
        {
            var page = await visitor.ReadAsync($"/interview/questions/{question.Id}");
            page.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe([question.Text]);
            page.QuerySelectorAll("details[open]").ShouldBeEmpty();
            page.QuerySelectorAll("details.fold > summary").Take(6).Select(s => s.TextContent)
                .ShouldBe(["Other wordings", "What it tests", "Strategy", "Strong markers", "Weak markers", "Probes"]);
            page.QuerySelector(".reading-head")!.TextContent.ShouldContain("This is practice, not a hiring tool.");
            page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
            page.QuerySelectorAll(".prose > p, .prose > ul").ShouldAllBe(e => e.ClassList.Contains("hint") || e.ClassList.Contains("asked-note"));
        }

        visitor.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Shows_four_answers_whose_ratings_are_said_to_be_the_authors()
    {
        using var visitor = app.Visit();
        var rated = Library.Interview.Questions.Where(q => q.Answers is not null).ToList();
        rated.ShouldNotBeEmpty();
        foreach (var question in rated)
        {
            var page = await visitor.ReadAsync($"/interview/questions/{question.Id}");
            page.QuerySelector(".asked-note")!.TextContent.ShouldContain("until a panel has rated");
            page.QuerySelectorAll("table.ratings").Select(t => t.QuerySelectorAll("tbody tr").Length).ShouldBe([6, 6, 6, 6]);
            page.QuerySelectorAll("table.ratings").ShouldAllBe(t => t.ParentElement!.LocalName == "details");
        }
    }

    [Fact]
    public async Task Leads_to_the_questions_beside_it_and_to_the_modules_that_teach_it()
    {
        using var visitor = app.Visit();
        var all = Library.Interview.Questions;
        var first = await visitor.ReadAsync($"/interview/questions/{all[0].Id}");
        first.QuerySelector("a[rel=prev]").ShouldBeNull();
        first.QuerySelector("a[rel=next]")!.GetAttribute("href").ShouldBe($"/interview/questions/{all[1].Id}");
        var last = await visitor.ReadAsync($"/interview/questions/{all[^1].Id}");
        last.QuerySelector("a[rel=next]").ShouldBeNull();
        last.QuerySelector("a[rel=prev]")!.GetAttribute("href").ShouldBe($"/interview/questions/{all[^2].Id}");
        first.QuerySelectorAll(".reading-aside a[href^='/modules/']").Select(a => a.GetAttribute("href")).ShouldBe(all[0].Modules.Select(m => $"/modules/{m}"));
    }

    [Fact]
    public async Task Is_named_at_the_end_of_a_module_that_teaches_it_beside_tools_and_projects()
    {
        using var visitor = app.Visit();
        var module = Library.Module("tool-b-sbar")!;
        var page = await visitor.ReadAsync($"/modules/{module.Id}");
        var links = page.QuerySelectorAll(".uses a").Select(a => a.GetAttribute("href")).ToList();
        links.ShouldBe(
        [
            .. Library.Tools.Where(t => t.Modules.Contains(module.Id)).Select(t => $"/tools/{t.Name}"),
            .. Library.Projects.Where(p => p.After.Contains(module.Id)).Select(p => $"/projects/{p.Id}"),
            .. Library.Interview.Questions.Where(q => q.Modules.Contains(module.Id)).Select(q => $"/interview/questions/{q.Id}"),
        ]);
        links.ShouldContain("/tools/sbar");
    }

    [Fact]
    public async Task Can_be_found()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync($"/search?q={Uri.EscapeDataString("clinician resisted a tool")}");
        page.QuerySelectorAll(".row-title a").Select(a => a.GetAttribute("href")).ShouldContain("/interview/questions/q01");
    }

    Library Library
    {
        get
        {
            app.Visit().Dispose();
            return app.Services.GetRequiredService<Library>();
        }
    }
}
