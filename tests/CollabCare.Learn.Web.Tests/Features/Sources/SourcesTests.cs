using CollabCare.Learn.Content.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Sources;

public sealed class SourcesTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Gives_every_source_a_row_that_a_citation_can_point_to()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/sources");
        page.QuerySelectorAll("tbody tr").Select(r => r.Id).ShouldBe(app.Services.GetRequiredService<Library>().Sources.Select(s => s.Key));
        foreach (var citing in new[] { "/guide", "/tools/sbar", "/roles/charge-nurse" })
        {
            foreach (var cited in (await visitor.ReadAsync(citing)).QuerySelectorAll("main a[href^='/sources#']"))
            {
                page.GetElementById(cited.GetAttribute("href")!["/sources#".Length..]).ShouldNotBeNull($"{citing} cites {cited.GetAttribute("href")}");
            }
        }
    }

    [Fact]
    public async Task Links_a_source_that_has_a_DOI()
    {
        using var visitor = app.Visit();
        var row = (await visitor.ReadAsync("/sources")).GetElementById("muller-2018")!;
        row.QuerySelector("a")!.GetAttribute("href").ShouldBe("https://doi.org/10.1136/bmjopen-2018-022202");
    }
}
