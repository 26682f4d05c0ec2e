using System.Net;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Tests.Features.Admin;

public sealed class LastAdministratorTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task Keeps_the_role()
    {
        using var last = await app.VisitAsAsync(Roles.Administrator);
        var page = await last.ReadAsync($"/admin/people/{last.Person}");
        page.QuerySelector("#role-administrator").ShouldBeNull();
        page.QuerySelector("#roles ~ ul")!.TextContent.ShouldContain("The last administrator keeps this role.");
        var token = page.QuerySelector("#extra-time input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var answer = await last.PostAsync($"/admin/people/{last.Person}/role", ("role", Roles.Administrator), ("give", "false"), ("__RequestVerificationToken", token));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Visitor.BodyAsync(answer)).ShouldContain("is the last administrator");

        // Somebody who cannot sign in administers nothing.
        using var other = await app.VisitAsAsync(Roles.Administrator);
        await last.SubmitAsync($"/admin/people/{other.Person}", "#disable");
        (await last.ReadAsync($"/admin/people/{last.Person}")).QuerySelector("#role-administrator").ShouldBeNull();
        await last.SubmitAsync($"/admin/people/{other.Person}", "#enable");
        (await last.ReadAsync($"/admin/people/{last.Person}")).QuerySelector("#role-administrator").ShouldNotBeNull();
    }
}
