using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Tests.Features.Quizzes;

namespace CollabCare.Learn.Web.Tests.Features.Home;

public sealed class HomeTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task A_newcomer_reads_first_what_to_do_why_and_what_comes_after_that()
    {
        using var learner = await app.VisitAsAsync();
        var first = FirstModule(learner);
        var page = await learner.ReadAsync("/home");
        page.QuerySelectorAll("h1").ShouldHaveSingleItem().ShouldBeSameAs(page.QuerySelector("main")!.QuerySelector("h1, h2, p"));
        ShouldSay(page, $"Read “{first.Title}”: about ", "nothing has to come before it", "Start reading", $"/modules/{first.Id}");
        var later = page.QuerySelectorAll(".now details li").Select(l => l.TextContent).ToList();
        later.Count.ShouldBe(4);
        later.ShouldAllBe(l => l.Contains(", because "));
    }

    [Fact]
    public async Task Whoever_has_begun_nothing_sees_no_empty_lists_and_every_patch_as_a_way_in()
    {
        using var learner = await app.VisitAsAsync();
        var page = await learner.ReadAsync("/home");
        page.QuerySelectorAll("#assigned, #projects, #mentoring, #upcoming").ShouldBeEmpty();
        page.QuerySelectorAll(".patch-state").Select(s => s.TextContent).Distinct().ShouldBe(["Not begun"]);
        page.QuerySelectorAll(".patch").Length.ShouldBe(new QuizTaker(app, learner).Library.Modules.Length);
    }

    [Fact]
    public async Task The_first_line_goes_from_reading_to_the_quiz_to_the_open_attempt_to_another_form_to_practice_and_on()
    {
        using var own = new TestApp();
        using var learner = await own.VisitAsAsync();
        var taker = new QuizTaker(own, learner);
        var module = taker.Library.Modules[0];
        await learner.SubmitAsync($"/modules/{module.Id}", "#done");
        ShouldSay(await learner.ReadAsync("/home"), $"Take the quiz of “{module.Title}”: about ", "you have read it and not taken its quiz", "To the quiz", $"/modules/{module.Id}/quiz");

        var attempt = await taker.StartAsync(module.Id);
        ShouldSay(await learner.ReadAsync("/home"), $"Go on with your open attempt at “{module.Title}”", "you have begun an attempt and not sent it in", "Go on", attempt);

        // The second try is open at once, the third a day after it.
        await taker.SendAsync(attempt);
        ShouldSay(await learner.ReadAsync("/home"), $"Take another form of “{module.Title}”", "your last try did not pass and another form is open", "To the quiz", $"/modules/{module.Id}/quiz");

        await taker.SendAsync(await taker.StartAsync(module.Id));
        ShouldSay(await learner.ReadAsync("/home"), $"Practise “{module.Title}”: about 10 minutes.", "your last try did not pass and the next form is not open yet", "Practise", $"/modules/{module.Id}/quiz");

        own.Clock.Move(TimeSpan.FromHours(25));
        await taker.TakeAsync(await taker.StartAsync(module.Id), item => item.Key.FullAnswer());
        (await learner.ReadAsync("/home")).QuerySelector(".now-what")!.TextContent.ShouldNotContain(module.Title);
    }

    Module FirstModule(Visitor visitor) => new QuizTaker(app, visitor).Library.Modules[0];

    static void ShouldSay(IHtmlDocument home, string what, string because, string button, string address)
    {
        home.QuerySelector("h1.now-what")!.TextContent.ShouldStartWith(what);
        home.QuerySelector(".now-why")!.TextContent.ShouldStartWith($"Because {because}");
        var way = home.QuerySelector(".now .actions a.button")!;
        way.TextContent.ShouldBe(button);
        way.GetAttribute("href").ShouldBe(address);
    }
}
