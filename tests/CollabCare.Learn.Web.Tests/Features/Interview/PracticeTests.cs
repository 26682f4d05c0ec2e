using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

public sealed class PracticeTests : IDisposable
{
    readonly TestApp _app = new();

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("")]
    [InlineData("2026-11-22")]
    [InlineData("2030-01-01")]
    [InlineData("soon")]
    public async Task Keeps_no_day_that_cannot_be_an_interviews(string day)
    {
        using var visitor = await _app.VisitAsAsync();
        var refused = await visitor.SubmitAsync("/interview/practice", "#date", ("on", day));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PageAsync(refused)).QuerySelector("#on-error")!.TextContent.ShouldContain("Choose the day of your interview");
        (await _app.LookAsync(db => db.InterviewDays.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task Counts_down_to_the_day_says_what_to_do_on_which_and_why_and_forgets_it()
    {
        using var visitor = await _app.VisitAsAsync();
        await visitor.SubmitAsync("/interview/practice", "#date", ("on", "2026-12-07"));
        var page = await visitor.ReadAsync("/interview/practice");
        page.QuerySelector(".countdown-days")!.TextContent.ShouldBe("14 days to go.");
        var days = page.QuerySelectorAll(".plan-days .row").Select(r => r.TextContent).ToList();
        days[0].ShouldContain("Today");
        days[0].ShouldContain("Write a story");
        days[0].ShouldContain("Because there is no story yet.");
        days[^1].ShouldContain("The interview");
        await visitor.SubmitAsync("/interview/practice", "#date", ("go", "forget"));
        (await visitor.ReadAsync("/interview/practice")).QuerySelector(".plan-days").ShouldBeNull();
    }

    [Theory]
    [InlineData("count=99&competencies=wizardry&level=7&eye=Charm", "6")]
    [InlineData("count=none", "3")]
    public async Task Fills_in_nothing_that_is_no_choice(string asked, string count)
    {
        using var visitor = await _app.VisitAsAsync();
        var page = await visitor.ReadAsync($"/interview/practice?{asked}");
        page.QuerySelector("#Count option[selected]")!.GetAttribute("value").ShouldBe(count);
        page.QuerySelectorAll("#start input[checked]").ShouldBeEmpty();
    }

    [Fact]
    public async Task Each_day_of_the_plan_leads_to_a_mock_that_is_filled_in_with_what_the_day_is_for()
    {
        using var visitor = await _app.VisitAsAsync();
        await RatedAsync(visitor, "I followed one nurse.");
        await _app.LookAsync(db => db.Stories.AddAsync(new() { PersonId = visitor.Person, Title = "One", CreatedAt = _app.Clock.GetUtcNow(), ChangedAt = _app.Clock.GetUtcNow() }).AsTask().ContinueWith(_ => db.SaveChangesAsync()).Unwrap());
        await visitor.SubmitAsync("/interview/practice", "#date", ("on", "2026-12-20"));
        var days = (await visitor.ReadAsync("/interview/practice")).QuerySelectorAll(".plan-days a").Select(a => (Words: a.TextContent, Address: a.GetAttribute("href")!)).ToList();
        var mock = await visitor.ReadAsync(days.First(d => d.Words.StartsWith("Three questions on ", StringComparison.Ordinal)).Address);
        mock.QuerySelector("#Count option[selected]")!.GetAttribute("value").ShouldBe("3");
        var named = mock.QuerySelectorAll("input[name=Competencies][checked]").Select(i => i.ParentElement!.TextContent.Trim()).ToList();
        named.Count.ShouldBe(2);
        mock.QuerySelector("#filled")!.TextContent.ShouldContain(named[0].ToLowerInvariant());
        days.ShouldContain(d => d.Words == $"Three questions on {named[0].ToLowerInvariant()} and {named[1].ToLowerInvariant()}" || d.Words == $"Three questions on {named[1].ToLowerInvariant()} and {named[0].ToLowerInvariant()}");

        var part = await visitor.ReadAsync(days.First(d => d.Words.StartsWith("One question", StringComparison.Ordinal)).Address);
        part.QuerySelector("#Count option[selected]")!.GetAttribute("value").ShouldBe("1");
        part.QuerySelector("#LeastMet[checked]").ShouldNotBeNull();
        part.QuerySelector("#filled")!.TextContent.ShouldContain("Keep an eye on the result. A 3 is:");

        var six = await visitor.ReadAsync(days.Single(d => d.Words == "A set of six").Address);
        six.QuerySelector("#Count option[selected]")!.GetAttribute("value").ShouldBe("6");

        // What is filled in is what a press begins with.
        var chosen = mock.QuerySelectorAll("input[name=Competencies][checked]").Select(i => ("Competencies", i.GetAttribute("value")!)).ToArray();
        await visitor.SubmitAsync(mock, "#start", [("Count", "3"), .. chosen]);
        var asked = await _app.LookAsync(db => db.MockAnswers.Where(a => db.Mocks.Any(m => m.Id == a.MockId && m.EndedAt == null)).Select(a => a.Competency).ToListAsync());
        asked.Count.ShouldBe(3);
        asked.ShouldBeSubsetOf(chosen.Select(c => c.Item2));
    }

    async Task RatedAsync(Visitor visitor, string said)
    {
        var taker = await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "1"));
        await taker.AnswerAsync(text: said);
        await taker.RateAsync();
        await taker.DebriefAsync("2026-11-27");
    }

    [Fact]
    public async Task Shows_each_part_over_time_and_two_answers_to_one_question_side_by_side()
    {
        using var visitor = await _app.VisitAsAsync();
        foreach (var said in new[] { "I followed one nurse, the first time.", "I followed one nurse, the second time." })
        {
            await RatedAsync(visitor, said);
            _app.Clock.Move(TimeSpan.FromDays(1));
        }

        var page = await visitor.ReadAsync("/interview/practice");
        page.QuerySelectorAll("section[aria-labelledby=trend] tbody tr").Select(r => r.QuerySelectorAll("td.num")[1].TextContent).ShouldBe(["3.0", "3.0", "4.0", "2.0", "3.0"]);
        page.QuerySelector("section[aria-labelledby=trend]")!.TextContent.ShouldContain("2 of the 6 answers that a trend takes");
        var both = await visitor.ReadAsync(page.QuerySelector("section[aria-labelledby=again] a")!.GetAttribute("href")!);
        both.QuerySelectorAll(".told-words").Select(t => t.TextContent).ShouldBe(["I followed one nurse, the first time.", "I followed one nurse, the second time."]);

        using var other = await _app.VisitAsAsync();
        (await other.GetAsync("/interview/compare/q01")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Rating_samples_hides_what_was_agreed_until_one_has_rated_and_measures_all_thirty()
    {
        using var visitor = await _app.VisitAsAsync();
        var begun = (await visitor.SubmitAsync("/interview/calibration", "#start")).Headers.Location!.ToString();
        using var other = await _app.VisitAsAsync();
        (await other.GetAsync(begun)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var check = await _app.LookAsync(db => db.RaterChecks.Include(c => c.Answers).SingleAsync());
        foreach (var answer in check.Answers.OrderBy(a => a.Position))
        {
            var address = $"{begun}/{answer.Position}";
            var page = await visitor.ReadAsync(address);
            page.QuerySelectorAll("table").ShouldBeEmpty();
            (await visitor.SubmitAsync(address, "#rating", ("Levels[Situation]", "2"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
            var levels = answer.Agreed.Zip(["Situation", "Task", "Action", "Result", "Reflection"], (level, part) => ($"Levels[{part}]", $"{level}")).ToArray();
            (await visitor.SubmitAsync(address, "#rating", levels)).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await visitor.ReadAsync(address)).QuerySelectorAll("tbody td.num").Select(c => c.TextContent).Chunk(2).ShouldAllBe(pair => pair[0] == pair[1]);
        }

        var result = await visitor.ReadAsync(begun);
        result.QuerySelector("h1")!.TextContent.ShouldBe("Near enough");
        result.QuerySelector(".lede")!.TextContent.ShouldContain("30 of 30 parts within one level, 30 the same. Weighted kappa 1.00.");
        check.Answers.Select(a => a.QuestionId).ShouldBeUnique();
        check.Answers.GroupBy(a => a.Level).Count().ShouldBe(4);
    }
}
