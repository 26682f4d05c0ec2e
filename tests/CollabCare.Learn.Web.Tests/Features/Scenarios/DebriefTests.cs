using System.Net;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Scenarios;

public sealed class DebriefTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "pit-b-first-contact";

    [Fact]
    public async Task One_learners_debrief_does_not_exist_for_another()
    {
        using var owner = await app.VisitAsAsync();
        using var other = await app.VisitAsAsync();
        var run = await PractiseAsync(owner, s => s.Worst);

        (await owner.GetAsync($"{run}/debrief")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync($"{run}/debrief")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Is_not_told_before_the_story_is_over_nor_before_the_attempt_is_sent_in()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        var run = (await learner.GetAsync($"{attempt}/items/11")).Headers.Location!.ToString();
        (await learner.GetAsync($"{run}/debrief")).Headers.Location!.ToString().ShouldBe(run);

        var end = await taker.PlayAsync(await learner.ReadAsync(run), Of(learner).Best);
        (await learner.GetAsync($"{run}/debrief")).Headers.Location!.ToString().ShouldBe(run);
        end.QuerySelector("a[href$='/debrief']").ShouldBeNull();

        await taker.SendAsync(attempt);
        (await learner.ReadAsync($"{run}/debrief")).QuerySelector(".mark")!.TextContent.ShouldContain("6 of 6 points");
        (await learner.GetAsync(run)).Headers.Location!.ToString().ShouldBe($"{attempt}/result");
        (await learner.ReadAsync($"{attempt}/result")).QuerySelector($"a[href='{run}/debrief']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Draws_the_path_beside_the_best_and_says_it_in_a_table_too()
    {
        using var learner = await app.VisitAsAsync();
        var story = Of(learner);
        var page = await learner.ReadAsync($"{await PractiseAsync(learner, s => s.Worst)}/debrief");

        page.QuerySelector(".graph")!.GetAttribute("aria-hidden").ShouldBe("true");
        page.QuerySelectorAll(".graph-edge.is-own").Length.ShouldBe(story.Worst.Count);
        page.QuerySelectorAll(".graph-edge.is-best").Length.ShouldBe(story.Best.Count);
        page.QuerySelectorAll("[aria-label='Your path in words'] tbody tr").Length.ShouldBe(story.Worst.Count);
        page.QuerySelectorAll(".gauge-line").Length.ShouldBe(3);
        page.QuerySelectorAll("[aria-label='The gauges in numbers'] tbody tr").Length.ShouldBe(story.Worst.Count + 1);
    }

    [Fact]
    public async Task A_moment_not_met_has_no_name_in_the_picture()
    {
        using var learner = await app.VisitAsAsync();
        var story = Of(learner);
        var page = await learner.ReadAsync($"{await PractiseAsync(learner, s => s.Best)}/debrief");

        page.QuerySelectorAll(".graph-node circle").Length.ShouldBe(story.Scenario.Moments.Length - story.Best.Count - 1);
        page.QuerySelector(".graph")!.TextContent.ShouldNotContain("Another day");
    }

    [Fact]
    public async Task Tells_the_best_way_and_why_and_what_the_mark_is_made_of()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync($"{await PractiseAsync(learner, s => s.Worst)}/debrief");

        page.QuerySelectorAll(".best-way > li").Length.ShouldBe(Of(learner).Best.Count);
        page.QuerySelector(".best-way")!.TextContent.ShouldContain("Silence is for questions; danger you tell at once");
        page.QuerySelector(".path .table-scroll p")!.TextContent.ShouldContain("where the best way earns 6");
        page.QuerySelector(".mark .tag")!.TextContent.ShouldBe("Much was lost");
        page.QuerySelectorAll(".told .told-all").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Begins_again_from_a_moment_with_the_same_steps_up_to_there()
    {
        using var learner = await app.VisitAsAsync();
        var story = Of(learner);
        var run = await PractiseAsync(learner, s => s.Best);
        var page = await learner.ReadAsync($"{run}/debrief");

        var again = (await learner.SubmitAsync(page, "#again-3")).Headers.Location!.ToString();

        again.ShouldNotBe(run);
        (await learner.SubmitAsync(page, "#again-3")).Headers.Location!.ToString().ShouldBe(again);
        (await learner.ReadAsync(again)).QuerySelector("h1")!.TextContent.ShouldBe("The first door");
        var (old, fresh) = (Guid.Parse(run["/runs/".Length..]), Guid.Parse(again["/runs/".Length..]));
        (await app.LookAsync(db => db.RunSteps.Where(s => s.RunId == fresh).OrderBy(s => s.Number).Select(s => s.Choice).ToListAsync())).ShouldBe(story.Best.Take(2));
        (await app.LookAsync(db => db.RunSteps.CountAsync(s => s.RunId == old))).ShouldBe(story.Best.Count);
    }

    [Fact]
    public async Task Begins_nowhere_that_the_run_was_not()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync($"{await PractiseAsync(learner, s => s.Worst)}/debrief");

        (await learner.SubmitAsync(page, "#again-1", ("steps", "99"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.SubmitAsync(page, "#again-1", ("steps", "-1"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    async Task<string> PractiseAsync(Visitor learner, Func<Story, IEnumerable<string>> way)
    {
        var taker = new QuizTaker(app, learner);
        await taker.SendAsync(await taker.StartAsync(Module));
        var run = (await learner.SubmitAsync($"/modules/{Module}/scenario", "#play")).Headers.Location!.ToString();
        await taker.PlayAsync(await learner.ReadAsync(run), way(Of(learner)));
        return run;
    }

    Story Of(Visitor learner) => new(new QuizTaker(app, learner).Library.Module(Module)!.Scenario!);

    sealed record Story(Scenario Scenario)
    {
        public IReadOnlyList<string> Best => ((Played)Scenario.Item.Key.FullAnswer()).Choices;

        public IReadOnlyList<string> Worst => Ways.ToEnding(Scenario, Outcome.Bad);
    }
}
