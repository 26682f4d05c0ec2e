using System.Net;
using CollabCare.Learn.Content.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Projects;

public sealed class ProjectsTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/projects/project-castle")]
    [InlineData("/projects/project-workflow-map/desk-pack/answers")]
    [InlineData("/projects/project-workflow-map/desk-pack/..%2fmentor-guide")]
    [InlineData("/projects/project-workflow-map/desk-pack/exemplar")]
    public async Task Knows_no_project_and_no_page_of_a_pack_that_is_not_one(string address)
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_every_project_by_level_with_its_hours_and_what_it_trains()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/projects");
        page.QuerySelectorAll(".row-title a").Select(a => a.GetAttribute("href")).ShouldBe(Library.Projects.OrderBy(p => p.Level).Select(p => $"/projects/{p.Id}"));
        foreach (var (row, project) in page.QuerySelectorAll(".row").Zip(Library.Projects.OrderBy(p => p.Level)))
        {
            row.TextContent.ShouldContain($"{project.Hours.Split(' ')[0]} hours");
            row.TextContent.ShouldContain(project.Rubric[0].Name);
        }
    }

    [Fact]
    public async Task Shows_brief_deliverables_rubric_and_pack_and_does_not_pretend_to_take_work_in()
    {
        using var visitor = app.Visit();
        foreach (var project in Library.Projects)
        {
            var page = await visitor.ReadAsync($"/projects/{project.Id}");
            page.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe([project.Title]);
            page.QuerySelectorAll(".deliverable-label").Select(l => l.TextContent).ShouldBe(project.Deliverables.Select(d => d.Label));
            page.QuerySelectorAll(".rubric tbody tr").Length.ShouldBe(5);
            page.QuerySelectorAll(".rubric-safety").Length.ShouldBe(1);
            page.QuerySelectorAll(".pack a").Select(a => a.GetAttribute("href")).ShouldBe(project.DeskPack.Select(p => $"/projects/{project.Id}/desk-pack/{p.Name}"));
            page.QuerySelector(".reading-head")!.TextContent.ShouldContain("to do it here, with a workbook");
            page.QuerySelectorAll("main form, main textarea").ShouldBeEmpty();
            page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
            foreach (var anchor in page.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")![1..]))
            {
                page.GetElementById(anchor).ShouldNotBeNull(anchor);
            }
        }

        visitor.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Shows_each_page_of_a_desk_pack_and_says_that_it_is_invented()
    {
        using var visitor = app.Visit();
        foreach (var (project, pack) in Library.Projects.SelectMany(p => p.DeskPack.Select(d => (p, d))))
        {
            var page = await visitor.ReadAsync($"/projects/{project.Id}/desk-pack/{pack.Name}");
            page.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe([pack.Title]);
            page.QuerySelector(".prose")!.TextContent.ShouldContain("Invented for this course");
        }
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
