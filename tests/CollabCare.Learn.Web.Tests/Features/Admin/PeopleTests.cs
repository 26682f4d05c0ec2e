using System.Net;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Admin;

public sealed class PeopleTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData(Roles.Learner)]
    [InlineData(Roles.Mentor)]
    [InlineData(Roles.Author)]
    public async Task Does_not_exist_for_whoever_is_no_administrator(string role)
    {
        using var visitor = await app.VisitAsAsync(role);
        foreach (var path in new[] { "/admin", "/admin/people", $"/admin/people/{visitor.Person}", "/admin/invitations", "/admin/settings" })
        {
            (await visitor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task Sends_a_stranger_to_sign_in()
    {
        using var stranger = app.Visit();
        var answer = await stranger.GetAsync("/admin/people");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
    }

    [Fact]
    public async Task Knows_nobody_by_an_unknown_id()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        (await administrator.GetAsync($"/admin/people/{Guid.NewGuid()}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await administrator.GetAsync("/admin/people/ada")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Does_nothing_without_the_forms_token()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var id = await AddAsync();
        (await administrator.PostAsync($"/admin/people/{id}/disable")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await PersonAsync(id)).DisabledAt.ShouldBeNull();
    }

    [Theory]
    [InlineData("role", "king")]
    [InlineData("role", "learner")]
    [InlineData("role", "")]
    [InlineData("give", "perhaps")]
    public async Task Refuses_a_change_of_roles_that_makes_no_sense(string field, string value)
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var id = await AddAsync();
        var answer = await administrator.SubmitAsync($"/admin/people/{id}", "#role-mentor", (field, value));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await administrator.PageAsync(answer)).QuerySelector(".error-summary").ShouldNotBeNull();
        (await RolesAsync(id)).ShouldBe([Roles.Learner]);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("301")]
    [InlineData("half")]
    [InlineData("")]
    [InlineData("99999999999")]
    public async Task Refuses_extra_time_beyond_its_range(string percent)
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var id = await AddAsync();
        var answer = await administrator.SubmitAsync($"/admin/people/{id}", "#extra-time", ("percent", percent));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Visitor.BodyAsync(answer)).ShouldContain("from 0 to 300");
        (await PersonAsync(id)).ExtraTimePercent.ShouldBe(0);
    }

    [Fact]
    public async Task Lets_nobody_disable_themselves_nor_reset_their_own_account()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        using var other = await app.VisitAsAsync(Roles.Administrator);
        var mine = await administrator.ReadAsync($"/admin/people/{administrator.Person}");
        mine.QuerySelector("#disable").ShouldBeNull();
        mine.QuerySelector("#reset").ShouldBeNull();
        var token = ("__RequestVerificationToken", mine.QuerySelector("#extra-time input[name=__RequestVerificationToken]")!.GetAttribute("value")!);
        foreach (var act in new[] { "disable", "reset", "remove-second-factor" })
        {
            (await administrator.PostAsync($"/admin/people/{administrator.Person}/{act}", token)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, act);
        }

        (await PersonAsync(administrator.Person)).DisabledAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_role_given_is_said_signs_out_and_stands_in_the_history()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator, "Grace Hopper");
        using var learner = await app.VisitAsAsync();
        var answer = await administrator.SubmitAsync($"/admin/people/{learner.Person}", "#role-mentor");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await administrator.PageAsync(await administrator.FollowAsync(answer));
        page.QuerySelector("[role=status]")!.TextContent.ShouldContain("is now a mentor");
        page.QuerySelector("#history ~ div")!.TextContent.ShouldContain("was made a mentor");
        page.QuerySelector("#history ~ div")!.TextContent.ShouldContain("Grace Hopper");
        (await RolesAsync(learner.Person)).ShouldContain(Roles.Mentor);
        await IsSignedOutAsync(learner);

        (await administrator.SubmitAsync(page, "#role-mentor")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RolesAsync(learner.Person)).ShouldBe([Roles.Learner]);
    }

    [Fact]
    public async Task A_disabled_account_is_signed_out_at_once_and_can_be_enabled_again()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        using var learner = await app.VisitAsAsync();
        (await administrator.SubmitAsync($"/admin/people/{learner.Person}", "#disable")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await IsSignedOutAsync(learner);
        (await PersonAsync(learner.Person)).DisabledAt.ShouldBe(app.Clock.GetUtcNow());

        (await administrator.SubmitAsync($"/admin/people/{learner.Person}", "#enable")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PersonAsync(learner.Person)).DisabledAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_link_to_get_in_again_is_shown_once_and_stored_as_a_hash()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var id = await AddAsync();
        var answer = await administrator.SubmitAsync($"/admin/people/{id}", "#reset");
        var first = await administrator.PageAsync(await administrator.FollowAsync(answer));
        var link = first.QuerySelector(".secret code")!.TextContent;
        link.ShouldStartWith($"{administrator.Address}account/reset/");
        (await administrator.ReadAsync($"/admin/people/{id}")).QuerySelector(".secret").ShouldBeNull();
        var stored = await app.LookAsync(db => db.OneTimeLinks.SingleAsync(l => l.PersonId == id));
        stored.TokenHash.ShouldBe(Web.Hosting.Tokens.HashOf(link.Split('/')[^1]));
        stored.Purpose.ShouldBe(OneTimeLink.Reset);
        stored.ExpiresAt.ShouldBe(app.Clock.GetUtcNow().AddHours(24));

        await administrator.SubmitAsync($"/admin/people/{id}", "#reset");
        (await app.LookAsync(db => db.OneTimeLinks.CountAsync(l => l.PersonId == id))).ShouldBe(1, "an older link stops working");
    }

    [Fact]
    public async Task Every_sign_in_of_somebody_ends_when_asked()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        using var learner = await app.VisitAsAsync();
        (await administrator.SubmitAsync($"/admin/people/{learner.Person}", "#end-sessions")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await IsSignedOutAsync(learner);
    }

    [Fact]
    public async Task A_lost_second_factor_is_removed_with_its_secret()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var id = await AddAsync();
        await app.LookAsync(async db =>
        {
            (await db.Users.SingleAsync(p => p.Id == id)).TwoFactorEnabled = true;
            db.UserTokens.Add(new() { UserId = id, LoginProvider = "[AspNetUserStore]", Name = "AuthenticatorKey", Value = "SECRET" });
            return await db.SaveChangesAsync();
        });
        (await administrator.SubmitAsync($"/admin/people/{id}", "#second-factor")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PersonAsync(id)).TwoFactorEnabled.ShouldBeFalse();
        (await app.LookAsync(db => db.UserTokens.CountAsync(t => t.UserId == id))).ShouldBe(0);
    }

    [Fact]
    public async Task Extra_time_is_kept()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        var id = await AddAsync();
        (await administrator.SubmitAsync($"/admin/people/{id}", "#extra-time", ("percent", "50"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await PersonAsync(id)).ExtraTimePercent.ShouldBe(50);
        (await app.LookAsync(db => db.AuditEvents.SingleAsync(e => e.Subject == id.ToString()))).What.ShouldBe("was given 50 percent extra time");
    }

    [Fact]
    public async Task Finds_people_by_a_part_of_name_or_address_and_takes_signs_as_they_are()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        await app.AddPersonAsync("zuse%50_@example.net", "Konrad Zuse");
        (await FindAsync("konrad")).ShouldBe(["Konrad Zuse"]);
        (await FindAsync("example.net")).ShouldBe(["Konrad Zuse"]);
        (await FindAsync("%50_")).ShouldBe(["Konrad Zuse"]);
        (await FindAsync("%ZZ%")).ShouldBeEmpty();
        (await FindAsync("' OR 1=1 --")).ShouldBeEmpty();

        async Task<string[]> FindAsync(string words) =>
            [.. (await administrator.ReadAsync($"/admin/people?q={Uri.EscapeDataString(words)}")).QuerySelectorAll("tbody th").Select(t => t.TextContent.Trim())];
    }

    [Fact]
    public async Task Shows_a_name_as_text_and_pages_long_lists()
    {
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        for (var n = 0; n < 26; n++)
        {
            var number = n;
            await app.LookAsync(async db =>
            {
                db.Users.Add(new Person { Name = $"<b>Crowd {number:00}</b>", Email = $"crowd{number}@crowd.example", UserName = $"crowd{number}@crowd.example" });
                return await db.SaveChangesAsync();
            });
        }

        var first = await administrator.ReadAsync("/admin/people?q=crowd");
        first.QuerySelectorAll("tbody tr").Length.ShouldBe(25);
        first.QuerySelector("tbody b").ShouldBeNull();
        first.QuerySelector("tbody th")!.TextContent.Trim().ShouldBe("<b>Crowd 00</b>");
        var next = await administrator.ReadAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        next.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        next.QuerySelector("a[rel=next]").ShouldBeNull();
        (await administrator.ReadAsync("/admin/people?q=crowd&page=999")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    async Task IsSignedOutAsync(Visitor visitor)
    {
        var answer = await visitor.GetAsync("/progress");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldContain("/account/sign-in");
        (await app.LookAsync(db => db.Sessions.CountAsync(s => s.PersonId == visitor.Person))).ShouldBe(0);
    }

    Task<Guid> AddAsync() => app.AddPersonAsync($"{Guid.NewGuid():N}@example.org", "Ada Lovelace");

    Task<Person> PersonAsync(Guid id) => app.LookAsync(db => db.Users.SingleAsync(p => p.Id == id));

    Task<List<string?>> RolesAsync(Guid id) =>
        app.LookAsync(db => db.UserRoles.Where(u => u.UserId == id).Join(db.Roles, u => u.RoleId, r => r.Id, (_, r) => r.Name).ToListAsync());
}
