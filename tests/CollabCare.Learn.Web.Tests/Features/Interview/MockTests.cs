using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Content.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

public sealed class MockTests : IDisposable
{
    readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Anothers_mock_does_not_exist()
    {
        using var owner = await _app.VisitAsAsync();
        var mock = (await new MockTaker(owner).StartAsync()).Mock;
        using var other = await _app.VisitAsAsync();
        var token = (await other.ReadAsync("/account")).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var path in new[] { "", "/questions/1", "/debrief", "/report" })
        {
            (await other.GetAsync($"{mock}{path}")).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        foreach (var path in new[] { "/questions/1/move", "/questions/1/answer", "/questions/1/rating", "/questions/1/rewrite", "/debrief", "/delete" })
        {
            (await other.PostAsync($"{mock}{path}", ("__RequestVerificationToken", token), ("to", "begin"), ("Stage", "Answering"), ("Text", "Mine"))).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }

        (await owner.GetAsync($"{mock}/questions/1")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await owner.GetAsync($"{mock}/questions/9")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Begun_twice_it_is_one()
    {
        using var visitor = await _app.VisitAsAsync();
        var page = await visitor.ReadAsync("/interview/practice");
        var places = await Task.WhenAll(visitor.SubmitAsync(page, "#start"), visitor.SubmitAsync(page, "#start"));
        places.Select(p => p.Headers.Location!.ToString()).Distinct().Count().ShouldBe(1);
        (await _app.LookAsync(db => db.Mocks.CountAsync())).ShouldBe(1);
        (await visitor.ReadAsync("/interview/practice")).QuerySelector("#start").ShouldBeNull();
    }

    [Fact]
    public async Task Keeps_what_came_before_the_time_was_up_and_refuses_what_came_after()
    {
        using var visitor = await _app.VisitAsAsync();
        var taker = await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "1"));
        (await taker.HeadingAsync()).ShouldBe("Ready?");
        await taker.MoveAsync("begin");
        (await taker.TitleAsync()).ShouldStartWith("Plan your answer");

        // Planning runs over into answering by itself.
        _app.Clock.Move(TimeSpan.FromSeconds(61));
        var page = await visitor.ReadAsync(taker.Turn());
        page.Title!.ShouldStartWith("Answer now");
        page.QuerySelector("[data-deadline]")!.GetAttribute("data-deadline").ShouldBe("2026-11-23T09:04:00.000Z");
        (await taker.SaveAsync(page, "I followed one nurse")).StatusCode.ShouldBe(HttpStatusCode.OK);

        // On its way when the time ran out: within three seconds.
        _app.Clock.Move(TimeSpan.FromSeconds(181));
        (await taker.SaveAsync(page, "I followed one nurse for an evening.")).StatusCode.ShouldBe(HttpStatusCode.OK);
        _app.Clock.Move(TimeSpan.FromSeconds(2));
        (await taker.SaveAsync(page, "And then I wrote on.")).StatusCode.ShouldBe(HttpStatusCode.Gone);

        var late = await visitor.SubmitAsync(page, "form.stage-form", ("Text", "And then I wrote on."), ("Go", "done"));
        late.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var told = (await visitor.PageAsync(late)).QuerySelector("main")!.TextContent;
        told.ShouldContain("The time for this was up");
        told.ShouldContain("And then I wrote on.");
        (await visitor.ReadAsync(taker.Turn())).QuerySelector(".stage-draft")!.TextContent.ShouldBe("I followed one nurse for an evening.");
    }

    [Fact]
    public async Task Time_that_ran_out_with_nothing_said_may_be_had_again()
    {
        using var visitor = await _app.VisitAsAsync();
        var taker = await new MockTaker(visitor).StartAsync();
        await taker.MoveAsync("begin");
        _app.Clock.Move(TimeSpan.FromHours(2));
        await taker.MoveAsync("again");
        (await taker.TitleAsync()).ShouldStartWith("Plan your answer");
    }

