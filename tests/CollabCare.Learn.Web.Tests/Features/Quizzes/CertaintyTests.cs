using System.Net;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Quizzes;

public sealed class CertaintyTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "tool-b-sbar";

    static Answer Right(Item item) => item.Key.FullAnswer();

    [Fact]
    public async Task Refuses_a_word_that_is_no_step_and_stores_nothing()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var page = await learner.ReadAsync($"{await taker.StartAsync(Module)}/items/1");

        var response = await learner.SubmitAsync(page, "form.quiz", [.. QuizTaker.Fields(Right(taker.ItemOn(page))), ("sure", "3"), ("go", "next")]);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Visitor.BodyAsync(response)).ShouldContain("a guess, fairly sure, certain");
        (await FirstItemAsync(learner)).Answer.ShouldBeNull();
    }

    [Fact]
    public async Task Refuses_another_word_once_practice_has_told_the_answer()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer);
        var practice = await taker.StartAsync(Module, practice: true);
        var page = await learner.ReadAsync($"{practice}/items/1");
        var fields = QuizTaker.Fields(Right(taker.ItemOn(page)));
        var told = await learner.PageAsync(await learner.FollowAsync(await learner.SubmitAsync(page, "form.quiz", [.. fields, ("sure", "guess"), ("go", "next")])));
        told.QuerySelector(".verdict")!.TextContent.ShouldContain("you said: a guess");
        told.QuerySelector("[name=sure]").ShouldBeNull();

        (await learner.SubmitAsync(page, "form.quiz", [.. fields, ("sure", "certain"), ("go", "next")])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await learner.SubmitAsync(page, "form.quiz", [.. fields, ("sure", "guess"), ("go", "next")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);

        (await FirstItemAsync(learner, practice: true)).Certainty.ShouldBe(Certainty.Guess);
    }

    [Fact]
    public async Task Asks_before_the_answer_is_sent_and_keeps_what_was_said_until_it_is_taken_back()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var address = $"{await taker.StartAsync(Module)}/items/1";
        var page = await learner.ReadAsync(address);
        Checked(page).ShouldBe("");
        var fields = QuizTaker.Fields(Right(taker.ItemOn(page)));

        await learner.SubmitAsync(page, "form.quiz", [.. fields, ("sure", "fairly-sure"), ("go", "next")]);
        Checked(await learner.ReadAsync(address)).ShouldBe("fairly-sure");

        await learner.SubmitAsync(page, "form.quiz", [.. fields, ("sure", ""), ("go", "next")]);
        (await FirstItemAsync(learner)).ShouldSatisfyAllConditions(i => i.Certainty.ShouldBeNull(), i => i.Answer.ShouldNotBeNull());
    }

    [Fact]
    public async Task Names_lucky_guesses_and_confident_mistakes_each_with_its_section_and_leaves_the_mark_alone()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);

        // Every other item right, guessed; the rest wrong, certain.
        var right = true;
        var result = await TakeAsync(learner, taker, item => (right = !right) ? (QuizTaker.WrongAnswer(item), "certain") : (Right(item), "guess"));

        var attempt = await app.LookAsync(db => db.Attempts.Include(a => a.Items).SingleAsync(a => a.PersonId == learner.Person));
        var lucky = attempt.Items.Where(i => i.Fraction == 1).ToList();
        var mistaken = attempt.Items.Where(i => i is { Missed: true, Answer: not null }).ToList();
        mistaken.ShouldNotBeEmpty();
        Named(result, "Lucky guesses").ShouldBe(lucky.OrderBy(i => i.Position).Select(i => $"#item-{i.Position}"));
        Named(result, "Confident mistakes").ShouldBe(mistaken.OrderBy(i => i.Position).Select(i => $"#item-{i.Position}"));
        result.QuerySelectorAll(".surprises a[href*='/modules/']").Length.ShouldBe(lucky.Count + mistaken.Count);
        attempt.Points.ShouldBe(attempt.Items.Sum(i => i.Fraction!.Value * taker.Library.Item(i.ItemId)!.Value.Item.Type.Weight()));
    }

    [Fact]
    public async Task Says_nothing_where_nothing_was_said()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);

        var result = await taker.TakeAsync(await taker.StartAsync(Module), Right);

        result.QuerySelector(".surprises").ShouldBeNull();
        result.QuerySelectorAll(".verdict").ShouldAllBe(v => !v.TextContent.Contains("you said"));
        (await learner.ReadAsync("/progress")).QuerySelector("#certainty + .empty")!.TextContent.ShouldContain("Nothing yet");
    }

    [Fact]
    public async Task Shows_how_well_certainty_fits_by_strand_and_month_beside_its_picture()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await TakeAsync(learner, taker, item => (Right(item), item.Type == ItemType.Best ? "certain" : "guess"));
        app.Clock.Move(TimeSpan.FromDays(40));
        await learner.SignInAsync(await app.LookAsync(db => db.Users.Where(p => p.Id == learner.Person).Select(p => p.Email!).SingleAsync()), TestApp.Password);
        // A later answer to an item that was answered before counts for nothing here.
        await TakeAsync(learner, taker, item => (QuizTaker.WrongAnswer(item), "certain"));

        var page = await learner.ReadAsync("/progress");

        var first = await app.LookAsync(db => db.Attempts.Include(a => a.Items).Where(a => a.PersonId == learner.Person).OrderBy(a => a.Number).FirstAsync());
        var certain = first.Items.Count(i => i.Certainty == Certainty.Certain);
        var rows = page.QuerySelectorAll("#certainty-tools tbody tr").Select(r => r.TextContent).ToList();
        rows.Count.ShouldBe(3);
        rows[0].ShouldContain($"{certain} of {certain} right, 100\u00a0%");
        rows[1].ShouldContain("0 of ");
        rows[2].ShouldStartWith("In all");
        page.QuerySelectorAll("#certainty-tools svg.calibration-picture .calibration-point").Length.ShouldBeGreaterThan(2);
        page.QuerySelectorAll("svg.calibration-picture").Length.ShouldBe(page.QuerySelectorAll("figure.calibration table").Length);
    }

    async Task<IHtmlDocument> TakeAsync(Visitor learner, QuizTaker taker, Func<Item, (Answer Answer, string Sure)> answer)
    {
        var attempt = await taker.StartAsync(Module);
        var id = Guid.Parse(attempt["/attempts/".Length..]);
        var count = await app.LookAsync(db => db.AttemptItems.CountAsync(i => i.AttemptId == id));
        for (var position = 1; position <= count; position++)
        {
            var page = await learner.ReadAsync($"{attempt}/items/{position}");
            var (given, sure) = answer(taker.ItemOn(page));
            (await learner.SubmitAsync(page, "form.quiz", [.. QuizTaker.Fields(given), ("sure", sure), ("go", "next")])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        }

        return await taker.SendAsync(attempt);
    }

    Task<AttemptItem> FirstItemAsync(Visitor learner, bool practice = false) => app.LookAsync(db => db.AttemptItems.SingleAsync(
        i => i.Position == 1 && db.Attempts.Any(a => a.Id == i.AttemptId && a.PersonId == learner.Person && a.Practice == practice)));

    static string? Checked(IHtmlDocument page) => page.QuerySelector("input[name=sure][checked]")!.GetAttribute("value");

    static IEnumerable<string?> Named(IHtmlDocument result, string title) =>
        result.QuerySelectorAll(".surprises").Single(s => s.QuerySelector("h2")!.TextContent == title).QuerySelectorAll("a[href^='#item-']").Select(a => a.GetAttribute("href"));
}
