using System.Net;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.WhoIsWho;

public sealed class RolesTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/roles/wizard")]
    [InlineData("/roles/..%2f..%2fskill")]
    public async Task Knows_no_role_that_is_not_one(string address)
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Lists_every_role_with_its_group_in_words()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/roles");
        var roles = app.Services.GetRequiredService<Library>().Roles;
        page.QuerySelectorAll(".row-title a").Select(a => a.GetAttribute("href")).Order().ShouldBe(roles.Select(r => $"/roles/{r.Name}").Order());
        page.QuerySelectorAll(".row .role").ShouldAllBe(r => r.TextContent.Length > 0);
    }

    [Fact]
    public async Task Shows_a_role_with_its_standing_level_and_time()
    {
        using var visitor = app.Visit();
        foreach (var role in app.Services.GetRequiredService<Library>().Roles)
        {
            var page = await visitor.ReadAsync($"/roles/{role.Name}");
            page.QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe([role.Title]);
            page.QuerySelector(".facts")!.TextContent.ShouldContain(role.Level.ToString());
            page.QuerySelector(".facts")!.TextContent.ShouldContain("min");
            page.QuerySelector(".standing")!.TextContent.ShouldContain($"Checked by its author on {role.Standing.CheckedOn.Said()}; no clinician has reviewed it yet.");
            page.QuerySelectorAll("[id]").Select(e => e.Id).ShouldBeUnique();
        }

        visitor.Cookies.Count.ShouldBe(0);
    }
}

public sealed class OverduePageTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_page_past_its_check_says_that_it_is_under_review()
    {
        using var visitor = app.Visit();
        (await visitor.ReadAsync("/roles/charge-nurse")).QuerySelector(".standing")!.TextContent.ShouldNotContain("nder review");
        app.Clock.Move(TimeSpan.FromDays(800));
        (await visitor.ReadAsync("/roles/charge-nurse")).QuerySelector(".standing .tag")!.TextContent.ShouldBe("Under review");
    }
}
