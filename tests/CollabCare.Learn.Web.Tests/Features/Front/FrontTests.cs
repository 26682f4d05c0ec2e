using System.Net;
using CollabCare.Learn.Content.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Front;

public sealed class FrontTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Asks_for_a_choice_where_none_was_made()
    {
        using var visitor = app.Visit();
        var response = await visitor.GetAsync("/try");
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PageAsync(response)).QuerySelector(".field-error")!.TextContent.ShouldContain("Choose one of the answers first");
    }

    [Theory]
    [InlineData("nothing-of-the-sort")]
    [InlineData("<script>")]
    public async Task Knows_no_choice_that_is_not_in_the_item(string pick)
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync($"/try?pick={Uri.EscapeDataString(pick)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Gives_no_answer_away_before_a_choice_is_made()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/");
        var item = Item(page.QuerySelectorAll("form.try input[name=pick]").Select(i => i.GetAttribute("value")!));
        var html = page.DocumentElement.OuterHtml;
        foreach (var choice in item.Choices)
        {
            page.QuerySelector($"input[value='{choice.Id}']").ShouldNotBeNull();
            html.ShouldNotContain(choice.FeedbackHtml!);
        }

        html.ShouldNotContain("is-key");
        item.MustKnow.ShouldBeFalse("an item that must be right to pass is never given away");
        item.ScenarioHtml.ShouldNotBeEmpty();
    }

    [Fact]
    public async Task Tells_where_each_choice_leads()
    {
        using var visitor = app.Visit();
        var item = Item((await visitor.ReadAsync("/")).QuerySelectorAll("form.try input[name=pick]").Select(i => i.GetAttribute("value")!));
        foreach (var choice in item.Choices)
        {
            var told = await visitor.ReadAsync($"/try?pick={choice.Id}");
            told.QuerySelector(".verdict")!.TextContent.Trim().ShouldBe(choice.Right ? "Right" : "Not this time");
            var first = told.QuerySelector(".told-choice")!;
            first.ClassList.ShouldContain("is-picked");
            first.InnerHtml.ShouldContain(choice.Text.Split(' ')[^1].Trim('"', '.', '?'));
            told.QuerySelectorAll(".told-why").Length.ShouldBe(item.Choices.Length);
            told.QuerySelectorAll(".told-choice.is-key").Length.ShouldBe(1);
        }
    }

    [Fact]
    public async Task Says_what_it_is_and_shows_three_ways_in()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/");
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelectorAll(".ways > li h2 a").Select(a => a.TextContent).ShouldBe(["Study", "Mentor", "Prepare for an interview"]);
        foreach (var link in page.QuerySelectorAll(".ways a, main .quiet a").Select(a => a.GetAttribute("href")!).Where(h => !h.StartsWith("/account", StringComparison.Ordinal)))
        {
            (await visitor.GetAsync(link)).StatusCode.ShouldBe(HttpStatusCode.OK, link);
        }

        visitor.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Sends_who_is_signed_in_home()
    {
        using var visitor = await app.VisitAsAsync();
        var response = await visitor.GetAsync("/");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldBe("/home");
    }

    Item Item(IEnumerable<string> choices)
    {
        var shown = choices.ToHashSet();
        return app.Services.GetRequiredService<Library>().Modules.SelectMany(m => m.Quiz?.Items ?? []).Single(i => i.Choices.Select(c => c.Id).ToHashSet().SetEquals(shown));
    }
}
