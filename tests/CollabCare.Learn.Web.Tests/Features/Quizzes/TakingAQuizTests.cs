using System.Net;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Quizzes;

public sealed class TakingAQuizTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "tool-b-sbar";

    static Answer Right(Item item) => item.Key.FullAnswer();

    static Guid IdOf(string attempt) => Guid.Parse(attempt["/attempts/".Length..]);

    [Fact]
    public async Task Sends_a_stranger_to_sign_in()
    {
        var response = await app.Visit().GetAsync($"/modules/{Module}/quiz");

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Hides_one_learners_attempt_from_another()
    {
        using var owner = await app.VisitAsAsync();
        using var other = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, owner).StartAsync(Module);

        foreach (var address in new[] { attempt, $"{attempt}/items/1", $"{attempt}/send", $"{attempt}/result" })
        {
            (await other.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound, address);
        }

        var page = await owner.ReadAsync($"{attempt}/items/1");
        var theirs = await other.SubmitAsync("/modules/pit-b-first-contact/quiz", "#start");
        var token = (await other.ReadAsync(theirs.Headers.Location!.ToString())).QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await other.PostAsync(page.QuerySelector("form.quiz")!.GetAttribute("action")!, ("__RequestVerificationToken", token), ("picks", "x"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.LookAsync(db => db.AttemptItems.CountAsync(i => i.AttemptId == IdOf(attempt) && i.Answer != null))).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_a_choice_that_is_not_in_the_item_and_stores_nothing()
    {
        using var learner = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, learner).StartAsync(Module);
        var page = await learner.ReadAsync($"{attempt}/items/1");

        var response = await learner.SubmitAsync(page, "form.quiz", ("picks", "no-such-choice"), ("places[no]", "1"), ("matches[no]", "x"), ("ratings[no]", "1"));

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.PageAsync(response)).QuerySelector(".notice")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        (await app.LookAsync(db => db.AttemptItems.CountAsync(i => i.AttemptId == IdOf(attempt) && i.Answer != null))).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_a_post_without_a_form_token()
    {
        using var learner = await app.VisitAsAsync();

        (await learner.PostAsync($"/modules/{Module}/quiz")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Knows_no_quiz_and_no_item_that_is_not_there()
    {
        using var learner = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, learner).StartAsync(Module);

        (await learner.GetAsync("/modules/no-such-module/quiz")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.GetAsync($"{attempt}/items/99")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.GetAsync($"/attempts/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Tells_nothing_of_the_answers_before_they_are_in()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);

        for (var position = 1; position <= 10; position++)
        {
            var page = await learner.ReadAsync($"{attempt}/items/{position}");
            var item = taker.ItemOn(page);
            var html = page.DocumentElement.OuterHtml;
            foreach (var feedback in item.Choices.Select(c => c.FeedbackHtml).Append(item.WhyHtml).OfType<string>())
            {
                html.ShouldNotContain(feedback[..Math.Min(40, feedback.Length)]);
            }

            html.ShouldNotContain("is-key");
            html.ShouldNotContain("Best answer");
        }
    }

    [Fact]
    public async Task Passes_whoever_answers_right_and_tells_the_reasons()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);

        var result = await taker.TakeAsync(await taker.StartAsync(Module), Right);

        result.QuerySelector(".mark")!.TextContent.ShouldContain("100");
        result.QuerySelector(".mark .tag")!.TextContent.ShouldBe("Passed");
        result.QuerySelectorAll(".told").Length.ShouldBe(taker.Library.Module(Module)!.Quiz!.Form.Marked.Items);
        result.QuerySelectorAll(".told-why").Length.ShouldBeGreaterThan(10);
    }

    [Fact]
    public async Task Fails_whoever_answers_wrong_and_names_three_things_worth_knowing()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);

        var result = await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer);

        result.QuerySelector(".mark .tag")!.TextContent.ShouldBe("Not passed yet");
        result.QuerySelectorAll(".learned li").Length.ShouldBe(3);
        result.QuerySelectorAll(".learned a").Select(a => a.GetAttribute("href")).ShouldContain(h => h!.StartsWith($"/modules/{Module}#"));
    }

    [Fact]
    public async Task Makes_one_mark_of_a_double_click_and_of_two_tabs()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        await taker.AnswerAllAsync(attempt, Right);
        var first = await learner.ReadAsync($"{attempt}/send");
        var second = await learner.ReadAsync($"{attempt}/send");

        var sent = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => learner.SubmitAsync(i % 2 == 0 ? first : second, "#send-in")));

        sent.ShouldAllBe(r => r.StatusCode == HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.Attempts.Where(a => a.PersonId == learner.Person).ToListAsync())).Single().Percent.ShouldBe(100);
    }

    [Fact]
    public async Task Starts_one_attempt_for_two_tabs()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync($"/modules/{Module}/quiz");

        var started = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => learner.SubmitAsync(page, "#start")));

        started.Select(r => r.Headers.Location!.ToString()).Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task Keeps_what_was_marked_when_it_is_sent_again()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        await taker.AnswerAllAsync(attempt, Right);
        var send = await learner.ReadAsync($"{attempt}/send");
        await learner.SubmitAsync(send, "#send-in");
        var before = await app.LookAsync(db => db.Attempts.Where(a => a.PersonId == learner.Person).Select(a => new { a.EndedAt, a.EndKey, a.Points }).SingleAsync());
        app.Clock.Move(TimeSpan.FromMinutes(5));

        await learner.SubmitAsync(send, "#send-in");

        (await app.LookAsync(db => db.Attempts.Where(a => a.PersonId == learner.Person).Select(a => new { a.EndedAt, a.EndKey, a.Points }).SingleAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task Resumes_at_the_first_open_item()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        var page = await learner.ReadAsync($"{attempt}/items/1");
        await learner.SubmitAsync(page, "form.quiz", [.. QuizTaker.Fields(Right(taker.ItemOn(page))), ("go", "next")]);

        (await learner.GetAsync(attempt)).Headers.Location!.ToString().ShouldBe($"{attempt}/items/2");
        (await learner.ReadAsync($"{attempt}/items/1")).QuerySelectorAll(".ask [checked]:not([name=sure]),option[selected][value]:not([value=''])").Length.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Closes_at_the_limit_marks_what_is_in_and_refuses_what_comes_after()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        var page = await learner.ReadAsync($"{attempt}/items/1");
        await learner.SubmitAsync(page, "form.quiz", [.. QuizTaker.Fields(Right(taker.ItemOn(page))), ("go", "next")]);
        var late = await learner.ReadAsync($"{attempt}/items/2");
        var answer = QuizTaker.Fields(Right(taker.ItemOn(late)));
        app.Clock.Move(TimeSpan.FromMinutes(26));

        var response = await learner.SubmitAsync(late, "form.quiz", [.. answer, ("go", "next")]);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Visitor.BodyAsync(response)).ShouldContain("has ended");
        var ended = await app.LookAsync(db => db.Attempts.Include(a => a.Items).SingleAsync(a => a.PersonId == learner.Person));
        ended.EndedAt.ShouldBe(ended.Deadline);
        ended.Items.Count(i => i.Answer != null).ShouldBe(1);
        ended.Items.Count(i => i.Fraction > 0).ShouldBe(1);
    }

    [Fact]
    public async Task Closes_an_overdue_attempt_that_nobody_looks_at()
    {
        using var learner = await app.VisitAsAsync();
        await new QuizTaker(app, learner).StartAsync(Module);
        app.Clock.Move(TimeSpan.FromMinutes(26));

        await app.Services.GetRequiredService<CloseOverdueAttempts>().CloseAsync(TestContext.Current.CancellationToken);

        (await app.LookAsync(db => db.Attempts.SingleAsync(a => a.PersonId == learner.Person))).Passed.ShouldBe(false);
    }

    [Fact]
    public async Task Closes_an_overdue_attempt_behind_one_that_cannot_be_read()
    {
        using var own = new TestApp();
        using var one = await own.VisitAsAsync();
        using var other = await own.VisitAsAsync();
        await new QuizTaker(own, one).StartAsync(Module);
        await new QuizTaker(own, other).StartAsync(Module);
        await own.LookAsync(db => db.WriteAsync(() => db.AttemptItems.Where(i => db.Attempts.Any(a => a.Id == i.AttemptId && a.PersonId == one.Person)).ExecuteUpdateAsync(i => i.SetProperty(x => x.Answer, "{")), default));
        own.Clock.Move(TimeSpan.FromMinutes(26));

        await own.Services.GetRequiredService<CloseOverdueAttempts>().CloseAsync(TestContext.Current.CancellationToken);

        (await own.LookAsync(db => db.Attempts.SingleAsync(a => a.PersonId == one.Person))).IsOpen.ShouldBeTrue();
        (await own.LookAsync(db => db.Attempts.SingleAsync(a => a.PersonId == other.Person))).IsOpen.ShouldBeFalse();
    }

    [Fact]
    public async Task Gives_extra_time_to_whoever_has_it()
    {
        using var learner = await app.VisitAsAsync();
        await app.LookAsync(db => db.WriteAsync(() => db.Users.Where(p => p.Id == learner.Person).ExecuteUpdateAsync(p => p.SetProperty(x => x.ExtraTimePercent, 50)), default));

        await new QuizTaker(app, learner).StartAsync(Module);

        var attempt = await app.LookAsync(db => db.Attempts.SingleAsync(a => a.PersonId == learner.Person));
        (attempt.Deadline - attempt.StartedAt).ShouldBe(TimeSpan.FromMinutes(37.5));
    }

    [Fact]
    public async Task Opens_the_third_form_a_day_after_the_second_and_another_one_each_time()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer);
        await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer);

        (await learner.ReadAsync($"/modules/{Module}/quiz")).QuerySelector("#start").ShouldBeNull();
        var items = await app.LookAsync(db => db.Attempts.Include(a => a.Items).Where(a => a.PersonId == learner.Person).ToListAsync());
        var mustKnow = taker.Library.Module(Module)!.MustKnow;
        items[0].Items.Select(i => i.ItemId).Intersect(items[1].Items.Select(i => i.ItemId)).Except(mustKnow).Count().ShouldBeLessThanOrEqualTo(2);

        app.Clock.Move(TimeSpan.FromHours(24));
        (await learner.ReadAsync($"/modules/{Module}/quiz")).QuerySelector("#start").ShouldNotBeNull();
    }

    [Fact]
    public async Task Opens_practice_after_the_first_graded_attempt_and_counts_nothing_of_it()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        (await learner.ReadAsync($"/modules/{Module}/quiz")).QuerySelector("#practise").ShouldBeNull();
        await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer);

        var practice = await taker.StartAsync(Module, practice: true);
        var page = await learner.ReadAsync($"{practice}/items/1");
        var told = await learner.FollowAsync(await learner.SubmitAsync(page, "form.quiz", [.. QuizTaker.Fields(Right(taker.ItemOn(page))), ("go", "next")]));

        (await learner.PageAsync(told)).QuerySelector(".verdict")!.TextContent.ShouldContain("Right");
        (await app.LookAsync(db => db.Attempts.CountAsync(a => a.PersonId == learner.Person && a.Passed == true))).ShouldBe(0);
    }

    [Fact]
    public async Task Stays_passed_when_a_later_form_fails()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync(Module), Right);
        await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer);

        (await learner.ReadAsync($"/modules/{Module}/quiz")).QuerySelector(".notice-good").ShouldNotBeNull();
        (await learner.ReadAsync("/progress")).QuerySelector($"#{Module}")!.TextContent.ShouldContain("passed");
    }
}
