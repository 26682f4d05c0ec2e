using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Problems;

public sealed class ProblemsTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("/guide", "", "Write what is wrong or unclear")]
    [InlineData("/guide", "   ", "Write what is wrong or unclear")]
    [InlineData("https://example.org/", "It is wrong", "not one of this site")]
    [InlineData("//example.org/", "It is wrong", "not one of this site")]
    [InlineData("", "It is wrong", "not one of this site")]
    public async Task Says_beside_the_field_what_is_missing_and_keeps_what_was_typed(string address, string text, string sentence)
    {
        using var visitor = app.Visit();
        var before = await app.LookAsync(db => db.ProblemReports.CountAsync(TestContext.Current.CancellationToken));
        var response = await visitor.SubmitAsync("/problems/new", "form#report", ("Address", address), ("Text", text));
        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await visitor.PageAsync(response);
        page.QuerySelector(".field-error")!.TextContent.ShouldContain(sentence);
        page.QuerySelector(".error-summary a")!.TextContent.ShouldContain(sentence);
        page.QuerySelector("#Address")!.GetAttribute("value").ShouldBe(address.Length == 0 ? null : address);
        page.QuerySelector("#Text")!.TextContent.Trim().ShouldBe(text.Trim());
        (await app.LookAsync(db => db.ProblemReports.CountAsync(TestContext.Current.CancellationToken))).ShouldBe(before);
    }

    [Fact]
    public async Task Takes_2000_characters_and_not_one_more()
    {
        using var visitor = app.Visit();
        (await visitor.SubmitAsync("/problems/new", "form#report", ("Address", "/guide"), ("Text", new string('é', 2001)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.SubmitAsync("/problems/new", "form#report", ("Address", "/guide"), ("Text", new string('é', 2000)))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory]
    [InlineData("https://example.org/")]
    [InlineData("//example.org")]
    [InlineData("/\\example.org")]
    [InlineData("javascript:alert(1)")]
    public async Task Leads_nowhere_but_back_into_the_site(string address)
    {
        using var visitor = app.Visit();
        (await visitor.ReadAsync($"/problems/thanks?address={Uri.EscapeDataString(address)}")).QuerySelector("main a.button")!.GetAttribute("href").ShouldBe("/");
        (await visitor.ReadAsync($"/problems/new?address={Uri.EscapeDataString(address)}")).QuerySelector("#Address")!.GetAttribute("value").ShouldBe("/");
    }

    [Fact]
    public async Task Keeps_the_word_of_a_stranger()
    {
        using var visitor = app.Visit();
        var response = await visitor.SubmitAsync("/problems/new?address=/tools/sbar", "form#report", ("Address", "/tools/sbar#when-not"), ("Text", " The third bullet reads twice. "));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await Visitor.BodyAsync(response));
        var thanks = await visitor.PageAsync(await visitor.FollowAsync(response));
        thanks.QuerySelector("h1")!.TextContent.ShouldBe("Thank you");
        thanks.QuerySelector("main a.button")!.GetAttribute("href").ShouldBe("/tools/sbar#when-not");
        var report = await app.LookAsync(db => db.ProblemReports.SingleAsync(r => r.Address == "/tools/sbar#when-not", TestContext.Current.CancellationToken));
        report.Text.ShouldBe("The third bullet reads twice.");
        report.PersonId.ShouldBeNull();
        report.At.ShouldBe(app.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Knows_who_reported_when_signed_in()
    {
        using var visitor = await app.VisitAsAsync();
        (await visitor.SubmitAsync("/problems/new", "form#report", ("Address", "/roles/pharmacist"), ("Text", "Unclear"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.ProblemReports.SingleAsync(r => r.Address == "/roles/pharmacist", TestContext.Current.CancellationToken))).PersonId.ShouldBe(visitor.Person);
    }
}
