using System.Net;
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
    public async Task Shows_an_edit_without_a_restart_and_keeps_progress_when_a_folder_is_renamed()
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

        File.WriteAllText(Sbar, System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(Sbar), "\ntitle: .*", "\ntitle: SBAR, renamed"));

        await replaced.Task.WaitAsync(TimeSpan.FromSeconds(20), TestContext.Current.CancellationToken);
        (await visitor.ReadAsync("/modules/tool-b-sbar")).QuerySelector("h1").ShouldNotBeNull();
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
        return new(Folders.Of(settings, AppContext.BaseDirectory), TimeProvider.System, Host.CreateEmptyApplicationBuilder(new() { EnvironmentName = environment }).Environment);
    }
}
