using System.Net;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Account.TwoFactor;

public sealed class TwoFactorTests(TestApp app) : IClassFixture<TestApp>
{
    const string On = "form[action$='two-factor']";

    [Fact]
    public async Task A_wrong_code_turns_nothing_on_and_keeps_the_picture()
    {
        using var visitor = await app.VisitAsAsync();
        var page = await visitor.ReadAsync("/account/two-factor");
        var refused = await visitor.SubmitAsync(page, On, ("Code", "000000"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await visitor.PageAsync(refused)).QuerySelector("code")!.TextContent.ShouldBe(page.QuerySelector("code")!.TextContent);
        (await PersonAsync(visitor)).TwoFactorEnabled.ShouldBeFalse();
    }

    [Fact]
    public async Task Somebody_elses_picture_is_refused()
    {
        using var mallory = await app.VisitAsAsync();
        using var visitor = await app.VisitAsAsync();
        var theirs = await mallory.ReadAsync("/account/two-factor");
        var key = theirs.QuerySelector("code")!.TextContent;
        var sealedKey = theirs.QuerySelector("input[name=Key]")!.GetAttribute("value")!;
        (await visitor.SubmitAsync("/account/two-factor", On, ("Key", sealedKey), ("Code", Authenticator.Code(key)))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Looking_at_the_page_changes_nothing()
    {
        using var visitor = await app.VisitAsAsync();
        var before = (await PersonAsync(visitor)).ConcurrencyStamp;
        await visitor.ReadAsync("/account/two-factor");
        (await PersonAsync(visitor)).ConcurrencyStamp.ShouldBe(before);
        (await app.LookAsync(db => db.UserTokens.CountAsync(t => t.UserId == visitor.Person))).ShouldBe(0);
    }

    [Fact]
    public async Task Turning_it_on_shows_ten_codes_once_and_signs_the_other_devices_out()
    {
        using var visitor = await app.VisitAsAsync();
        using var phone = app.Visit();
        await phone.SignInAsync(await EmailAsync(visitor), TestApp.Password);
        var (key, codes) = await TurnOnAsync(visitor);
        codes.Length.ShouldBe(10);
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await phone.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await visitor.ReadAsync("/account/two-factor")).QuerySelector("main")!.TextContent.ShouldContain("10 recovery codes are left");
        var kept = await app.LookAsync(db => db.UserTokens.Where(t => t.UserId == visitor.Person).Select(t => t.Value).ToListAsync());
        kept.ShouldNotBeEmpty();
        kept.ShouldAllBe(value => !value!.Contains(key.Replace(" ", ""), StringComparison.Ordinal) && codes.All(code => !value.Contains(code, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task The_password_alone_lets_nobody_in_and_a_code_works_once()
    {
        using var visitor = await app.VisitAsAsync();
        var (key, _) = await TurnOnAsync(visitor);
        using var half = await HalfInAsync(visitor);
        (await half.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StepAsync(half, "000000")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var code = Authenticator.Code(key, 1);
        (await StepAsync(half, code)).Headers.Location!.ToString().ShouldBe("/home");
        (await half.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var shoulder = await HalfInAsync(visitor);
        (await StepAsync(shoulder, code)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task The_code_that_turned_it_on_does_not_sign_in()
    {
        using var visitor = await app.VisitAsAsync();
        var page = await visitor.ReadAsync("/account/two-factor");
        var code = Authenticator.Code(page.QuerySelector("code")!.TextContent);
        (await visitor.SubmitAsync(page, On, ("Code", code))).StatusCode.ShouldBe(HttpStatusCode.OK);
        using var half = await HalfInAsync(visitor);
        (await StepAsync(half, code)).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_once_however_it_is_typed()
    {
        using var visitor = await app.VisitAsAsync();
        var (_, codes) = await TurnOnAsync(visitor);
        using var first = await HalfInAsync(visitor);
        (await StepAsync(first, $" {codes[3].ToUpperInvariant().Replace('-', ' ')} ")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var second = await HalfInAsync(visitor);
        (await StepAsync(second, codes[3])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await StepAsync(second, codes[4])).StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Five_wrong_codes_ask_for_a_wait()
    {
        using var visitor = await app.VisitAsAsync();
        await TurnOnAsync(visitor);
        using var half = await HalfInAsync(visitor);
        HttpResponseMessage answer = null!;
        for (var n = 0; n < 5; n++)
        {
            answer = await StepAsync(half, $"00000{n}");
        }

        (await half.PageAsync(answer)).QuerySelector(".error-summary")!.TextContent.ShouldContain("Wait five minutes");
    }

    [Fact]
    public async Task The_second_step_needs_the_first()
    {
        using var visitor = app.Visit();
        (await visitor.GetAsync("/account/sign-in/two-factor")).Headers.Location!.ToString().ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Turned_off_the_password_is_enough_again()
    {
        using var visitor = await app.VisitAsAsync();
        await TurnOnAsync(visitor);
        (await visitor.SubmitAsync("/account/two-factor", "form[action$='off']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var phone = app.Visit();
        await phone.SignInAsync(await EmailAsync(visitor), TestApp.Password);
        (await phone.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_recovery_code_stands_in_for_a_lost_password_where_there_is_no_authenticator()
    {
        using var visitor = await app.VisitAsAsync();
        var email = await EmailAsync(visitor);
        var codes = await CodesAsync(visitor);
        using var stranger = app.Visit();
        (await RecoverAsync(stranger, email, "aaaaa-aaaaa-aaaaa-aaaaa")).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RecoverAsync(stranger, "nobody@example.org", codes[0])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await RecoverAsync(stranger, email, codes[0])).Headers.Location!.ToString().ShouldBe("/account/sign-in");
        (await visitor.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await RecoverAsync(stranger, email, codes[0])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        await stranger.SignInAsync(email, "a new and longer password");
    }

    [Fact]
    public async Task A_sheet_of_codes_is_not_the_whole_account_where_there_is_an_authenticator()
    {
        using var visitor = await app.VisitAsAsync();
        var (_, codes) = await TurnOnAsync(visitor);
        using var stranger = app.Visit();
        (await RecoverAsync(stranger, await EmailAsync(visitor), codes[0])).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    static Task<HttpResponseMessage> RecoverAsync(Visitor visitor, string email, string code) =>
        visitor.SubmitAsync("/account/lost", "form[action$='lost']", ("Email", email), ("Code", code), ("Password", "a new and longer password"));

    static async Task<string[]> CodesAsync(Visitor visitor)
    {
        var shown = await visitor.SubmitAsync("/account", "form[action$='recovery-codes']");
        return [.. (await visitor.PageAsync(shown)).QuerySelectorAll(".codes li").Select(c => c.TextContent)];
    }

    static async Task<(string Key, string[] Codes)> TurnOnAsync(Visitor visitor)
    {
        var page = await visitor.ReadAsync("/account/two-factor");
        var key = page.QuerySelector("code")!.TextContent;
        var shown = await visitor.SubmitAsync(page, On, ("Code", Authenticator.Code(key)));
        shown.StatusCode.ShouldBe(HttpStatusCode.OK);
        return (key, [.. (await visitor.PageAsync(shown)).QuerySelectorAll(".codes li").Select(c => c.TextContent)]);
    }

    async Task<Visitor> HalfInAsync(Visitor whose)
    {
        var visitor = app.Visit();
        var answer = await visitor.SubmitAsync("/account/sign-in", "form[action*='sign-in']", ("Email", await EmailAsync(whose)), ("Password", TestApp.Password));
        answer.Headers.Location!.ToString().ShouldStartWith("/account/sign-in/two-factor");
        return visitor;
    }

    static Task<HttpResponseMessage> StepAsync(Visitor visitor, string code) => visitor.SubmitAsync("/account/sign-in/two-factor", On, ("Code", code));

    async Task<string> EmailAsync(Visitor visitor) => (await PersonAsync(visitor)).Email!;

    Task<Person> PersonAsync(Visitor visitor) => app.LookAsync(db => db.Users.AsNoTracking().SingleAsync(u => u.Id == visitor.Person));
}

public sealed class StaffTwoFactorTests : IDisposable
{
    readonly TestApp _app = new();

    public StaffTwoFactorTests() => _app.Settings["Learn:StaffNeedTwoFactor"] = "true";

    public void Dispose() => _app.Dispose();

    [Theory]
    [InlineData(Roles.Learner, false)]
    [InlineData(Roles.Mentor, true)]
    [InlineData(Roles.Author, true)]
    [InlineData(Roles.Administrator, true)]
    public async Task Staff_are_led_to_a_second_factor_before_anything_else(string role, bool led)
    {
        using var visitor = await _app.VisitAsAsync(role);
        var answer = await visitor.GetAsync("/home");
        (answer.Headers.Location?.ToString() == "/account/two-factor").ShouldBe(led);
        (await visitor.GetAsync("/account/download")).Headers.Location?.ToString().ShouldBe(led ? "/account/two-factor" : null);
        if (led)
        {
            var page = await visitor.ReadAsync("/account/two-factor");
            var shown = await visitor.SubmitAsync(page, "form[action$='two-factor']", ("Code", Authenticator.Code(page.QuerySelector("code")!.TextContent)));
            shown.StatusCode.ShouldBe(HttpStatusCode.OK);
            (await visitor.GetAsync("/home")).StatusCode.ShouldBe(HttpStatusCode.OK);
            (await visitor.SubmitAsync("/account/two-factor", "form[action$='off']")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
            (await visitor.GetAsync("/home")).Headers.Location?.ToString().ShouldBe("/account/two-factor");
        }
    }

    [Fact]
    public async Task A_second_factor_is_remembered_when_the_sign_in_is_checked_again()
    {
        using var visitor = await _app.VisitAsAsync(Roles.Mentor);
        var page = await visitor.ReadAsync("/account/two-factor");
        await visitor.SubmitAsync(page, "form[action$='two-factor']", ("Code", Authenticator.Code(page.QuerySelector("code")!.TextContent)));
        for (var n = 0; n < 3; n++)
        {
            _app.Clock.Move(TimeSpan.FromMinutes(3));
            (await visitor.GetAsync("/home")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }
}
