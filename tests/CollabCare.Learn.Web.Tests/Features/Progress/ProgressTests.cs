using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Tests.Features.Quizzes;

namespace CollabCare.Learn.Web.Tests.Features.Progress;

public sealed class ProgressTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Says_before_anything_is_begun_what_is_left_by_level_and_by_strand()
    {
        using var learner = await app.VisitAsAsync();
        var modules = new QuizTaker(app, learner).Library.Modules;
        var page = await learner.ReadAsync("/progress");
        page.QuerySelector(".lede")!.TextContent.ShouldStartWith($"0 of {modules.Length} modules finished: read to the end, quiz passed. {modules.Length} left, about ");
        page.QuerySelectorAll(".progress-module summary .tag").Select(t => t.TextContent).Distinct().ShouldBe(["Not begun", "Not taken"], ignoreOrder: true);
        page.QuerySelectorAll(".progress-module tbody .tag").Select(t => t.TextContent).Distinct().ShouldBe(["Not enough seen"]);

        foreach (var level in Enum.GetValues<Level>())
        {
            LeftOf(page, level).ShouldStartWith($"Left of what the badge asks: {modules.Count(m => m.Level == level)} modules");
        }

        page.QuerySelectorAll(".quilt-name").Select(n => n.TextContent).ShouldBe(Strand.All.Select(s => s.Title));
        foreach (var (strand, cells) in Strand.All.Zip(page.QuerySelectorAll(".quilt-strand")))
        {
            cells.QuerySelectorAll(".quilt-cell").Select(c => c.QuerySelectorAll(".patch").Length).ShouldBe(Enum.GetValues<Level>().Select(l => modules.Count(m => m.Strand == strand && m.Level == l)));
        }
    }

    [Fact]
    public async Task A_quiz_that_is_passed_unread_is_not_finished()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var module = WithoutWriting(taker);
        await taker.TakeAsync(await taker.StartAsync(module.Id), item => item.Key.FullAnswer());
        var page = await learner.ReadAsync("/progress");
        page.QuerySelector(".lede")!.TextContent.ShouldStartWith("0 of ");
        page.QuerySelector($"#{module.Id} summary .tag")!.TextContent.ShouldNotBe("Finished");
        page.QuerySelector($"#{module.Id} dl")!.TextContent.ShouldContain("Not begun");
    }

    [Fact]
    public async Task Studied_and_quiz_passed_is_finished_without_any_mentor_and_every_number_says_what_it_is_made_of()
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var module = WithoutWriting(taker);
        await learner.SubmitAsync($"/modules/{module.Id}", "#done");
        await taker.TakeAsync(await taker.StartAsync(module.Id), item => item.Key.FullAnswer());

        var page = await learner.ReadAsync("/progress");
        page.QuerySelector(".lede")!.TextContent.ShouldStartWith($"1 of {taker.Library.Modules.Length} modules finished");
        page.QuerySelector($"#{module.Id} summary .tag")!.TextContent.ShouldBe("Finished");
        page.QuerySelector($"#{module.Id} dl")!.TextContent.ShouldContain("Attempt 1: 100 of 100, passed");
        page.QuerySelectorAll($"#{module.Id} tbody tr td:last-child").ShouldAllBe(made => made.TextContent.Trim().Length > 0);
        page.QuerySelectorAll($"#{module.Id} tbody .tag").Select(t => t.TextContent).ShouldContain("Mastered");
        LeftOf(page, module.Level).ShouldStartWith($"Left of what the badge asks: {taker.Library.Modules.Count(m => m.Level == module.Level) - 1} modules");
        page.QuerySelector($".patch[href='/modules/{module.Id}'] .patch-state")!.TextContent.ShouldBeOneOf("Mastered", "Quiz passed");
    }

    static Module WithoutWriting(QuizTaker taker) => taker.Library.Modules.First(m => m.Quiz is { Tasks.IsEmpty: true });

    static string LeftOf(IHtmlDocument page, Level level) => page.QuerySelectorAll("h3:not(.quilt-name)").Single(h => h.TextContent == $"{level}").NextElementSibling!.TextContent;
}
