using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.Hosting;

namespace CollabCare.Learn.Web.Tests.Hosting;

/// <summary>A module that is still being written, where the app is in use.</summary>
public sealed class DraftTests : IDisposable
{
    const string Address = "/modules/tool-b-draft";
    readonly InUse _app = new();

    public DraftTests()
    {
        foreach (var file in new[] { "module.md", "quiz.md" })
        {
            var sbar = File.ReadAllText(_app.In($"beginner/tools/sbar/{file}")).Replace("tool-b-sbar", "tool-b-draft", StringComparison.Ordinal);
            File.WriteAllText(_app.In($"beginner/tools/draft/{file}"), sbar.Replace("status: clinical-review", "status: draft", StringComparison.Ordinal).Replace("\ntitle: ", "\ntitle: Unfinished ", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Is_not_there_for_strangers_learners_and_mentors()
    {
        using var stranger = _app.Visit();
        using var learner = await _app.VisitAsAsync();
        using var mentor = await _app.VisitAsAsync(Roles.Mentor);
        foreach (var visitor in new[] { stranger, learner, mentor })
        {
            (await visitor.GetAsync(Address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
            (await visitor.ReadAsync("/modules")).QuerySelectorAll($"a[href='{Address}']").ShouldBeEmpty();
            (await visitor.ReadAsync("/search?q=unfinished")).QuerySelectorAll($"a[href^='{Address}']").ShouldBeEmpty();
        }

        (await learner.GetAsync($"{Address}/quiz")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await learner.ReadAsync("/progress")).GetElementById("tool-b-draft").ShouldBeNull();
    }

    [Theory]
    [InlineData(Roles.Author)]
    [InlineData(Roles.Administrator)]
    public async Task Is_shown_to_authors_and_administrators_and_marked(string role)
    {
        using var visitor = await _app.VisitAsAsync(role);

        var row = (await visitor.ReadAsync("/modules")).QuerySelectorAll(".rows .row").Single(r => r.QuerySelector($"a[href='{Address}']") is not null);
        row.QuerySelector(".tag-warn")!.TextContent.ShouldBe("Draft");
        var page = await visitor.ReadAsync(Address);
        page.QuerySelector(".facts .tag-warn")!.TextContent.ShouldBe("Draft");
        page.QuerySelector(".standing")!.TextContent.ShouldContain("learners do not see it yet");
    }

    public void Dispose() => _app.Dispose();

    // As the app runs for learners: the environment of the demo needs no HTTPS.
    sealed class InUse : ContentCopy
    {
        public InUse() => Settings["Learn:StaffNeedTwoFactor"] = "false";

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment(DemoEnvironment.Name);
        }
    }
}