    [Fact]
    public async Task More_time_makes_every_time_longer_and_an_own_percentage_is_chosen_at_first()
    {
        using var visitor = await _app.VisitAsAsync();
        await _app.LookAsync(db => db.Users.Where(p => p.Id == visitor.Person).ExecuteUpdateAsync(p => p.SetProperty(x => x.ExtraTimePercent, 50)));
        (await visitor.ReadAsync("/interview/practice")).QuerySelector("#ExtraTime option[selected]")!.GetAttribute("value").ShouldBe("50");
        await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "1"), ("ExtraTime", "50"));
        var answer = await _app.LookAsync(db => db.MockAnswers.SingleAsync());
        (answer.PrepareSeconds, answer.AnswerSeconds, answer.ProbeSeconds).ShouldBe((90, 270, 90));
    }

    [Fact]
    public async Task Stores_nothing_that_could_lead_to_a_patient()
    {
        using var visitor = await _app.VisitAsAsync();
        var taker = await new MockTaker(visitor).StartAsync();
        await taker.MoveAsync("begin");
        await taker.MoveAsync("answer");
        const string Telling = "The patient's MRN was 48213377.";
        var page = await visitor.ReadAsync(taker.Turn());
        (await taker.SaveAsync(page, Telling)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var refused = await visitor.PageAsync(await taker.DoneAsync(Telling));
        refused.QuerySelector<IHtmlTextAreaElement>("#Text")!.Value.ShouldBe(Telling);
        refused.QuerySelector(".tripwire mark")!.TextContent.ShouldContain("48213377");
        (await _app.LookAsync(db => db.MockAnswers.OrderBy(a => a.Position).Select(a => a.Draft).FirstAsync())).ShouldBeEmpty();
    }

    [Fact]
    public async Task Tells_what_a_strong_answer_shows_only_after_a_rating_that_quotes_the_answer()
    {
        using var visitor = await _app.VisitAsAsync();
        var taker = await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "1"));
        await taker.AnswerAsync();
        var markers = Library.Interview.Question("q01")!.Page.Parts.Single(p => p.Title == "Strong markers").Html;
        var rate = await visitor.ReadAsync(taker.Turn());
        rate.QuerySelector("main")!.InnerHtml.ShouldNotContain("Tells the concern so that");
        markers.ShouldContain("Tells the concern so that");

        var faulty = await visitor.PageAsync(await visitor.SubmitAsync(taker.Turn(), "#rating", ("Levels[Situation]", "3"), ("Quotes[Task]", "words I never said"), ("Second", "3")));
        faulty.QuerySelectorAll(".error-summary li").Select(l => l.TextContent).ShouldBe(
        [
            "Quote the words that show the situation; without words that show it, it is a 2", "Choose a level for the task", "These words are not in the answer; copy what shows the task as it stands there",
            "Choose a level for the action", "Choose a level for the result", "Choose a level for the reflection",
        ]);
        faulty.QuerySelector<IHtmlInputElement>("#Levels_Situation_3")!.IsChecked.ShouldBeTrue();

        (await taker.RateAsync()).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var reveal = await visitor.ReadAsync(taker.Turn());
        reveal.QuerySelector("main")!.InnerHtml.ShouldContain("Tells the concern so that");
        reveal.QuerySelector(".reveal-mark")!.TextContent.ShouldContain("75 of 100");
        reveal.QuerySelector(".reveal-mark")!.TextContent.ShouldContain("This is practice, not a hiring tool.");
        reveal.QuerySelector("label[for=Text]")!.TextContent.ShouldBe("Tell the result again");

        // Rated once is rated.
        var again = await visitor.SubmitAsync(rate, "#rating", [.. MockTaker.Rating().Where(f => f.Item1 != "Second"), ("Second", "1")]);
        again.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await _app.LookAsync(db => db.MockAnswers.Select(a => a.Second).SingleAsync())).ShouldBe(3);
    }

    [Fact]
    public async Task Asks_what_a_listener_would_beside_the_rating_and_nothing_of_a_sound_answer()
    {
        using var visitor = await _app.VisitAsAsync();
        var taker = await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "2"));
        await taker.AnswerAsync(text: "We leveraged posters, and the nurses did not understand the benefit.");
        var rate = await visitor.ReadAsync(taker.Turn());
        rate.QuerySelectorAll("[data-check]").Select(c => c.GetAttribute("data-check")).ShouldBe(["we", "blame", "no-result", "jargon"]);
        rate.QuerySelectorAll("[data-check]").ShouldAllBe(c => c.TextContent.Contains('?'));
        await taker.MoveAsync("skip");
        await taker.AnswerAsync(2);
        (await visitor.ReadAsync(taker.Turn(2))).QuerySelectorAll("[data-check]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Ends_with_one_thing_to_keep_one_to_change_and_a_date_and_the_date_goes_into_the_plan()
    {
        using var visitor = await _app.VisitAsAsync();
        var taker = await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "2"));
        await taker.AnswerAsync();
        await taker.RateAsync();
        await taker.MoveAsync("skip", 2);
        var refused = await taker.DebriefAsync("2026-11-22", change: "");
        (await visitor.PageAsync(refused)).QuerySelectorAll(".error-summary li").Length.ShouldBe(2);

        (await taker.DebriefAsync("2026-11-27")).Headers.Location!.ToString().ShouldBe($"{taker.Mock}/report");
        var report = await visitor.ReadAsync($"{taker.Mock}/report");
        var told = report.QuerySelector("article")!.TextContent;
        told.ShouldContain("This is practice, not a hiring tool.");
        told.ShouldContain("Say the limit of my part, by 27 November 2026");
        told.ShouldContain("Skipped.");
        report.QuerySelectorAll(".report-answer tbody td.num").Select(c => c.TextContent).ShouldBe(["3", "3", "4", "2", "3"]);

        await visitor.SubmitAsync("/interview/practice", "#date", ("on", "2026-12-07"));
        var plan = (await visitor.ReadAsync("/interview/practice")).QuerySelector(".plan-days")!.TextContent;
        plan.ShouldContain("Friday 27 November");
        plan.ShouldContain("Say the limit of my part");
    }

    [Fact]
    public async Task A_story_counts_how_often_it_was_told_and_outlives_no_answer()
    {
        using var visitor = await _app.VisitAsAsync();
        var story = (await visitor.SubmitAsync("/interview/stories/new", "form.star", ("Title", "The night shift"), ("Action", "I walked."))).Headers.Location!.ToString();
        var taker = await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "1"));
        await taker.MoveAsync("begin");
        await taker.MoveAsync("answer");
        await visitor.SubmitAsync(taker.Turn(), "form.stage-form", ("Text", MockTaker.Said), ("StoryId", story.Split('/')[^1]), ("Go", "done"));
        (await visitor.ReadAsync(story)).QuerySelector(".facts")!.TextContent.ShouldContain("told once");
        await visitor.SubmitAsync(story, "#delete");
        (await _app.LookAsync(db => db.MockAnswers.SingleAsync())).StoryId.ShouldBeNull();
        (await visitor.ReadAsync(taker.Turn())).QuerySelector(".stage-draft")!.TextContent.ShouldBe(MockTaker.Said);
    }

    [Fact]
    public async Task A_restarted_server_goes_on_where_it_was()
    {
        var folder = Directory.CreateTempSubdirectory("learn-again-").FullName;
        string turn, email;
        using (var before = new TestApp { Settings = { ["Learn:DataFolder"] = folder } })
        {
            using var visitor = await before.VisitAsAsync();
            email = await before.LookAsync(db => db.Users.Select(p => p.Email!).SingleAsync());
            var taker = await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "1"));
            await taker.MoveAsync("begin");
            await taker.MoveAsync("answer");
            turn = taker.Turn();
            await taker.SaveAsync(await visitor.ReadAsync(turn), "So far");
        }

        await TestApp.LetGoAsync(folder);
        using (var after = new TestApp { Settings = { ["Learn:DataFolder"] = folder } })
        {
            after.Clock.Move(TimeSpan.FromSeconds(100));
            using var visitor = after.Visit();
            await visitor.SignInAsync(email, TestApp.Password);
            var page = await visitor.ReadAsync(turn);
            page.Title!.ShouldStartWith("Answer now");
            page.QuerySelector<IHtmlTextAreaElement>("#Text")!.Value.ShouldBe("So far");
            page.QuerySelector("[data-deadline]")!.GetAttribute("data-deadline").ShouldBe("2026-11-23T09:03:00.000Z");
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        TestApp.Delete(folder);
    }

    Library Library => _app.Services.GetRequiredService<Library>();
}
