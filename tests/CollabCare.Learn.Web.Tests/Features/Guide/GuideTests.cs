using CollabCare.Learn.Content.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.SkillGuide;

public sealed class GuideTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/levels")]
    [InlineData("/careers")]
    public async Task Shows_the_page_beside_it_which_the_guide_leads_to(string address)
    {
        using var visitor = app.Visit();
        var library = app.Services.GetRequiredService<Library>();
        var guide = (address == "/levels" ? library.Levels : library.Careers).ShouldNotBeNull();
        (await visitor.ReadAsync(address)).QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe([guide.Title]);
        (await visitor.ReadAsync("/guide")).QuerySelectorAll(".reading-aside a").Select(a => a.GetAttribute("href")).ShouldContain(address);
        (await visitor.ReadAsync("/modules")).QuerySelectorAll(".lede a").Select(a => a.GetAttribute("href")).ShouldContain(address);
    }

    [Fact]
    public async Task Shows_the_skill_guide_to_a_stranger()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/guide");
        var guide = app.Services.GetRequiredService<Library>().Guide;
        page.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe([guide.Title]);
        page.QuerySelector(".facts")!.TextContent.ShouldContain($"{guide.Minutes} min");
        foreach (var anchor in page.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")![1..]))
        {
            page.GetElementById(anchor).ShouldNotBeNull(anchor);
        }

        visitor.Cookies.Count.ShouldBe(0);
    }
}
