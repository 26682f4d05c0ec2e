using AngleSharp.Html.Dom;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Tests.Features.Quizzes;

/// <summary>A walk made from the real content: whoever writes a quiz learns here whether it can be passed, and failed.</summary>
public sealed class EveryQuizTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public Task Is_passed_by_answering_right() => WalkAsync(item => item.Key.FullAnswer(), (result, module) =>
    {
        result.QuerySelector(".mark strong")!.TextContent.ShouldBe("100", module);
        result.QuerySelector(".mark .tag")!.TextContent.Trim().ShouldBe("Passed", module);
        result.QuerySelectorAll(".verdict").ShouldAllBe(v => v.ClassList.Contains("verdict-right"), module);
    });

    [Fact]
    public Task Is_failed_by_answering_wrong() => WalkAsync(QuizTaker.WrongAnswer, (result, module) =>
    {
        result.QuerySelector(".mark strong")!.TextContent.ShouldBe("0", module);
        result.QuerySelector(".mark .tag")!.TextContent.Trim().ShouldBe("Not passed yet", module);
        result.QuerySelectorAll(".verdict-right").ShouldBeEmpty(module);
    });

    async Task WalkAsync(Func<Item, Answer> answer, Action<IHtmlDocument, string> look)
    {
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var modules = taker.Library.Modules.Where(m => m.Quiz is not null).Select(m => m.Id).ToList();
        modules.ShouldNotBeEmpty();
        foreach (var module in modules)
        {
            look(await taker.TakeAsync(await taker.StartAsync(module), answer), module);
        }
    }
}
