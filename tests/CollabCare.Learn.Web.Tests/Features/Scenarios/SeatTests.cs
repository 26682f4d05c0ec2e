using System.Net;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Scenarios;

public sealed class SeatTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "pit-b-first-contact";
    const string Cover = $"/modules/{Module}/scenario/seat";

    [Fact]
    public async Task Is_not_there_where_the_scenario_has_none()
    {
        using var learner = await app.VisitAsAsync();

        (await learner.GetAsync("/modules/path-i-sepsis/scenario/seat")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.ReadAsync("/modules/path-i-sepsis/scenario")).QuerySelector("a[href$='/seat']").ShouldBeNull();
    }

    [Fact]
    public async Task Waits_for_the_first_graded_attempt_as_the_story_does()
    {
        using var learner = await app.VisitAsAsync();

        var page = await learner.ReadAsync(Cover);

        page.QuerySelector("#sit").ShouldBeNull();
        page.QuerySelector($".notice a[href='/modules/{Module}/quiz']").ShouldNotBeNull();
    }

    [Fact]
    public async Task One_learners_seat_does_not_exist_for_another()
    {
        using var owner = await app.VisitAsAsync();
        using var other = await app.VisitAsAsync();
        var run = await SitAsync(owner);

        (await other.GetAsync(run)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.GetAsync($"{run}/debrief")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Shows_the_pressures_and_nothing_of_what_the_person_does_before_the_prediction()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync(await SitAsync(learner));

        page.QuerySelector(".seat-margin .role")!.TextContent.ShouldBe("Charge nurse");
        page.QuerySelector(".seat-margin details p")!.TextContent.Length.ShouldBeGreaterThan(40);
        page.QuerySelector(".scene-story .prose")!.TextContent.ShouldContain("one nurse short since 06:50");
        foreach (var choice in Seat(learner).Moments[0].Choices)
        {
            page.DocumentElement.OuterHtml.ShouldNotContain(choice.FeedbackHtml![..40]);
        }
    }

    [Fact]
    public async Task Tells_what_the_person_did_and_why_once_it_is_predicted_keeps_it_and_marks_nothing()
    {
        using var learner = await app.VisitAsAsync();
        var seat = Seat(learner);
        var run = await SitAsync(learner);
        var page = await learner.ReadAsync(run);
        foreach (var (moment, at) in seat.Moments.Select((m, at) => (m, at)))
        {
            var expected = moment.Choices.First(c => c.Right == (at == 0));
            (await learner.SubmitAsync(page, "form.scene", ("choice", expected.Id))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            page = await learner.ReadAsync(run);
            page.QuerySelector(".scene-story")!.Straight().ShouldContain(moment.Choices.First(c => c.Right).Text);
            page.QuerySelector(".scene-story")!.TextContent.Contains("You expected:", StringComparison.Ordinal).ShouldBe(at > 0);
        }

        page.QuerySelector("h1")!.TextContent.ShouldBe("What Imani did");
        page.QuerySelector(".scene-story > p")!.TextContent.ShouldContain($"1 of {seat.Moments.Length} times");
        (await app.LookAsync(db => db.Runs.CountAsync(r => r.PersonId == learner.Person && r.Seat && r.EndedAt != null))).ShouldBe(1);
        (await learner.ReadAsync($"/modules/{Module}/scenario")).QuerySelectorAll(".rows .row").Length.ShouldBe(1);
        (await learner.ReadAsync(Cover)).QuerySelector($"a[href='{run}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_prediction_stays()
    {
        using var learner = await app.VisitAsAsync();
        var choices = Seat(learner).Moments[0].Choices;
        var run = await SitAsync(learner);
        var page = await learner.ReadAsync(run);
        await learner.SubmitAsync(page, "form.scene", ("choice", choices[0].Id));

        await learner.SubmitAsync(page, "form.scene", ("choice", choices[1].Id));

        var id = Guid.Parse(run["/runs/".Length..]);
        (await app.LookAsync(db => db.RunSteps.SingleAsync(s => s.RunId == id))).Choice.ShouldBe(choices[0].Id);
    }

    async Task<string> SitAsync(Visitor learner)
    {
        var taker = new QuizTaker(app, learner);
        await taker.SendAsync(await taker.StartAsync(Module));
        return (await learner.SubmitAsync(Cover, "#sit")).Headers.Location!.ToString();
    }

    Seat Seat(Visitor learner) => new QuizTaker(app, learner).Library.Module(Module)!.Scenario!.Seat!;
}
