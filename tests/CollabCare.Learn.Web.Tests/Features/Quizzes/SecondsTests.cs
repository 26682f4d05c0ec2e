using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Quizzes;

/// <summary>How long an item was in front of a learner, told by the server alone.</summary>
public sealed class SecondsTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "term-b-word-parts";

    [Fact]
    public async Task Are_counted_from_the_page_to_the_kept_answer_and_add_up_over_visits()
    {
        using var visitor = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, visitor).StartAsync(Module);
        await AnswerAsync(visitor, attempt, 40);
        (await RowAsync(attempt)).Seconds.ShouldBe(40);
        app.Clock.Move(TimeSpan.FromSeconds(300));
        await AnswerAsync(visitor, attempt, 15);
        (await RowAsync(attempt)).Seconds.ShouldBe(55, "the minutes in between it was not in front of anybody");
    }

    [Fact]
    public async Task Are_counted_once_when_one_page_is_saved_several_times()
    {
        using var visitor = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, visitor).StartAsync(Module);
        var page = await visitor.ReadAsync($"{attempt}/items/1");
        foreach (var pause in new[] { 10.4, 10.4, 9.7 })
        {
            app.Clock.Move(TimeSpan.FromSeconds(pause));
            await visitor.SubmitAsync(page, "form.quiz", [.. await FieldsAsync(visitor, attempt), ("go", "leave")]);
        }

        (await RowAsync(attempt)).Seconds.ShouldBe(30);
    }

    [Fact]
    public async Task Are_not_counted_by_looking()
    {
        using var visitor = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, visitor).StartAsync(Module);
        await visitor.ReadAsync($"{attempt}/items/1");
        app.Clock.Move(TimeSpan.FromSeconds(60));
        await visitor.ReadAsync($"{attempt}/items/1");
        (await RowAsync(attempt)).Seconds.ShouldBeNull();
    }

    [Fact]
    public async Task Take_no_seal_that_was_changed_or_is_of_another_item_or_attempt_or_older_than_the_attempt()
    {
        using var visitor = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, visitor).StartAsync(Module);
        var (own, next) = (await SealAsync(visitor, $"{attempt}/items/1"), await SealAsync(visitor, $"{attempt}/items/2"));
        using var other = await app.VisitAsAsync();
        var elsewhere = await SealAsync(other, $"{await new QuizTaker(app, other).StartAsync(Module)}/items/1");
        app.Clock.Move(TimeSpan.FromSeconds(20));
        foreach (var seal in new[] { "", "nonsense", own[..^4] + "AAAA", next, elsewhere })
        {
            await AnswerAsync(visitor, attempt, 0, seal);
            (await RowAsync(attempt)).Seconds.ShouldBeNull(seal);
        }

        await app.LookAsync(db => db.Attempts.Where(a => a.Id == Id(attempt)).ExecuteUpdateAsync(a => a.SetProperty(x => x.StartedAt, app.Clock.GetUtcNow().AddSeconds(-10))));
        await AnswerAsync(visitor, attempt, 0, own);
        (await RowAsync(attempt)).Seconds.ShouldBeNull("it was shown before the attempt began");
    }

    [Fact]
    public void Are_no_more_than_the_limit()
    {
        var now = app.Clock.GetUtcNow();
        var row = new AttemptItem { ItemId = "i", ItemHash = "h", ChoiceOrder = "[]" };
        row.CountSeconds(now, now.AddMinutes(20), TimeSpan.FromMinutes(25));
        row.CountSeconds(now.AddMinutes(20), now.AddMinutes(30), TimeSpan.FromMinutes(25));
        row.Seconds.ShouldBe(25 * 60);
        row.CountSeconds(now.AddMinutes(5), now.AddMinutes(10), TimeSpan.FromMinutes(25));
        row.Seconds.ShouldBe(25 * 60, "a showing that lies behind what is counted adds nothing");
    }

    [Fact]
    public async Task Are_not_taken_in_practice()
    {
        using var visitor = await app.VisitAsAsync();
        var taker = new QuizTaker(app, visitor);
        await taker.TakeAsync(await taker.StartAsync(Module), item => item.Key.FullAnswer());
        var practice = await taker.StartAsync(Module, practice: true);
        await AnswerAsync(visitor, practice, 30);
        (await RowAsync(practice)).Seconds.ShouldBeNull();
    }

    [Fact]
    public async Task Are_in_the_download()
    {
        using var visitor = await app.VisitAsAsync();
        var attempt = await new QuizTaker(app, visitor).StartAsync(Module);
        await AnswerAsync(visitor, attempt, 77);
        (await Visitor.BodyAsync(await visitor.GetAsync("/account/download"))).ShouldContain("\"Seconds\": 77");
    }

    async Task AnswerAsync(Visitor visitor, string attempt, int seconds, string? seal = null)
    {
        var page = await visitor.ReadAsync($"{attempt}/items/1");
        app.Clock.Move(TimeSpan.FromSeconds(seconds));
        (string, string)[] fields = [.. QuizTaker.Fields(new QuizTaker(app, visitor).ItemOn(page).Key.FullAnswer()), ("go", "next")];
        await visitor.SubmitAsync(page, "form.quiz", seal is null ? fields : [.. fields, (ItemShown.Field, seal)]);
    }

    async Task<(string, string)[]> FieldsAsync(Visitor visitor, string attempt)
    {
        var row = await app.LookAsync(db => db.AttemptItems.AsNoTracking().Include(i => i.Version).SingleAsync(i => i.AttemptId == Id(attempt) && i.Position == 1));
        return QuizTaker.Fields(TakenItem.Of(row).Item.Key.FullAnswer());
    }

    static async Task<string> SealAsync(Visitor visitor, string path) => (await visitor.ReadAsync(path)).QuerySelector($"input[name={ItemShown.Field}]")!.GetAttribute("value")!;

    Task<AttemptItem> RowAsync(string attempt) => app.LookAsync(db => db.AttemptItems.AsNoTracking().SingleAsync(i => i.AttemptId == Id(attempt) && i.Position == 1));

    static Guid Id(string attempt) => Guid.Parse(attempt.Split('/')[^1]);
}
