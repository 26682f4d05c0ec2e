using System.Net;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Reviews;

public sealed class TakingAReviewTests(TestApp app) : IClassFixture<TestApp>
{
    const string Address = "/reviews/beginner";

    static Answer Right(Item item) => item.Key.FullAnswer();

    [Fact]
    public async Task Sends_a_stranger_to_sign_in()
    {
        var response = await app.Visit().GetAsync(Address);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Theory]
    [InlineData("/reviews/expert")]
    [InlineData("/reviews/0")]
    public async Task Knows_no_other_level(string address)
    {
        using var learner = await app.VisitAsAsync();
        (await learner.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var page = await learner.ReadAsync(Address);
        page.QuerySelector("#start")!.SetAttribute("action", address);
        (await learner.SubmitAsync(page, "#start")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Hides_one_learners_review_from_another_and_opens_no_practice_before_the_first_attempt()
    {
        using var owner = await app.VisitAsAsync();
        using var other = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, owner).StartAtAsync(Address);

        (await other.GetAsync($"{attempt}/items/1")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await owner.ReadAsync(Address)).QuerySelector("#practise").ShouldBeNull();
        var page = await other.ReadAsync(Address);
        (await other.SubmitAsync(page, "#start", ("practice", "true"))).Headers.Location!.ToString().ShouldBe(Address);
        (await app.LookAsync(db => db.Attempts.CountAsync(a => a.PersonId == other.Person))).ShouldBe(0);
    }

    [Fact]
    public async Task Holds_36_items_four_or_more_a_strand_for_the_time_of_its_form_and_one_attempt_for_two_tabs()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var page = await learner.ReadAsync(Address);

        var started = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => learner.SubmitAsync(page, "#start")));

