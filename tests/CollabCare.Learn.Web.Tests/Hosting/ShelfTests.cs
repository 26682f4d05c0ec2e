using System.Net;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace CollabCare.Learn.Web.Tests.Hosting;

public sealed class ShelfTests : IDisposable
{
    readonly ContentCopy _app = new();

    string Sbar => _app.In("tools/sbar.md");

    [Fact]
    public void Stops_at_the_door_on_broken_content_and_says_which_where_and_why()
    {
        File.WriteAllText(Sbar, File.ReadAllText(Sbar).Replace("\ntitle:", "\ntilte:", StringComparison.Ordinal));

        var refusal = Should.Throw<BrokenContentException>(() => ShelfIn(Environments.Production).Read());

        refusal.Message.ShouldContain("tools/sbar.md(");
        refusal.Message.ShouldContain("did you mean 'title'");
    }

    [Fact]
    public async Task Keeps_the_last_good_library_when_an_edit_breaks_it()
    {
        using var visitor = _app.Visit();
        var shelf = _app.Services.GetRequiredService<Shelf>();
        var version = shelf.Library.Version;
        File.AppendAllText(Sbar, "\n[nowhere](no-such-file.md)\n");

        shelf.Read();

        shelf.Library.Version.ShouldBe(version);
        shelf.Broken.ShouldHaveSingleItem().Path.ShouldBe("tools/sbar.md");
        (await visitor.GetAsync("/modules/tool-b-sbar")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Shows_an_edit_without_a_restart()
    {
        _app.Settings["Learn:WatchContent"] = "true";
        using var visitor = _app.Visit();
        var shelf = _app.Services.GetRequiredService<Shelf>();
        var replaced = new TaskCompletionSource();
        shelf.Replaced += library =>
        {
            if (library.Tool("sbar")!.Title == "SBAR, renamed")
            {
                replaced.TrySetResult();
            }
        };

        // The app may be asked before it has begun to look at the folder, so the edit is saved again until it is seen.
        var edited = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Sbar), "\ntitle: .*", "\ntitle: SBAR, renamed");
        for (var saves = 0; saves < 60 && !replaced.Task.IsCompleted; saves++)
        {
            File.WriteAllText(Sbar, edited);
            await Task.WhenAny(replaced.Task, Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken));
        }

        replaced.Task.IsCompleted.ShouldBeTrue();
        (await visitor.ReadAsync("/tools/sbar")).QuerySelector("h1")!.TextContent.ShouldBe("SBAR, renamed");
    }

    [Fact]
    public async Task Keeps_progress_and_old_addresses_when_a_folder_is_renamed()
    {
        const string old = "beginner/tools/sbar", now = "beginner/tools/sbar-in-a-minute";
        using var learner = await _app.VisitAsAsync();
        await learner.SubmitAsync("/modules/tool-b-sbar", "#done");

        Directory.Move(_app.In(old), _app.In(now));
        foreach (var page in Directory.EnumerateFiles(_app.In(""), "*.md", SearchOption.AllDirectories))
        {
            File.WriteAllText(page, File.ReadAllText(page).Replace("tools/sbar/module.md", "tools/sbar-in-a-minute/module.md", StringComparison.Ordinal).Replace("../sbar/module.md", "../sbar-in-a-minute/module.md", StringComparison.Ordinal));
        }

        var module = _app.In($"{now}/module.md");
        File.WriteAllText(module, File.ReadAllText(module).Replace("\nid: tool-b-sbar\n", $"\nid: tool-b-sbar\nwas: [/{old}, tool-b-three-minutes]\n", StringComparison.Ordinal));
        var shelf = _app.Services.GetRequiredService<Shelf>();
        shelf.Read();
        shelf.Broken.ShouldBeEmpty();

        foreach (var address in new[] { $"/{old}", $"/{now}", "/modules/tool-b-three-minutes" })
        {
            var answer = await learner.GetAsync(address);
            answer.StatusCode.ShouldBe(HttpStatusCode.MovedPermanently, address);
            answer.Headers.Location!.ToString().ShouldBe("/modules/tool-b-sbar");
        }

        (await learner.ReadAsync("/modules/tool-b-sbar")).QuerySelector("#not-done").ShouldNotBeNull();
    }

    [Fact]
    public void Shows_a_draft_while_the_course_is_written_and_to_no_learner()
    {
        var clerk = File.ReadAllText(_app.In("roles/unit-clerk.md")).Replace("role-unit-clerk", "role-draft", StringComparison.Ordinal);
        File.WriteAllText(_app.In("roles/draft.md"), clerk.Replace("status: clinical-review", "status: draft", StringComparison.Ordinal));

        ShelfIn(Environments.Production).Read().Role("draft").ShouldBeNull();
        ShelfIn(Environments.Development).Read().Role("draft").ShouldNotBeNull();
    }

    [Fact]
    public async Task Keeps_a_retired_module_for_its_records_and_offers_it_to_nobody()
    {
        foreach (var file in new[] { "module.md", "quiz.md" })
        {
            var sbar = File.ReadAllText(_app.In($"beginner/tools/sbar/{file}")).Replace("tool-b-sbar", "tool-b-old", StringComparison.Ordinal);
            File.WriteAllText(_app.In($"beginner/tools/old/{file}"), sbar.Replace("status: clinical-review", "status: retired", StringComparison.Ordinal));
        }

        using var learner = await _app.VisitAsAsync();

        (await learner.ReadAsync("/modules")).QuerySelectorAll("a[href='/modules/tool-b-old']").ShouldBeEmpty();
        (await learner.ReadAsync("/modules/tool-b-old")).Body!.TextContent.ShouldContain("no longer offered");
        (await learner.ReadAsync("/modules/tool-b-old/quiz")).QuerySelector("#start").ShouldBeNull();
        var another = await learner.ReadAsync("/modules/tool-b-sbar/quiz");
        another.QuerySelector("#start")!.SetAttribute("action", "/modules/tool-b-old/quiz");
        (await learner.SubmitAsync(another, "#start")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    public void Dispose() => _app.Dispose();

    Shelf ShelfIn(string environment)
    {
        var settings = new LearnSettings { ContentFolder = _app.Settings["Learn:ContentFolder"] };
        return new(LibraryReader.Read, Folders.Of(settings, AppContext.BaseDirectory), TimeProvider.System, Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment }).Environment);
    }
}
