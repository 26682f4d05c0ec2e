using System.Net;

namespace CollabCare.Learn.Web.Tests.Features.Modules;

public sealed class ReadingTests(TestApp app) : IClassFixture<TestApp>
{
    const string Module = "/modules/pit-b-first-contact";

    [Fact]
    public async Task Knows_no_module_that_is_not_there() => (await app.Visit().GetAsync("/modules/no-such-module")).StatusCode.ShouldBe(HttpStatusCode.NotFound);

    [Fact]
    public async Task Keeps_no_place_that_is_no_section()
    {
        using var learner = await app.VisitAsAsync();

        (await learner.SubmitAsync(Module, "form[data-place]", ("section", "nowhere"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Shows_a_module_to_a_stranger_without_a_cookie()
    {
        using var stranger = app.Visit();

        var response = await stranger.GetAsync(Module);

        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        response.Headers.Contains("Set-Cookie").ShouldBeFalse();
        var page = await stranger.PageAsync(response);
        page.QuerySelector("h1")!.TextContent.ShouldNotBeNullOrWhiteSpace();
        page.QuerySelectorAll(".prose h2").Length.ShouldBeGreaterThan(4);
        page.Body!.TextContent.ShouldContain("No clinician has reviewed it yet");
    }

    [Fact]
    public async Task Goes_on_at_the_section_left_on_any_device()
    {
        using var phone = await app.VisitAsAsync();
        var page = await phone.ReadAsync(Module);
        var section = page.QuerySelectorAll(".prose h2")[3];

        (await phone.SubmitAsync(page, "form[data-place]", ("section", section.Id!))).StatusCode.ShouldBe(HttpStatusCode.NoContent);

        (await phone.ReadAsync(Module)).QuerySelector(".resume a")!.GetAttribute("href").ShouldBe($"#{section.Id}");
        (await phone.ReadAsync("/home")).QuerySelector(".now-what")!.TextContent.ShouldContain("Go on reading");
    }

    [Fact]
    public async Task Takes_done_back()
    {
        using var learner = await app.VisitAsAsync();
        await learner.SubmitAsync(Module, "#done");
        (await learner.ReadAsync(Module)).QuerySelector("#done").ShouldBeNull();

        await learner.SubmitAsync(Module, "#not-done");

        (await learner.ReadAsync(Module)).QuerySelector("#done").ShouldNotBeNull();
    }
}
