using System.Net;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Account;

public sealed class AccountTests(TestApp app) : IClassFixture<TestApp>
{
    const string NewPassword = "a new and longer password";

    [Theory]
    [InlineData("/account/email")]
    [InlineData("/account/password")]
    [InlineData("/account/two-factor")]
    [InlineData("/account/passkeys")]
    [InlineData("/account/download")]
    [InlineData("/account/delete")]
    public async Task Asks_who_it_is_again_after_ten_minutes(string path)
    {
        using var own = new TestApp();
        using var visitor = await own.VisitAsAsync();
        (await visitor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        own.Clock.Move(TimeSpan.FromMinutes(11));
        var asked = (await visitor.GetAsync(path)).Headers.Location.ShouldNotBeNull().ToString();
        asked.ShouldBe($"/account/confirm?returnUrl={Uri.EscapeDataString(path)}");
        (await visitor.SubmitAsync(asked, "form[action$='confirm']", ("Password", "not the password at all"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.SubmitAsync(asked, "form[action$='confirm']", ("Password", TestApp.Password))).Headers.Location!.ToString().ShouldBe(path);
        (await visitor.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_new_password_needs_the_old_one()
    {
        using var visitor = await app.VisitAsAsync();
        var refused = await ChangeAsync(visitor, "not the password at all", NewPassword);
        (await visitor.PageAsync(refused)).QuerySelector("#Current-error")!.TextContent.ShouldContain("not your password");
        (await visitor.PageAsync(await ChangeAsync(visitor, TestApp.Password, "password1234"))).QuerySelector("#Password-error").ShouldNotBeNull();
        using var again = app.Visit();
        await again.SignInAsync(await EmailAsync(visitor), TestApp.Password);
    }

    [Fact]
    public async Task A_new_password_signs_the_other_devices_out()
    {
        using var visitor = await app.VisitAsAsync();
        using var phone = await AlsoAsync(visitor);
        (await ChangeAsync(visitor, TestApp.Password, NewPassword)).Headers.Location!.ToString().ShouldBe("/account");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await phone.SignInAsync(await EmailAsync(visitor), NewPassword);
    }

    [Fact]
    public async Task A_taken_address_is_refused_and_a_new_one_signs_the_other_devices_out()
    {
        await app.AddPersonAsync("somebody@example.org", "Somebody");
        using var visitor = await app.VisitAsAsync();
        using var phone = await AlsoAsync(visitor);
        (await visitor.SubmitAsync("/account/email", "form[action$='email']", ("Email", "somebody@example.org"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.SubmitAsync("/account/email", "form[action$='email']", ("Email", "moved@example.org"))).Headers.Location!.ToString().ShouldBe("/account");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await phone.SignInAsync("moved@example.org", TestApp.Password);
    }

    [Fact]
    public async Task Name_and_time_zone_are_kept_and_seen_at_once()
    {
        using var visitor = await app.VisitAsAsync();
        (await visitor.SubmitAsync("/account/profile", "form[action$='profile']", ("Name", "Ada"), ("TimeZone", "Mars/Olympus"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.SubmitAsync("/account/profile", "form[action$='profile']", ("Name", "<b>Ada</b>"), ("TimeZone", "Asia/Tokyo"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var page = await visitor.ReadAsync("/account");
        page.QuerySelector("dl.pairs dd")!.TextContent.ShouldBe("<b>Ada</b>");
        page.QuerySelector("time")!.GetAttribute("datetime").ShouldEndWith("+09:00");
    }

    [Fact]
    public async Task Sign_ins_are_listed_and_end_one_by_one_or_all_but_this()
    {
        using var visitor = await app.VisitAsAsync();
        using var phone = await AlsoAsync(visitor);
        using var tablet = await AlsoAsync(visitor);
        var page = await visitor.ReadAsync("/account");
        page.QuerySelectorAll(".rows .row").Length.ShouldBe(3);
        page.QuerySelectorAll(".rows .tag-good").Length.ShouldBe(1);
        (await visitor.SubmitAsync(page, "form[action$='sessions/end']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var left = new[] { (await phone.GetAsync("/account")).StatusCode, (await tablet.GetAsync("/account")).StatusCode };
        left.Count(s => s == HttpStatusCode.OK).ShouldBe(1);
        (await visitor.SubmitAsync("/account", "form[action$='end-others']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await phone.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await tablet.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Nobody_ends_another_persons_sign_in()
    {
        using var visitor = await app.VisitAsAsync();
        using var also = await AlsoAsync(visitor);
        using var mallory = await app.VisitAsAsync();
        using var second = await AlsoAsync(mallory);
        var theirs = await app.LookAsync(db => db.Sessions.Where(s => s.PersonId == visitor.Person).Select(s => s.KeyHash).FirstAsync());
        (await mallory.SubmitAsync("/account", "form[action$='sessions/end']", ("Id", theirs))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_reset_link_sets_a_password_once_signs_everything_out_and_lets_nobody_in_by_itself()
    {
        using var visitor = await app.VisitAsAsync();
        var (token, hash) = Tokens.Make();
        await app.LookAsync(async db =>
        {
            db.OneTimeLinks.Add(new() { TokenHash = hash, Purpose = OneTimeLink.Reset, PersonId = visitor.Person, ExpiresAt = app.Clock.GetUtcNow().AddHours(24) });
            return await db.SaveChangesAsync();
        });
        using var other = app.Visit();
        (await other.GetAsync("/account/reset/nonsense")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await other.SubmitAsync($"/account/reset/{token}", "main form", ("Password", "short"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await other.SubmitAsync($"/account/reset/{token}", "main form", ("Password", NewPassword))).Headers.Location!.ToString().ShouldBe("/account/sign-in");
        (await other.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await other.GetAsync($"/account/reset/{token}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await other.SignInAsync(await EmailAsync(visitor), NewPassword);
    }

    [Fact]
    public async Task A_page_of_somebody_signed_in_is_kept_by_no_cache()
    {
        using var visitor = await app.VisitAsAsync();
        (await visitor.GetAsync("/account")).Headers.CacheControl!.NoStore.ShouldBeTrue();
    }

    static Task<HttpResponseMessage> ChangeAsync(Visitor visitor, string current, string password) =>
        visitor.SubmitAsync("/account/password", "form[action$='password']", ("Current", current), ("Password", password));

    async Task<Visitor> AlsoAsync(Visitor whose)
    {
        var visitor = app.Visit();
        await visitor.SignInAsync(await EmailAsync(whose), TestApp.Password);
        return visitor;
    }

    Task<string> EmailAsync(Visitor visitor) => app.LookAsync(db => db.Users.Where(u => u.Id == visitor.Person).Select(u => u.Email!).SingleAsync());
}
