using System.Net;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Admin;

public sealed class InvitationsTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("", "learner", "Write an e-mail address")]
    [InlineData("not an address", "learner", "Write an e-mail address")]
    [InlineData("new@example.org", "king", "Choose one of the roles")]
    [InlineData("taken@example.org", "learner", "has an account already")]
    [InlineData("TAKEN@example.org", "learner", "has an account already")]
    public async Task Refuses_beside_the_field_and_keeps_what_was_typed(string email, string role, string because)
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        if (!await app.LookAsync(db => db.Users.AnyAsync(p => p.Email == "taken@example.org")))
        {
            await app.AddPersonAsync("taken@example.org", "Taken");
        }

        var answer = await InviteAsync(administrator, email, role);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await administrator.PageAsync(answer);
        page.QuerySelector(".field-error")!.TextContent.ShouldContain(because);
        page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe(email.Length == 0 ? null : email);
        (await app.LookAsync(db => db.OneTimeLinks.CountAsync(l => l.Email == email))).ShouldBe(0);
    }

    [Fact]
    public async Task Refuses_an_address_longer_than_any()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        (await InviteAsync(administrator, new string('a', 250) + "@example.org", "learner")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Knows_no_invitation_that_is_not_there()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var token = (await administrator.ReadAsync("/admin/invitations")).QuerySelector("#invite input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var hash in new[] { new string('0', 64), "short" })
        {
            (await administrator.PostAsync($"/admin/invitations/{hash}/withdraw", ("__RequestVerificationToken", token))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        }
    }

    [Fact]
    public async Task Shows_the_link_once_lists_the_invitation_and_lets_whoever_holds_it_sign_up_in_its_role()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        await InviteAsync(administrator, "mentor@example.org", Roles.Mentor);
        var page = await administrator.PageAsync(await administrator.FollowAsync(await InviteAsync(administrator, "Mentor@example.org", Roles.Mentor)));
        var link = new Uri(page.QuerySelector(".secret code")!.TextContent);
        page.QuerySelectorAll("tbody tr").Count(r => r.TextContent.Contains("mentor@example.org", StringComparison.OrdinalIgnoreCase)).ShouldBe(1, "a second invitation takes the place of the first");
        var stored = await app.LookAsync(db => db.OneTimeLinks.SingleAsync(l => l.Role == Roles.Mentor));
        stored.TokenHash.ShouldBe(Web.Hosting.Tokens.HashOf(link.Query["?invitation=".Length..]));
        stored.ExpiresAt.ShouldBe(app.Clock.GetUtcNow().AddDays(7));
        (await administrator.ReadAsync("/admin/invitations")).QuerySelector(".secret").ShouldBeNull();

        using var invited = app.Visit();
        (await invited.GetAsync(link.PathAndQuery)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Withdraws_an_invitation()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var page = await administrator.PageAsync(await administrator.FollowAsync(await InviteAsync(administrator, "gone@example.org", Roles.Learner)));
        var form = page.QuerySelectorAll("tbody tr").Single(r => r.TextContent.Contains("gone@example.org")).QuerySelector("form")!.GetAttribute("action");
        (await administrator.SubmitAsync(page, $"form[action='{form}']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await app.LookAsync(db => db.OneTimeLinks.AnyAsync(l => l.Email == "gone@example.org"))).ShouldBeFalse();
    }

    static Task<HttpResponseMessage> InviteAsync(Visitor visitor, string email, string role) =>
        visitor.SubmitAsync("/admin/invitations", "#invite", ("Email", email), ("Role", role));
}
