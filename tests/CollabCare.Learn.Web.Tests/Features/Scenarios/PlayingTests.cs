using System.Net;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Scenarios;

public sealed class PlayingTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "pit-b-first-contact";

    static Answer Right(Item item) => item.Key.FullAnswer();

    static Answer UnplayedElseRight(Item item) => item.Type == ItemType.Branch ? new Played([]) : Right(item);

    [Fact]
    public async Task Is_for_people_with_an_account_and_a_stranger_sees_that_there_is_one()
    {
        using var stranger = app.Visit();

        (await stranger.GetAsync($"/modules/{Module}/scenario")).Headers.Location!.ToString().ShouldContain("/account/sign-in");
        (await stranger.ReadAsync($"/modules/{Module}")).QuerySelector($"a[href='/modules/{Module}/scenario']")!.TextContent.ShouldContain("One round on 4 West");
    }

    [Fact]
    public async Task Is_not_played_for_practice_before_the_first_graded_attempt()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync($"/modules/{Module}/scenario");

        page.QuerySelector("#play").ShouldBeNull();
        page.QuerySelector($".notice a[href='/modules/{Module}/quiz']").ShouldNotBeNull();
        var token = (await learner.ReadAsync($"/modules/{Module}/quiz")).QuerySelector("#start input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await learner.PostAsync($"/modules/{Module}/scenario", ("__RequestVerificationToken", token))).Headers.Location!.ToString().ShouldBe($"/modules/{Module}/scenario");
        (await app.LookAsync(db => db.Runs.CountAsync(r => r.PersonId == learner.Person))).ShouldBe(0);
    }

    [Fact]
    public async Task One_learners_run_does_not_exist_for_another()
    {
        using var owner = await app.VisitAsAsync();
        using var other = await app.VisitAsAsync();
        var run = await RunAsync(owner);
        var page = await owner.ReadAsync(run);
        var choice = page.QuerySelector("input[name=choice]")!.GetAttribute("value")!;
        var theirs = await other.ReadAsync(await RunAsync(other));
        var token = theirs.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;

        (await other.GetAsync(run)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync(run, ("__RequestVerificationToken", token), ("moment", "at-the-desk"), ("choice", choice))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"{run}/again", ("__RequestVerificationToken", token), ("steps", "0"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.LookAsync(db => db.RunSteps.CountAsync(s => s.RunId == IdOf(run)))).ShouldBe(0);
    }

    [Theory]
    [InlineData("at-the-desk", "no-such-choice")]
    [InlineData("at-the-desk", "")]
    [InlineData("the-half-page", "no-such-choice")]
    public async Task A_choice_that_is_not_open_here_is_refused_with_a_sentence(string moment, string choice)
    {
        using var learner = await app.VisitAsAsync();
        var run = await RunAsync(learner);

        var response = await learner.SubmitAsync(await learner.ReadAsync(run), "form.scene", ("moment", moment), ("choice", choice));

        (await learner.ReadAsync(response.Headers.Location!.ToString())).QuerySelector(".status")!.TextContent.ShouldContain("Nothing was chosen");
        (await app.LookAsync(db => db.RunSteps.CountAsync(s => s.RunId == IdOf(run)))).ShouldBe(0);
    }

    [Fact]
    public async Task Two_tabs_and_a_double_click_make_one_step_and_the_late_one_is_told()
    {
        using var learner = await app.VisitAsAsync();
        var run = await RunAsync(learner);
        var page = await learner.ReadAsync(run);
        var choices = page.QuerySelectorAll("input[name=choice]").Select(i => i.GetAttribute("value")!).ToList();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(n => learner.SubmitAsync(page, "form.scene", ("choice", choices[n % 2]))));

        var step = await app.LookAsync(db => db.RunSteps.SingleAsync(s => s.RunId == IdOf(run)));
        var late = await learner.SubmitAsync(page, "form.scene", ("choice", choices.First(c => c != step.Choice)));
        (await learner.ReadAsync(late.Headers.Location!.ToString())).QuerySelector(".status")!.TextContent.ShouldContain("a choice stays");
        (await app.LookAsync(db => db.RunSteps.SingleAsync(s => s.RunId == IdOf(run)))).Choice.ShouldBe(step.Choice);
    }

    [Fact]
    public async Task Nothing_on_a_page_tells_what_an_open_choice_is_worth_or_leads_to()
    {
        using var learner = await app.VisitAsAsync();
        var scenario = Scenario(learner);
        var page = await learner.ReadAsync(await RunAsync(learner));
        foreach (var choice in ((Played)Right(scenario.Item)).Choices)
        {
            var moment = scenario.Moment(page.QuerySelector("input[name=moment]")!.GetAttribute("value")!)!;
            var html = page.DocumentElement.OuterHtml;
            foreach (var open in moment.Choices)
            {
                html.ShouldNotContain(open.FeedbackHtml[..Math.Min(40, open.FeedbackHtml.Length)]);
                html.ShouldNotContain($"\"{open.To}\"");
            }

            page.QuerySelectorAll("form.scene input").ShouldAllBe(i => i.Attributes.Select(a => a.Name).All(a => a == "type" || a == "name" || a == "value" || a == "required"));
            html.ShouldNotContain("critical");
            page = await new QuizTaker(app, learner).PlayAsync(page, [choice]);
        }

        page.DocumentElement.OuterHtml.ShouldNotContain("The best path");
    }

    [Fact]
    public async Task Tells_at_once_what_came_of_a_choice_and_what_it_moved()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync(await RunAsync(learner));
        page.QuerySelectorAll(".gauge").Select(g => g.QuerySelector(".gauge-value")!.TextContent).ShouldBe(["0", "0", "30 min"]);

        var next = await new QuizTaker(app, learner).PlayAsync(page, [Scenario(learner).Moments[0].Choices[0].Id]);

        next.QuerySelector(".came-of-it")!.TextContent.ShouldContain("Six minutes feel long.");
        next.QuerySelectorAll(".gauge").Select(g => g.QuerySelector(".gauge-value")!.TextContent).ShouldBe(["+1", "0", "24 min"]);
        next.QuerySelectorAll(".gauge-by").Select(g => g.TextContent).ShouldBe(["up 1", "6 min less"]);
    }

    [Fact]
    public async Task Hides_the_gauges_where_the_file_says_so()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync(await RunAsync(learner, "pit-i-resistance-influence"));

        page.QuerySelector("form.scene").ShouldNotBeNull();
        page.QuerySelector(".gauge").ShouldBeNull();
    }

    [Fact]
    public async Task A_way_is_offered_only_while_its_gauge_allows()
    {
        using var learner = await app.VisitAsAsync();
        var scenario = Scenario(learner, "path-i-medication-use");
        var waits = scenario.Moments.SelectMany(m => m.Choices.Select(c => (Moment: m, Choice: c))).Single(p => p.Choice.When is not null);
        var page = await learner.ReadAsync(await RunAsync(learner, "path-i-medication-use"));

        page = await new QuizTaker(app, learner).PlayAsync(page, Ways.To(scenario, waits.Moment.Id, open: false).ShouldNotBeNull());

        page.QuerySelector("input[name=moment]")!.GetAttribute("value").ShouldBe(waits.Moment.Id);
        page.DocumentElement.OuterHtml.ShouldNotContain(waits.Choice.Id);
        var refused = await learner.SubmitAsync(page, "form.scene", ("choice", waits.Choice.Id));
        (await learner.ReadAsync(refused.Headers.Location!.ToString())).QuerySelector("input[name=moment]")!.GetAttribute("value").ShouldBe(waits.Moment.Id);
    }

    [Fact]
    public async Task Is_the_last_item_of_a_graded_form_and_resumes_where_it_was()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        await taker.AnswerAllAsync(attempt, UnplayedElseRight);
        (await learner.ReadAsync($"{attempt}/send")).QuerySelector("h1")!.TextContent.ShouldBe("One item is still open");

        var page = await learner.ReadAsync(attempt);
        page.QuerySelector(".quiz-place")!.TextContent.ShouldContain("item 11 of 11");
        var best = ((Played)Right(Scenario(learner).Item)).Choices;
        await taker.PlayAsync(page, best.Take(2));
        var again = await learner.ReadAsync(attempt);
        again.QuerySelector("h1")!.TextContent.ShouldBe("The first door");

        await taker.PlayAsync(again, best.Skip(2));
        (await learner.GetAsync(attempt)).Headers.Location!.ToString().ShouldBe($"{attempt}/send");
        (await taker.SendAsync(attempt)).QuerySelector(".mark strong")!.TextContent.ShouldBe("100");
    }

    [Fact]
    public async Task Counts_in_the_mark_of_the_form_with_six_points()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);

        await taker.TakeAsync(await taker.StartAsync(Module), UnplayedElseRight);

        var attempt = await app.LookAsync(db => db.Attempts.SingleAsync(a => a.PersonId == learner.Person));
        (attempt.OutOf, attempt.Points, attempt.Percent).ShouldBe((24, 18, 75));
        attempt.Passed.ShouldBe(false);
    }

    [Fact]
    public async Task Left_unfinished_it_counts_what_was_passed()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        await taker.AnswerAllAsync(attempt, UnplayedElseRight);
        var best = ((Played)Right(Scenario(learner).Item)).Choices;
        await taker.PlayAsync(await learner.ReadAsync(attempt), best.Take(1));

        var (result, id) = (await taker.SendAsync(attempt), Guid.Parse(attempt["/attempts/".Length..]));

        var row = await app.LookAsync(db => db.AttemptItems.SingleAsync(i => i.ItemId == $"{Module}-br-01" && i.AttemptId == id));
        row.Fraction!.Value.ShouldBe(1.0 / best.Length, 1e-9);
        result.Body!.TextContent.ShouldContain("You came as far as “One nurse short”.");
    }

    [Fact]
    public async Task A_critical_choice_caps_it_whatever_is_repaired_later()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var scenario = Scenario(learner);
        var attempt = await taker.StartAsync(Module);
        await taker.AnswerAllAsync(attempt, item => item.Type == ItemType.Branch ? new Played([.. Ways.WithOneCritical(scenario)]) : Right(item));

        var (result, id) = (await taker.SendAsync(attempt), Guid.Parse(attempt["/attempts/".Length..]));

        var row = await app.LookAsync(db => db.AttemptItems.SingleAsync(i => i.ItemId == scenario.Id && i.AttemptId == id));
        (row.Fraction, row.Critical, row.Missed).ShouldBe((0.4, true, true));
        result.QuerySelector(".mark .tag")!.TextContent.ShouldBe("Passed");
    }

    [Fact]
    public async Task A_step_after_the_limit_is_not_kept_and_what_was_passed_is_marked()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        var best = ((Played)Right(Scenario(learner).Item)).Choices;
        var page = await taker.PlayAsync(await learner.ReadAsync($"{attempt}/items/11"), best.Take(1));
        app.Clock.Move(TimeSpan.FromHours(2));

        var late = await learner.SubmitAsync(page, "form.scene", ("choice", best[1]));

        (await learner.ReadAsync(late.Headers.Location!.ToString())).QuerySelector(".status")!.TextContent.ShouldContain("not kept");
        (await app.LookAsync(db => db.RunSteps.CountAsync(s => db.Runs.Any(r => r.Id == s.RunId && r.PersonId == learner.Person)))).ShouldBe(1);
        (await app.LookAsync(db => db.AttemptItems.Where(i => i.ItemId == $"{Module}-br-01").Join(db.Attempts.Where(a => a.PersonId == learner.Person), i => i.AttemptId, a => a.Id, (i, _) => i.Fraction).SingleAsync()))!.Value.ShouldBe(1.0 / best.Length, 1e-9);
    }

    [Fact]
    public async Task Is_not_answered_as_other_items_are()
    {
        using var learner = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, learner).StartAsync(Module);
        var page = await learner.ReadAsync($"{attempt}/items/1");
        page.QuerySelector("form.quiz")!.SetAttribute("action", $"{attempt}/items/11");

        (await learner.SubmitAsync(page, "form.quiz", ("picks", "x"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Begins_one_run_for_two_presses_and_another_once_that_is_under_way()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer);
        var cover = await learner.ReadAsync($"/modules/{Module}/scenario");

        var begun = (await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => learner.SubmitAsync(cover, "#play")))).Select(r => r.Headers.Location!.ToString()).Distinct().ToList();

        var run = begun.ShouldHaveSingleItem();
        await taker.PlayAsync(await learner.ReadAsync(run), [Scenario(learner).Moments[0].Choices[0].Id]);
        (await learner.SubmitAsync(cover, "#play")).Headers.Location!.ToString().ShouldNotBe(run);
        (await learner.ReadAsync($"/modules/{Module}/scenario")).QuerySelector("a.button")!.TextContent.ShouldBe("Go on where you were");
    }

    Scenario Scenario(Visitor visitor, string module = Module) => new QuizTaker(app, visitor).Library.Module(module)!.Scenario!;

    /// <summary>The run of a graded attempt, which is how everybody meets a scenario first.</summary>
    async Task<string> RunAsync(Visitor visitor, string module = Module)
    {
        var taker = new QuizTaker(app, visitor);
        var attempt = await taker.StartAsync(module);
        var last = taker.Library.Module(module)!.Quiz!.Form.Marked.Items;
        return (await visitor.GetAsync($"{attempt}/items/{last}")).Headers.Location!.ToString();
    }

    static Guid IdOf(string run) => Guid.Parse(run["/runs/".Length..]);
}
