using System.Net;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Quizzes;

namespace CollabCare.Learn.Web.Tests.Features.Scenarios;

public sealed class GraphTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "pit-b-first-contact";
    const string Address = $"/modules/{Module}/scenario/graph";

    [Fact]
    public async Task Gives_the_keys_away_and_so_does_not_exist_for_a_learner()
    {
        using var learner = await app.VisitAsAsync();

        (await learner.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.ReadAsync($"/modules/{Module}/scenario")).QuerySelector($"a[href='{Address}']").ShouldBeNull();
    }

    [Theory]
    [InlineData(Roles.Mentor)]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Administrator)]
    public async Task Is_there_for_those_who_write_and_teach(string role)
    {
        using var visitor = await app.VisitAsAsync(role);
        var story = new QuizTaker(app, visitor).Library.Module(Module)!.Scenario!;
        var page = await visitor.ReadAsync(Address);

        page.QuerySelectorAll(".graph-node rect").Length.ShouldBe(story.Moments.Length);
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(story.Moments.Sum(m => m.Choices.Length));
        (await visitor.ReadAsync($"/modules/{Module}/scenario")).QuerySelector($"a[href='{Address}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Counts_first_graded_runs_beside_all_and_a_step_taken_over_once()
    {
        using var own = new TestApp();
        using var learner = await own.VisitAsAsync();
        var taker = new QuizTaker(own, learner);
        var story = taker.Library.Module(Module)!.Scenario!;
        var best = ((Played)story.Item.Key.FullAnswer()).Choices;
        await taker.TakeAsync(await taker.StartAsync(Module), item => item.Key.FullAnswer());
        await taker.TakeAsync(await taker.StartAsync(Module), item => item.Key.FullAnswer());
        var practice = (await learner.SubmitAsync($"/modules/{Module}/scenario", "#play")).Headers.Location!.ToString();
        await taker.PlayAsync(await learner.ReadAsync(practice), best);
        var again = (await learner.SubmitAsync($"{practice}/debrief", "#again-2")).Headers.Location!.ToString();
        await taker.PlayAsync(await learner.ReadAsync(again), [story.Moments.Single(m => m.Id == "one-nurse-short").Choices[2].Id]);

        using var author = await own.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync(Address);

        Row("Wait at the desk").ShouldBe(("1", "3"));
        Row("Say who you are").ShouldBe(("1", "3"));
        Row("Say that all is agreed").ShouldBe(("0", "1"));
        page.QuerySelectorAll(".facts li").Select(li => li.TextContent.Trim()).Take(2).ShouldBe(["1 first graded run", "4 runs in all"]);

        (string First, string All) Row(string choice)
        {
            var cells = page.QuerySelectorAll("tbody tr").Single(tr => tr.TextContent.Contains(choice, StringComparison.Ordinal)).QuerySelectorAll("td");
            return (cells[^2].TextContent, cells[^1].TextContent);
        }
    }
}
