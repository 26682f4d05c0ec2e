using System.Net;
using CollabCare.Learn.Content.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Tools;

public sealed class ToolsTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Knows_no_tool_that_is_not_one()
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync("/tools/hammer")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Shows_each_tool_with_every_part_of_its_blank_worksheet()
    {
        using var visitor = app.Visit();
        var listed = (await visitor.ReadAsync("/tools")).QuerySelectorAll(".row-title a").Select(a => a.GetAttribute("href")!).ToList();
        var tools = app.Services.GetRequiredService<Library>().Tools;
        listed.ShouldBe(tools.Select(t => $"/tools/{t.Name}"));
        foreach (var tool in tools)
        {
            var page = await visitor.ReadAsync($"/tools/{tool.Name}");
            page.QuerySelectorAll(".worksheet tbody th").Select(h => h.TextContent).ShouldBe(tool.Worksheet.Select(f => f.Label));
            page.QuerySelectorAll(".worksheet input, .worksheet textarea").ShouldBeEmpty("a worksheet cannot be kept yet, and does not look as if it could");
            page.QuerySelectorAll(".contents a").Select(a => a.GetAttribute("href")).ShouldContain("#worksheet");
            page.QuerySelectorAll(".reading-aside a[href^='/modules/']").Length.ShouldBe(tool.Modules.Length);
            page.QuerySelectorAll(".sources a").ShouldAllBe(a => a.GetAttribute("href")!.StartsWith("/sources#", StringComparison.Ordinal));
        }
    }
}
