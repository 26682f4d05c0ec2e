using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Web.Tests.Features.Scenarios;

/// <summary>What was played stays as it was, whatever becomes of the files and of the app.</summary>
public sealed class KeptRunsTests
{
    const string Module = "pit-b-first-contact";
    const string Folder = "beginner/pitfalls/first-contact";

    [Fact]
    public async Task A_run_opens_in_the_words_that_it_was_played_in()
    {
        using var app = new ContentCopy();
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var attempt = await taker.StartAsync(Module);
        await taker.TakeAsync(attempt, item => item.Key.FullAnswer());
        var debrief = (await learner.ReadAsync($"{attempt}/result")).QuerySelector("a[href$='/debrief']")!.GetAttribute("href")!;
        var before = (await learner.ReadAsync(debrief)).QuerySelector("main")!.TextContent;
        Change(app, "scenario.md", ("Wait at the desk until Imani has put down the phone", "Wait by the desk until the phones are quiet"), ("Six minutes feel long.", "Six minutes are long."));

        taker.Library.Module(Module)!.Scenario!.Moments[0].Choices[0].Text.ShouldContain("until the phones are quiet");
        (await learner.ReadAsync(debrief)).QuerySelector("main")!.TextContent.ShouldBe(before);
        var fresh = (await learner.SubmitAsync($"/modules/{Module}/scenario", "#play")).Headers.Location!.ToString();
        (await learner.ReadAsync(fresh)).QuerySelector(".choices")!.TextContent.ShouldContain("until the phones are quiet");
    }

    [Fact]
    public async Task An_attempt_taken_before_the_form_had_a_scenario_keeps_its_mark()
    {
        using var app = new ContentCopy();
        Write(app, "quiz.md", (", branch: 1", ""), ("limit: 40 min", "limit: 25 min"));
        using var learner = await app.VisitAsAsync();
        var taker = new QuizTaker(app, learner);
        var ended = await taker.StartAsync(Module);
        await taker.TakeAsync(ended, item => item.Key.FullAnswer());
        var open = await taker.StartAsync(Module);
        Change(app, "quiz.md", ("judge: 3", "judge: 3, branch: 1"), ("limit: 25 min", "limit: 40 min"));

        (await learner.ReadAsync($"{ended}/result")).QuerySelector(".mark strong")!.TextContent.ShouldBe("100");
        await taker.TakeAsync(open, item => item.Key.FullAnswer());
        (await app.LookAsync(db => db.Attempts.Select(a => new { a.OutOf, a.Percent }).ToListAsync())).ShouldAllBe(a => a.OutOf == 18 && a.Percent == 100);
    }

    [Fact]
    public async Task A_run_goes_on_after_the_app_has_started_anew()
    {
        // Its data folder is used, and taken away with it; it never starts.
        using var home = new TestApp();
        string attempt;
        using (var before = new TestApp { Settings = { ["Learn:DataFolder"] = home.DataFolder } })
        {
            using var learner = await before.VisitAsAsync();
            var taker = new QuizTaker(before, learner);
            attempt = await taker.StartAsync(Module);
            await taker.PlayAsync(await learner.ReadAsync($"{attempt}/items/11"), ((Played)taker.Library.Module(Module)!.Scenario!.Item.Key.FullAnswer()).Choices.Take(3));
        }

        await TestApp.LetGoAsync(home.DataFolder);
        using var after = new TestApp { Settings = { ["Learn:DataFolder"] = home.DataFolder } };
        using var again = after.Visit();
        await again.SignInAsync("person1@example.org", TestApp.Password);
        var page = await again.ReadAsync($"{attempt}/items/11");
        page.QuerySelector("h1")!.TextContent.ShouldBe("The next bed");
        page.QuerySelector(".came-of-it")!.TextContent.ShouldContain("He owes you no reason");
    }

    static void Change(ContentCopy app, string file, params (string Old, string New)[] edits)
    {
        Write(app, file, edits);
        app.Services.GetRequiredService<Shelf>().Read();
    }

    static void Write(ContentCopy app, string file, params (string Old, string New)[] edits)
    {
        var path = app.In($"{Folder}/{file}");
        var text = File.ReadAllText(path);
        foreach (var (old, fresh) in edits)
        {
            text.ShouldContain(old);
            text = text.Replace(old, fresh, StringComparison.Ordinal);
        }

        File.WriteAllText(path, text);
    }
}
