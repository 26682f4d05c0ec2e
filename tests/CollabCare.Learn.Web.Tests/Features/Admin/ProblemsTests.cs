using System.Net;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Admin;

public sealed class ProblemsTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(Roles.Learner)]
    [InlineData(Roles.Mentor)]
    public async Task Do_not_exist_for_whoever_writes_no_content(string role)
    {
        using var visitor = await app.VisitAsAsync(role);
        (await visitor.GetAsync("/admin/problems")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("", "Write what came of it")]
    [InlineData("  ", "Write what came of it")]
    [InlineData("*", "Use at most 500 characters")]
    public async Task Are_not_settled_without_an_outcome_that_fits(string outcome, string because)
    {
        var id = await ReportAsync("A page is wrong");
        using var author = await app.VisitAsAsync(Roles.Author);
        var typed = outcome.Replace("*", new string('x', 501), StringComparison.Ordinal);
        var answer = await author.SubmitAsync("/admin/problems", $"#report-{id:N} form", ("outcome", typed));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var report = (await author.PageAsync(answer)).QuerySelector($"#report-{id:N}")!;
        report.QuerySelector(".field-error")!.TextContent.ShouldContain(because);
        report.QuerySelector("textarea")!.TextContent.ShouldBe(typed.Trim());
        (await app.LookAsync(db => db.ProblemReports.SingleAsync(r => r.Id == id))).SettledAt.ShouldBeNull();
    }

    [Fact]
    public async Task Are_settled_once()
    {
        var id = await ReportAsync("A link leads nowhere");
        using var author = await app.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync("/admin/problems");
        (await author.SubmitAsync(page, $"#report-{id:N} form", ("outcome", "Mended"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await author.SubmitAsync(page, $"#report-{id:N} form", ("outcome", "Mended again"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var stored = await app.LookAsync(db => db.ProblemReports.SingleAsync(r => r.Id == id));
        (stored.Outcome, stored.SettledAt).ShouldBe(("Mended", app.Clock.GetUtcNow()));
        (await app.LookAsync(db => db.AuditEvents.SingleAsync(e => e.Subject == id.ToString()))).ActorId.ShouldBe(author.Person);
    }

    [Fact]
    public async Task Are_listed_open_first_with_a_link_to_the_page_and_none_elsewhere()
    {
        var settled = await ReportAsync("Settled long ago", settled: true);
        var open = await ReportAsync("<script>alert(1)</script>");
        var elsewhere = await ReportAsync("Elsewhere", "//evil.example/page");
        using var author = await app.VisitAsAsync(Roles.Author);
        var page = await author.ReadAsync("/admin/problems");
        var rows = page.QuerySelectorAll("li.row").Select(r => r.Id).ToList();
        rows.IndexOf($"report-{open:N}").ShouldBeLessThan(rows.IndexOf($"report-{settled:N}"));
        page.QuerySelector($"#report-{open:N} .row-title a")!.GetAttribute("href").ShouldBe("/modules/term-b-word-parts#suffixes");
        page.QuerySelector($"#report-{open:N} .row-say")!.TextContent.ShouldBe("<script>alert(1)</script>");
        page.QuerySelector($"#report-{elsewhere:N} a").ShouldBeNull();
        page.QuerySelector("#content").ShouldNotBeNull("authors see how the content is");
    }

    [Fact]
    public async Task Keep_no_outcome_that_could_lead_to_a_patient_until_it_is_mended_or_declared_invented()
    {
        var id = await ReportAsync("The dose looks wrong");
        using var author = await app.VisitAsAsync(Roles.Author);
        var form = $"#report-{id:N} form";
        var refused = await author.SubmitAsync("/admin/problems", form, ("outcome", "Seen on MRN 4471902, mended."));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await author.PageAsync(refused);
        page.QuerySelector($"#report-{id:N} .tripwire mark")!.TextContent.ShouldContain("4471902");
        page.QuerySelector($"#outcome-{id:N}")!.TextContent.ShouldBe("Seen on MRN 4471902, mended.");
        page.QuerySelector(form)!.GetAttribute("data-keep-refused").ShouldBe("yes", "the browser keeps what the server does not");
        (await app.LookAsync(db => db.ProblemReports.SingleAsync(r => r.Id == id))).SettledAt.ShouldBeNull();

        (await author.SubmitAsync(page, form, ("outcome", "Seen on MRN 4471902, mended."), ("Invented", "true"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.ProblemReports.SingleAsync(r => r.Id == id))).Outcome.ShouldBe("Seen on MRN 4471902, mended.");
        (await author.ReadAsync("/admin/problems")).QuerySelector(".status")!.GetAttribute("data-keep-forget").ShouldBe($"settle-{id:N}-{author.Person:N}");
    }

    [Fact]
    public async Task Know_no_report_that_is_not_there()
    {
        using var author = await app.VisitAsAsync(Roles.Author);
        var id = await ReportAsync("Any");
        var token = (await author.ReadAsync("/admin/problems")).QuerySelector($"#report-{id:N} input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        (await author.PostAsync($"/admin/problems/{Guid.NewGuid()}/settle", ("outcome", "x"), ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    Task<Guid> ReportAsync(string text, string address = "/modules/term-b-word-parts#suffixes", bool settled = false) => app.LookAsync(async db =>
    {
        var report = new ProblemReport { Address = address, Text = text, At = app.Clock.GetUtcNow(), SettledAt = settled ? app.Clock.GetUtcNow() : null, Outcome = settled ? "Done" : null };
        db.ProblemReports.Add(report);
        await db.SaveChangesAsync();
        return report.Id;
    });
}
