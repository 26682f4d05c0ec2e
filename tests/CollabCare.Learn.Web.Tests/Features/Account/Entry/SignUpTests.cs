using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Account.Entry;

public sealed class SignUpTests(TestApp app) : IClassFixture<TestApp>
{
    [Theory]
    [InlineData("Name", "", "Write the name")]
    [InlineData("Name", "   ", "Write the name")]
    [InlineData("Email", "", "Write an e-mail address")]
    [InlineData("Email", "ada at example", "Write an e-mail address")]
    [InlineData("Email", "ada@example.org\r\nBcc: eve@example.org", "Write an e-mail address")]
    [InlineData("Password", "", "Write a password")]
    [InlineData("Password", "short", "12 characters or more")]
    [InlineData("Password", "qwertyuiop123", "Many people use this password")]
    [InlineData("Password", "ada.lovelace-is-me", "Leave out your e-mail address")]
    public async Task A_wrong_field_is_said_beside_it(string field, string value, string sentence)
    {
        using var visitor = app.Visit();
        var before = await app.LookAsync(db => db.Users.CountAsync());
        var fields = new Dictionary<string, string> { ["Name"] = "Ada", ["Email"] = "ada.lovelace@example.org", ["Password"] = TestApp.Password, [field] = value };
        var refused = await visitor.SubmitAsync("/account/sign-up", "main form", [.. fields.Select(f => (f.Key, f.Value))]);
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var page = await visitor.PageAsync(refused);
        page.QuerySelector($"#{field}-error").ShouldNotBeNull().TextContent.ShouldContain(sentence);
        page.QuerySelector($".error-summary a[href='#{field}']").ShouldNotBeNull();
        (await app.LookAsync(db => db.Users.CountAsync())).ShouldBe(before);
    }

    [Fact]
    public async Task A_field_over_its_limit_stores_nothing()
    {
        using var visitor = app.Visit();
        var refused = await SignUpAsync(visitor, $"{new string('a', 250)}@example.org");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_taken_address_is_refused_without_a_reason()
    {
        await app.AddPersonAsync("taken@example.org", "Taken");
        using var visitor = app.Visit();
        var refused = await SignUpAsync(visitor, "Taken@Example.org");
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PageAsync(refused)).QuerySelector("#Email-error")!.TextContent.ShouldContain("could not be made with this e-mail address");
    }

    [Fact]
    public async Task A_form_without_its_token_is_refused()
    {
        using var visitor = app.Visit();
        (await visitor.PostAsync("/account/sign-up", ("Name", "Ada"), ("Email", "csrf@example.org"), ("Password", TestApp.Password))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await app.LookAsync(db => db.Users.AnyAsync(u => u.Email == "csrf@example.org"))).ShouldBeFalse();
    }

    [Fact]
    public async Task Nobody_signs_up_with_more_than_the_form_asks_for()
    {
        using var visitor = app.Visit();
        await visitor.SubmitAsync(
            "/account/sign-up",
            "main form",
            ("Name", "Mallory"),
            ("Email", "mallory@example.org"),
            ("Password", TestApp.Password),
            ("Role", Roles.Administrator),
            ("ExtraTimePercent", "300"),
            ("EmailConfirmed", "true"),
            ("Door.IsOpen", "true"));
        var person = await app.LookAsync(db => db.Users.SingleAsync(u => u.Email == "mallory@example.org"));
        (person.ExtraTimePercent, person.EmailConfirmed).ShouldBe((0, false));
        (await app.LookAsync(db => db.UserRoles.CountAsync(r => r.UserId == person.Id))).ShouldBe(1);
    }

    [Fact]
    public async Task Makes_a_learner_who_is_signed_in_and_goes_home()
    {
        using var visitor = app.Visit();
        var made = await SignUpAsync(visitor, "grace@example.org", ("TimeZone", "America/New_York"));
        made.Headers.Location!.ToString().ShouldBe("/home");
        (await visitor.GetAsync("/account/sign-up")).Headers.Location!.ToString().ShouldBe("/home");
        var person = await app.LookAsync(db => db.Users.SingleAsync(u => u.Email == "grace@example.org"));
        (person.Name, person.TimeZone, person.CreatedAt).ShouldBe(("Grace", "America/New_York", app.Clock.GetUtcNow()));
    }

    [Fact]
    public async Task An_unknown_time_zone_becomes_UTC()
    {
        using var visitor = app.Visit();
        await SignUpAsync(visitor, "mars@example.org", ("TimeZone", "Mars/Olympus"));
        (await app.LookAsync(db => db.Users.SingleAsync(u => u.Email == "mars@example.org"))).TimeZone.ShouldBe("UTC");
    }

