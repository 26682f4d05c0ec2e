using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Quizzes;

public sealed class PractisingTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "hier-b-bedside-roles";

    [Fact]
    public async Task Opens_no_objective_before_the_first_graded_attempt_and_none_that_is_not_there()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync($"/modules/{Module}/quiz");
        page.QuerySelector("#by-objective").ShouldBeNull();

        (await learner.SubmitAsync(page, "#start", ("practice", "true"), ("objective", "o1"))).Headers.Location!.ToString().ShouldBe($"/modules/{Module}/quiz");
        (await learner.SubmitAsync(page, "#start", ("practice", "true"), ("objective", "o9"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await app.LookAsync(db => db.Attempts.CountAsync(a => a.PersonId == learner.Person))).ShouldBe(0);
    }

    [Fact]
    public async Task Asks_everything_of_one_objective_what_was_missed_first()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var quiz = taker.Library.Module(Module)!.Quiz!;
        await taker.TakeAsync(await taker.StartAsync(Module), item => item.Objective == "o1" ? QuizTaker.WrongAnswer(item) : item.Key.FullAnswer());
        var page = await learner.ReadAsync($"/modules/{Module}/quiz");
        page.QuerySelectorAll("form[id^='practise-']").Select(f => f.Id).ShouldBe(["practise-o1"]);

        await learner.SubmitAsync(page, "#practise-o1");
        await learner.SubmitAsync(page, "#practise-o1");

        var practice = await app.LookAsync(db => db.Attempts.Include(a => a.Items).SingleAsync(a => a.PersonId == learner.Person && a.Practice));
        practice.Deadline.ShouldBeNull();
        practice.Items.Select(i => i.ItemId).ShouldBe(quiz.Items.Where(i => i.Objective == "o1").Select(i => i.Id), ignoreOrder: true);
        var missed = await app.LookAsync(db => db.AttemptItems.Where(i => i.Missed && i.AttemptId != practice.Id && db.Attempts.Any(a => a.Id == i.AttemptId && a.PersonId == learner.Person)).Select(i => i.ItemId).ToListAsync());
        practice.Items.OrderBy(i => i.Position).Take(missed.Count).Select(i => i.ItemId).ShouldBe(missed, ignoreOrder: true);
    }

    [Fact]
    public async Task Of_another_objective_makes_way_for_what_is_asked_for_now()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync(Module), item => item.Objective is "o1" or "o2" ? QuizTaker.WrongAnswer(item) : item.Key.FullAnswer());
        var page = await learner.ReadAsync($"/modules/{Module}/quiz");
        await learner.SubmitAsync(page, "#practise-o1");
        await learner.SubmitAsync(page, "#practise-o2");

        var practices = await app.LookAsync(db => db.Attempts.Include(a => a.Items).Where(a => a.PersonId == learner.Person && a.Practice).ToListAsync());
        practices.Count.ShouldBe(2);
        var open = practices.Where(p => p.IsOpen).ShouldHaveSingleItem();
        open.Items.ShouldAllBe(i => taker.Library.AnyItem(i.ItemId)!.Objective == "o2");
    }

    [Fact]
    public async Task Counts_for_nothing_in_what_an_objective_stands_at()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        await taker.TakeAsync(await taker.StartAsync(Module), QuizTaker.WrongAnswer);
        var before = await StandingAsync(learner);
        await learner.SubmitAsync($"/modules/{Module}/quiz", "#practise-o1");
        var practice = await app.LookAsync(db => db.Attempts.SingleAsync(a => a.PersonId == learner.Person && a.Practice));
        var address = $"/attempts/{practice.Id}";

        var count = await app.LookAsync(db => db.AttemptItems.CountAsync(i => i.AttemptId == practice.Id));
        for (var position = 1; position <= count; position++)
        {
            var page = await learner.ReadAsync($"{address}/items/{position}");
            await learner.SubmitAsync(page, "form.quiz", [.. QuizTaker.Fields(taker.ItemOn(page).Key.FullAnswer()), ("go", "next")]);
        }

        (await taker.SendAsync(address)).QuerySelector(".mark")!.TextContent.ShouldContain("nothing counts");
        (await StandingAsync(learner)).ShouldBe(before);
    }

    static async Task<string> StandingAsync(Visitor learner) => (await learner.ReadAsync("/progress")).QuerySelector($"[id='{Module}'] tbody")!.TextContent;
}