        started.Select(r => r.Headers.Location!.ToString()).Distinct().Count().ShouldBe(1);
        var attempt = await TheAttemptAsync(learner);
        attempt.ModuleId.ShouldBe("review-beginner");
        (attempt.Deadline - attempt.StartedAt).ShouldBe(TimeSpan.FromMinutes(taker.Library.Review("review-beginner")!.LimitMinutes));
        attempt.Seed.ShouldBeGreaterThan(0);
        attempt.Items.Count.ShouldBe(36);
        attempt.Items.Select(i => i.ItemId).ShouldBeUnique();
        attempt.Items.Count(i => i.ItemId.StartsWith("review-", StringComparison.Ordinal)).ShouldBe(6);
        attempt.Items.Select(i => Strand.OfId(i.ItemId)?.Id).OfType<string>().CountBy(s => s).Select(s => s.Value).ShouldAllBe(n => n >= 4);
    }

    [Fact]
    public async Task Draws_what_was_not_seen_in_the_modules_before_what_was()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync("term-b-chart"), QuizTaker.WrongAnswer);
        var seen = (await TheAttemptAsync(learner)).Items.Select(i => i.ItemId).ToList();

        await taker.StartAtAsync(Address);

        var review = await app.LookAsync(db => db.Attempts.Include(a => a.Items).SingleAsync(a => a.PersonId == learner.Person && a.ModuleId == "review-beginner"));
        review.Items.Select(i => i.ItemId).Intersect(seen).ShouldBeEmpty();
    }

    [Fact]
    public async Task Passes_whoever_answers_right_shows_every_strand_and_says_something_of_the_modules_objectives()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        (await learner.ReadAsync("/progress")).QuerySelector("#review-beginner summary")!.TextContent.ShouldContain("Not taken");

        var result = await taker.TakeAsync(await taker.StartAtAsync(Address), Right);

        result.QuerySelector(".mark .tag")!.TextContent.ShouldBe("Passed");
        result.QuerySelectorAll("#strands tbody tr").Length.ShouldBe(6);
        result.QuerySelectorAll("#strands .tag").ShouldAllBe(t => t.TextContent == "Reached");
        result.Body!.TextContent.ShouldNotContain("has to be right");
        var progress = await learner.ReadAsync("/progress");
        progress.QuerySelector("#review-beginner summary")!.TextContent.ShouldContain("Passed");
        progress.QuerySelector(".lede")!.TextContent.ShouldContain("1 of 3 level reviews passed");
        (await app.LookAsync(db => db.Attempts.CountAsync(a => a.PersonId == learner.Person))).ShouldBe(1);

        // Both the drawn items and those that join modules count for the objectives that they test.
        var own = taker.Library.Review("review-beginner")!.Items[0].Tested[0];
        var objective = taker.Library.Module(own.Module)!.Objectives.First(o => o.Id == own.Objective).Text;
        progress.QuerySelectorAll($"[id='{own.Module}'] tbody tr").Single(r => r.TextContent.Contains(objective, StringComparison.Ordinal)).TextContent.ShouldNotContain("No question on it is answered");
    }

    [Fact]
    public async Task Fails_a_review_with_one_strand_under_60_and_says_which()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);

        var result = await taker.TakeAsync(await taker.StartAtAsync(Address), item => item.Objectives.IsEmpty && item.Strands.Contains("pitfalls") ? QuizTaker.WrongAnswer(item) : Right(item));

        var attempt = await TheAttemptAsync(learner);
        attempt.Passed.ShouldBe(false);
        result.QuerySelectorAll("#strands tr").Single(r => r.QuerySelector(".tag")?.TextContent == "Not reached").TextContent.ShouldContain("Pitfalls");
        if (attempt.Percent >= attempt.PassMark)
        {
            result.QuerySelector(".notice-warn")!.TextContent.ShouldContain("one strand is not");
        }
    }

    [Fact]
    public async Task Leads_from_every_missed_item_to_the_section_of_its_module()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAtAsync(Address);

        var result = await taker.SendAsync(attempt);

        result.QuerySelector(".mark .tag")!.TextContent.ShouldBe("Not passed yet");
        var links = result.QuerySelectorAll(".told > p > a[href^='/modules/']").Select(a => a.GetAttribute("href")!).ToList();
        links.Count.ShouldBe(36);
        foreach (var link in links.DistinctBy(l => l.Split('#')[0]).Take(3))
        {
            (await learner.ReadAsync(link)).GetElementById(link.Split('#')[1]).ShouldNotBeNull(link);
        }
    }

    [Fact]
    public async Task Waits_a_day_after_the_second_failure_and_is_practised_meanwhile_with_the_reasons_at_once_for_nothing()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await taker.SendAsync(await taker.StartAtAsync(Address));
        await taker.SendAsync(await taker.StartAtAsync(Address));
        (await learner.ReadAsync(Address)).QuerySelector("#start").ShouldBeNull();
        var before = (await learner.ReadAsync("/progress")).QuerySelector("#review-beginner")!.TextContent;

        var practice = await taker.StartAtAsync(Address, practice: true);
        var page = await learner.ReadAsync($"{practice}/items/1");
        var told = await learner.FollowAsync(await learner.SubmitAsync(page, "form.quiz", [.. QuizTaker.Fields(Right(taker.ItemOn(page))), ("go", "next")]));

        (await learner.PageAsync(told)).QuerySelector(".verdict")!.TextContent.ShouldContain("Right");
        await taker.SendAsync(practice);
        (await learner.ReadAsync("/progress")).QuerySelector("#review-beginner")!.TextContent.ShouldBe(before);
        (await app.LookAsync(db => db.Attempts.SingleAsync(a => a.PersonId == learner.Person && a.Practice))).ShouldSatisfyAllConditions(a => a.Passed.ShouldBeNull(), a => a.Number.ShouldBe(0));
    }

    [Fact]
    public async Task Is_the_next_thing_to_do_when_every_module_of_its_level_is_passed()
    {
        using var learner = await app.VisitAsAsync();
        var modules = new QuizTaker(app, learner).Library.Modules.Where(m => m.Level == Assessment.Level.Beginner).ToList();
        await app.LookAsync(async db =>
        {
            db.Attempts.AddRange(modules.Select(m => new Attempt { PersonId = learner.Person, ModuleId = m.Id, ModuleVersion = "1.0.0", Number = 1, PassMark = 80, StartedAt = app.Clock.GetUtcNow(), EndedAt = app.Clock.GetUtcNow(), Percent = 100, Passed = true }));
            return await db.SaveChangesAsync();
        });

        var home = await learner.ReadAsync("/home");

        home.QuerySelector(".now-what")!.TextContent.ShouldStartWith("Take the Beginner review");
        home.QuerySelector(".now-why")!.TextContent.ShouldContain("every beginner module is passed, and its review closes the level");
        home.QuerySelector(".now a.button")!.GetAttribute("href").ShouldBe(Address);
    }

    [Fact]
    public async Task Stands_on_the_modules_page_for_everybody()
    {
        using var stranger = app.Visit();
        (await stranger.ReadAsync("/modules")).QuerySelectorAll("#reviews + .rows a").Select(a => a.GetAttribute("href")).ShouldBe(["/reviews/beginner", "/reviews/intermediate", "/reviews/advanced"]);
    }

    Task<Attempt> TheAttemptAsync(Visitor learner) => app.LookAsync(db => db.Attempts.Include(a => a.Items).SingleAsync(a => a.PersonId == learner.Person));
}
