using System.Net;
using CollabCare.Learn.Content.Model;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

public sealed class BankTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/interview?competency=wizardry")]
    [InlineData("/interview?kind=rude")]
    [InlineData("/interview?level=3")]
    [InlineData("/interview/sessions/crowd")]
    [InlineData("/interview/sessions/..%2frubric")]
    public async Task Knows_no_filter_and_no_session_that_is_not_one(string address)
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Says_so_where_no_question_is_all_that_was_asked_for()
    {
        using var visitor = app.Visit();
        var none = Library.Interview.Questions.Where(q => q.Kind == QuestionKind.Knowledge).Select(q => q.Competency).ToHashSet();
        var competency = Competency.All.First(c => !none.Contains(c));
        var page = await visitor.ReadAsync($"/interview?competency={competency.Id}&kind=knowledge");
        page.QuerySelector(".empty")!.TextContent.ShouldContain("No question is all of that");
        page.QuerySelector(".empty a")!.GetAttribute("href").ShouldBe("/interview#bank");
        page.QuerySelectorAll(".rows").ShouldBeEmpty();
    }

    [Fact]
    public async Task Shows_the_whole_bank_and_the_three_ways_to_a_stranger()
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync("/interview");
        page.QuerySelectorAll(".row-title a").Select(a => a.GetAttribute("href")).ShouldBe(Library.Interview.Questions.Select(q => $"/interview/questions/{q.Id}"));
        page.QuerySelectorAll(".ways a").Select(a => a.GetAttribute("href")).ShouldBe(["/interview/sessions/solo", "/interview/sessions/pair", "/interview/sessions/panel"]);
        page.QuerySelector("main")!.TextContent.ShouldContain("This is practice, not a hiring tool.");
        page.QuerySelector("[aria-current=page]")!.TextContent.ShouldBe("Interview");
        visitor.Cookies.Count.ShouldBe(0);
    }

    [Fact]
    public async Task Filters_without_a_script_and_says_how_many_there_are()
    {
        using var visitor = app.Visit();
        var wanted = Library.Interview.Questions.First(q => q.Kind == QuestionKind.Situational);
        var address = $"/interview?competency={wanted.Competency!.Id}&kind=situational&level={wanted.Level.ToString().ToLowerInvariant()}";
        var page = await visitor.ReadAsync(address);
        var expected = Library.Interview.Questions.Where(q => q.Competency == wanted.Competency && q.Kind == wanted.Kind && q.Level == wanted.Level).Select(q => q.Text).ToList();
        page.QuerySelectorAll(".row-title").Select(t => t.TextContent).ShouldBe(expected);
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain($"{expected.Count} of {Library.Interview.Questions.Length} questions.");
        page.QuerySelectorAll("select option[selected]").Select(o => o.GetAttribute("value")).ShouldBe([wanted.Competency.Id, "situational", wanted.Level.ToString().ToLowerInvariant()]);
        page.QuerySelector("form.filter")!.GetAttribute("method").ShouldBe("get");
    }

    [Theory]
    [InlineData("resisted tool", "q01")]
    [InlineData("SCREENSHOT", "q27")]
    [InlineData("your day, misjudg", "q03")]
    public async Task Searches_the_words_of_a_question_and_of_what_belongs_to_it(string words, string id)
    {
        using var visitor = app.Visit();
        var page = await visitor.ReadAsync($"/interview?q={Uri.EscapeDataString(words)}");
        page.QuerySelectorAll(".row-title a").Select(a => a.GetAttribute("href")).ShouldContain($"/interview/questions/{id}");
        page.QuerySelectorAll(".row").Length.ShouldBeLessThan(Library.Interview.Questions.Length);
        page.QuerySelector("#q")!.GetAttribute("value").ShouldBe(words);
        (await visitor.ReadAsync($"/interview?q={Uri.EscapeDataString(words)}&level=advanced&kind=knowledge")).QuerySelectorAll(".row").ShouldBeEmpty();
        (await visitor.ReadAsync("/interview?q=xylophone")).QuerySelector(".empty")!.TextContent.ShouldContain("“xylophone”");
    }

    [Fact]
    public async Task Shows_the_rubric_and_each_session_with_its_minutes()
    {
        using var visitor = app.Visit();
        (await visitor.ReadAsync("/interview/rubric")).QuerySelectorAll("h1").Select(h => h.TextContent).ShouldBe([Library.Interview.Rubric!.Title]);
        foreach (var session in Library.Interview.Sessions)
        {
            var page = await visitor.ReadAsync($"/interview/sessions/{session.Name}");
            page.QuerySelector(".facts")!.TextContent.ShouldContain($"{session.Minutes} minutes");
            page.QuerySelector(".prose")!.TextContent.ShouldContain("This is practice, not a hiring tool");
        }
    }

    Library Library
    {
        get
        {
            app.Visit().Dispose();
            return app.Services.GetRequiredService<Library>();
        }
    }
}
