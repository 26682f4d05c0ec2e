using System.Net;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Account.Entry;

public sealed class SignInTests(TestApp app) : IClassFixture<TestApp>
{
    [Fact]
    public async Task An_unknown_address_and_a_wrong_password_get_the_same_answer()
    {
        await app.AddPersonAsync("same@example.org", "Same");
        using var visitor = app.Visit();
        var known = await AnswerAsync(visitor, "same@example.org", "not the password at all");
        var unknown = await AnswerAsync(visitor, "none@example.org", "not the password at all");
        known.ShouldBe(unknown);
        known.ShouldContain("do not belong together");
    }

    [Theory]
    [InlineData("tries-known@example.org", true)]
    [InlineData("tries-unknown@example.org", false)]
    public async Task Five_wrong_passwords_ask_for_a_wait_whoever_it_is(string email, bool exists)
    {
        if (exists)
        {
            await app.AddPersonAsync(email, "Patient");
        }

        using var visitor = app.Visit();
        for (var n = 1; n < 5; n++)
        {
            (await AnswerAsync(visitor, email, "not the password at all")).ShouldContain("do not belong together");
        }

        (await AnswerAsync(visitor, email, "not the password at all")).ShouldContain("Wait five minutes");
        (await AnswerAsync(visitor, email, TestApp.Password)).ShouldContain("Wait five minutes");
        app.Clock.Move(TimeSpan.FromMinutes(6));
        if (exists)
        {
            await visitor.SignInAsync(email, TestApp.Password);
        }
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("/\t/evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("http:evil.example")]
    public async Task Nobody_is_led_to_another_site(string address)
    {
        await app.LookAsync(async db => await db.Users.AnyAsync(u => u.Email == "led@example.org") ? Guid.Empty : await app.AddPersonAsync("led@example.org", "Led"));
        using var visitor = app.Visit();
        var entered = await visitor.SubmitAsync($"/account/sign-in?returnUrl={Uri.EscapeDataString(address)}", "form[action*='sign-in']", ("Email", "led@example.org"), ("Password", TestApp.Password));
        entered.Headers.Location!.ToString().ShouldBe("/home");
    }

    [Fact]
    public async Task Goes_on_to_the_page_that_was_asked_for()
    {
        await app.AddPersonAsync("on@example.org", "On");
        using var visitor = app.Visit();
        var entered = await visitor.SubmitAsync("/account/sign-in?returnUrl=%2Fprogress%3Fa%3Db", "form[action*='sign-in']", ("Email", "on@example.org"), ("Password", TestApp.Password));
        entered.Headers.Location!.ToString().ShouldBe("/progress?a=b");
    }

    [Fact]
    public async Task A_disabled_person_is_told_so_after_the_right_password_only()
    {
        var id = await app.AddPersonAsync("off@example.org", "Off");
        await DisableAsync(id);
        using var visitor = app.Visit();
        (await AnswerAsync(visitor, "off@example.org", "not the password at all")).ShouldContain("do not belong together");
        (await AnswerAsync(visitor, "off@example.org", TestApp.Password)).ShouldContain("disabled");
    }

    [Fact]
    public async Task A_live_sign_in_of_a_disabled_person_ends()
    {
        using var visitor = await app.VisitAsAsync();
        await IsInAsync(visitor, true);
        await DisableAsync(visitor.Person);
        app.Clock.Move(TimeSpan.FromSeconds(61));
        await IsInAsync(visitor, false);
    }

    [Fact]
    public async Task A_password_is_kept_to_the_last_character()
    {
        var password = new string('ä', 60) + " 👩‍⚕️ " + new string('z', 40) + "tail ";
        using (var visitor = app.Visit())
        {
            await visitor.SubmitAsync("/account/sign-up", "main form", ("Name", "Long"), ("Email", "long@example.org"), ("Password", password));
        }

        using var again = app.Visit();
        (await AnswerAsync(again, "long@example.org", password.TrimEnd())).ShouldContain("do not belong together");
        (await AnswerAsync(again, "long@example.org", password.Replace("tail", "Tail", StringComparison.Ordinal))).ShouldContain("do not belong together");
        await again.SignInAsync("LONG@example.org", password);
    }

    [Fact]
    public async Task A_password_is_hashed_as_slowly_as_advised()
    {
        await using var real = new TestApp { QuickPasswords = false };
        await real.AddPersonAsync("hash@example.org", "Hash");
        var hash = Convert.FromBase64String((await real.LookAsync(db => db.Users.SingleAsync(u => u.Email == "hash@example.org"))).PasswordHash!);
        (hash[0], System.Buffers.Binary.BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(5))).ShouldBe(((byte)1, 210_000));
    }

    [Fact]
    public async Task Signing_out_ends_the_sign_in_for_the_old_cookie_too()
    {
        using var visitor = await app.VisitAsAsync();
        var old = visitor.Cookies.GetCookies(visitor.Address)["learn-session"]!.Value;
        var signedOut = await visitor.SubmitAsync("/modules", "form[action$='sign-out']");
        signedOut.Headers.Location!.ToString().ShouldBe("/");
        visitor.Cookies.Add(visitor.Address, new Cookie("learn-session", old, "/"));
        await IsInAsync(visitor, false);
    }

    [Fact]
    public async Task Signing_in_gives_a_new_key_in_place_of_the_one_that_the_browser_had()
    {
        using var attacker = await app.VisitAsAsync(name: "Attacker");
        var planted = attacker.Cookies.GetCookies(attacker.Address)["learn-session"]!;
        var id = await app.AddPersonAsync("victim@example.org", "Victim");
        using var victim = app.Visit();
        var page = await victim.ReadAsync("/account/sign-in");
        victim.Cookies.Add(victim.Address, new Cookie("learn-session", planted.Value, "/"));
        (await victim.SubmitAsync(page, "form[action*='sign-in']", ("Email", "victim@example.org"), ("Password", TestApp.Password))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        victim.Cookies.GetCookies(victim.Address)["learn-session"]!.Value.ShouldNotBe(planted.Value);
        await IsInAsync(victim, true);
        await IsInAsync(attacker, false);
        (await app.LookAsync(db => db.Sessions.CountAsync(s => s.PersonId == attacker.Person))).ShouldBe(0);
        (await app.LookAsync(db => db.Sessions.CountAsync(s => s.PersonId == id))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Roles.Learner, 72, 73)]
    [InlineData(Roles.Mentor, 12, 13)]
    public async Task An_unused_sign_in_ends_by_itself(string role, int stillAfter, int endedAfter)
    {
        using var own = new TestApp();
        using var visitor = await own.VisitAsAsync(role);
        own.Clock.Move(TimeSpan.FromHours(stillAfter) - TimeSpan.FromMinutes(1));
        using var other = await own.VisitAsAsync(role);
        await IsInAsync(visitor, true);
        own.Clock.Move(TimeSpan.FromHours(endedAfter));
        await IsInAsync(other, false);
    }

    [Fact]
    public async Task A_sign_in_that_is_used_every_day_ends_after_its_longest_time()
    {
        using var own = new TestApp();
        using var visitor = await own.VisitAsAsync();
        for (var day = 1; day < 14; day++)
        {
            own.Clock.Move(TimeSpan.FromDays(1));
            await IsInAsync(visitor, true);
        }

        own.Clock.Move(TimeSpan.FromDays(1));
        await IsInAsync(visitor, false);
    }

    static async Task IsInAsync(Visitor visitor, bool expected)
    {
        var answer = await visitor.GetAsync("/account/sign-in");
        (answer.StatusCode == HttpStatusCode.Redirect).ShouldBe(expected);
    }

    Task<int> DisableAsync(Guid id) => app.LookAsync(db => db.WriteAsync(() => db.Users.Where(u => u.Id == id).ExecuteUpdateAsync(s => s.SetProperty(u => u.DisabledAt, app.Clock.GetUtcNow())), default));

    static async Task<string> AnswerAsync(Visitor visitor, string email, string password)
    {
        var answer = await visitor.SubmitAsync("/account/sign-in", "form[action*='sign-in']", ("Email", email), ("Password", password));
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        return (await visitor.PageAsync(answer)).QuerySelector(".error-summary").ShouldNotBeNull().TextContent;
    }
}