    static Task<HttpResponseMessage> SignUpAsync(Visitor visitor, string email, params (string, string)[] more) =>
        visitor.SubmitAsync("/account/sign-up", "main form", [("Name", "Grace"), ("Email", email), ("Password", TestApp.Password), .. more]);
}

public sealed class SignUpByInvitationTests : IDisposable
{
    readonly TestApp _app = new();

    public SignUpByInvitationTests() => _app.Settings["Learn:SignUp"] = "Invitation";

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Without_an_invitation_there_is_no_form_and_no_way_around_it()
    {
        using var visitor = _app.Visit();
        (await visitor.ReadAsync("/account/sign-up")).QuerySelector("main form").ShouldBeNull();
        var link = await InviteAsync(null, null);
        var page = await visitor.ReadAsync(link);
        var form = page.QuerySelector("main form")!;
        form.QuerySelector("input[name=Invitation]")!.SetAttribute("value", "");
        (await SubmitAsync(visitor, page, "eve@example.org")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await _app.LookAsync(db => db.Users.CountAsync())).ShouldBe(0);
    }

    [Fact]
    public async Task An_invitation_for_somebody_else_is_refused()
    {
        using var visitor = _app.Visit();
        var page = await visitor.ReadAsync(await InviteAsync("ada@example.org", null));
        page.QuerySelector("#Email")!.GetAttribute("value").ShouldBe("ada@example.org");
        (await SubmitAsync(visitor, page, "eve@example.org")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task An_invitation_works_once_and_gives_its_role()
    {
        var link = await InviteAsync("ada@example.org", Roles.Mentor);
        using var visitor = _app.Visit();
        (await SubmitAsync(visitor, await visitor.ReadAsync(link), "Ada@example.org")).Headers.Location!.ToString().ShouldBe("/home");
        (await _app.LookAsync(db => db.UserRoles.CountAsync())).ShouldBe(2);
        using var next = _app.Visit();
        (await next.ReadAsync(link)).QuerySelector("main")!.TextContent.ShouldContain("has been used");
    }

    [Fact]
    public async Task A_refused_sign_up_leaves_the_invitation_as_it_was()
    {
        await _app.AddPersonAsync("taken@example.org", "Taken");
        var link = await InviteAsync(null, null);
        using var visitor = _app.Visit();
        (await SubmitAsync(visitor, await visitor.ReadAsync(link), "taken@example.org")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await SubmitAsync(visitor, await visitor.ReadAsync(link), "ada@example.org")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task An_old_invitation_is_over()
    {
        var link = await InviteAsync(null, null);
        _app.Clock.Move(TimeSpan.FromDays(7));
        (await _app.Visit().ReadAsync(link)).QuerySelector("main form").ShouldBeNull();
    }

    static Task<HttpResponseMessage> SubmitAsync(Visitor visitor, AngleSharp.Html.Dom.IHtmlDocument page, string email) =>
        visitor.SubmitAsync(page, "main form", ("Name", "Somebody"), ("Email", email), ("Password", TestApp.Password));

    async Task<string> InviteAsync(string? email, string? role)
    {
        var (token, hash) = Tokens.Make();
        await _app.LookAsync(async db =>
        {
            db.OneTimeLinks.Add(new() { TokenHash = hash, Purpose = OneTimeLink.Invitation, Email = email, Role = role, ExpiresAt = _app.Clock.GetUtcNow().AddDays(7) });
            return await db.SaveChangesAsync();
        });
        return $"/account/sign-up?invitation={token}";
    }
}

public sealed class SignUpByDomainTests : IDisposable
{
    readonly TestApp _app = new();

    public SignUpByDomainTests()
    {
        _app.Settings["Learn:SignUp"] = "Domain";
        _app.Settings["Learn:SignUpDomains:0"] = "hospital.example";
    }

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData("ada@example.org", HttpStatusCode.BadRequest)]
    [InlineData("ada@evilhospital.example", HttpStatusCode.BadRequest)]
    [InlineData("ada@hospital.example.org", HttpStatusCode.BadRequest)]
    [InlineData("ada@Hospital.example", HttpStatusCode.Redirect)]
    public async Task Only_addresses_of_the_domain_may_sign_up(string email, HttpStatusCode answer)
    {
        using var visitor = _app.Visit();
        (await visitor.SubmitAsync("/account/sign-up", "main form", ("Name", "Ada"), ("Email", email), ("Password", TestApp.Password))).StatusCode.ShouldBe(answer);
    }
}
