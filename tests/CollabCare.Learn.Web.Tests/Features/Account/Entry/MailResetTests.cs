using System.Net;
using AngleSharp.Dom;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Features.Account.Entry;

public sealed class MailResetTests : IDisposable
{
    const string Lost = "/account/lost", New = "another long battery staple";
    readonly MailApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Where_no_mail_goes_out_the_page_says_who_helps_and_the_request_is_refused()
    {
        using var app = new TestApp();
        using var stranger = app.Visit();
        var page = await stranger.ReadAsync(Lost);
        page.QuerySelector("#mail").ShouldBeNull();
        page.QuerySelector("main")!.TextContent.ShouldContain("Ask an administrator of this site for a link.");
        var token = page.QuerySelector("#recover input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        var refused = await stranger.PostAsync($"{Lost}/mail", ("__RequestVerificationToken", token), ("MailTo", "person1@example.org"));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await Visitor.BodyAsync(refused)).ShouldContain("No mail can be sent from here.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an address")]
    [InlineData("a@example.org\r\nBcc: b@example.org")]
    public async Task Refuses_beside_the_field_what_is_no_address(string address)
    {
        using var stranger = _app.Visit();
        var refused = await stranger.SubmitAsync(Lost, "#mail", ("MailTo", address));
        refused.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await stranger.PageAsync(refused)).QuerySelector("#MailTo-error")!.TextContent.ShouldContain("such as name@example.org");
    }

    [Fact]
    public async Task Nobody_learns_who_has_an_account_and_the_link_is_of_the_sites_own_address()
    {
        using var learner = await _app.VisitAsAsync(name: "Ada Lovelace");
        using var stranger = _app.Visit();
        var none = await stranger.SubmitAsync(Lost, "#mail", ("MailTo", "nobody@example.org"));
        var page = await stranger.ReadAsync(Lost);
        using var asked = new HttpRequestMessage(HttpMethod.Post, $"{Lost}/mail")
        {
            Content = new FormUrlEncodedContent([new("MailTo", "Person1@example.org"), new("__RequestVerificationToken", page.QuerySelector("#mail input[name=__RequestVerificationToken]")!.GetAttribute("value"))]),
        };
        asked.Headers.Host = "evil.example";
        var some = await stranger.SendAsync(asked);
        (some.StatusCode, some.Headers.Location!.ToString()).ShouldBe((none.StatusCode, none.Headers.Location!.ToString()));
        (await Visitor.BodyAsync(some)).ShouldBe(await Visitor.BodyAsync(none));

        var mail = (await _app.MailsAsync()).ShouldHaveSingleItem();
        mail.ShouldContain("To: person1@example.org");
        mail.ShouldContain("Hello Ada Lovelace,");
        mail.ShouldNotContain("evil.example");
        var path = MailApp.PathIn(mail);
        var kept = await _app.LookAsync(db => db.OneTimeLinks.SingleAsync(l => l.Purpose == OneTimeLink.Reset));
        (kept.TokenHash, kept.ExpiresAt).ShouldBe((Tokens.HashOf(path.Split('/')[^1]), _app.Clock.GetUtcNow().AddHours(1)));
    }

    [Fact]
    public async Task The_link_works_once_and_ends_other_sign_ins_and_every_other_link()
    {
        using var learner = await _app.VisitAsAsync();
        using var administrator = await _app.VisitAsAsync(Roles.Administrator);
        using var stranger = _app.Visit();
        var path = await AskAsync(stranger, "person1@example.org");
        await administrator.SubmitAsync($"/admin/people/{await _app.AddPersonAsync("grace@example.org", "Grace Hopper")}", "#reset");
        _app.Clock.Move(TimeSpan.FromMinutes(11));
        await stranger.SubmitAsync(Lost, "#mail", ("MailTo", "person1@example.org"));
        var other = MailApp.PathIn((await _app.MailsAsync(3))[^1]);

        (await stranger.SubmitAsync(path, "form.form", ("Password", "short"))).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await stranger.SubmitAsync(path, "form.form", ("Password", New))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await stranger.SignInAsync("person1@example.org", New);
        (await learner.GetAsync("/progress")).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        foreach (var over in new[] { path, other })
        {
            (await stranger.GetAsync(over)).StatusCode.ShouldBe(HttpStatusCode.NotFound, over);
        }

        // A link of somebody else's is untouched, and the account's history says what happened.
        (await _app.LookAsync(db => db.OneTimeLinks.CountAsync(l => l.Purpose == OneTimeLink.Reset && l.UsedAt == null))).ShouldBe(1);
        var history = (await administrator.ReadAsync($"/admin/people/{learner.Person}")).QuerySelector("#history ~ div")!.TextContent;
        history.ShouldContain("was mailed a link to set a new password");
        history.ShouldContain("whoever asked for it");
        history.ShouldContain("set a new password with a one-time link");
    }

    [Fact]
    public async Task The_link_is_over_after_an_hour_and_when_the_password_or_the_address_has_changed()
    {
        using var learner = await _app.VisitAsAsync();
        using var stranger = _app.Visit();
        var path = await AskAsync(stranger, "person1@example.org");
        _app.Clock.Move(TimeSpan.FromMinutes(59));
        (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.OK);
        _app.Clock.Move(TimeSpan.FromMinutes(1));
        (await stranger.GetAsync(path)).StatusCode.ShouldBe(HttpStatusCode.NotFound);

        var second = await AskAsync(stranger, "person1@example.org", 2);
        await learner.SubmitAsync("/account/confirm?returnUrl=%2Faccount%2Femail", "form[action$='confirm']", ("Password", TestApp.Password));
        (await learner.SubmitAsync("/account/email", "form[action$='email']", ("Email", "ada@example.net"))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await stranger.GetAsync(second)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var third = await AskAsync(stranger, "ada@example.net", 3);
        (await learner.SubmitAsync("/account/password", "form[action$='password']", ("Current", TestApp.Password), ("Password", New))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await stranger.GetAsync(third)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Nothing_is_mailed_to_an_account_that_is_disabled_nor_twice_within_ten_minutes()
    {
        using var administrator = await _app.VisitAsAsync(Roles.Administrator);
        var disabled = await _app.AddPersonAsync("gone@example.org", "Gone");
        await administrator.SubmitAsync($"/admin/people/{disabled}", "#disable");
        await _app.AddPersonAsync("ada@example.org", "Ada");
        using var stranger = _app.Visit();
        await stranger.SubmitAsync(Lost, "#mail", ("MailTo", "gone@example.org"));
        await AskAsync(stranger, "ada@example.org");
        await stranger.SubmitAsync(Lost, "#mail", ("MailTo", "ada@example.org"));
        _app.Clock.Move(TimeSpan.FromMinutes(11));
        await AskAsync(stranger, "ada@example.org", 2);
        _app.Mails().ShouldAllBe(m => m.Contains("To: ada@example.org"));
        _app.Mails().Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_server_that_is_away_gives_the_same_answer_keeps_no_link_and_is_told_to_administrators()
    {
        using var app = MailApp.By(MailServer.ClosedPort());
        using var administrator = await app.VisitAsAsync(Roles.Administrator);
        using var stranger = app.Visit();
        var answer = await stranger.SubmitAsync(Lost, "#mail", ("MailTo", "person1@example.org"));
        answer.Headers.Location!.ToString().ShouldBe("/account/sign-in");
        var page = await administrator.ReadAsync("/admin");
        await Waiting.UntilAsync(async () => Words(page = await administrator.ReadAsync("/admin")).Contains("The last mail could not be sent", StringComparison.Ordinal), () => Words(page));
        await Waiting.UntilAsync(async () => !await app.LookAsync(db => db.OneTimeLinks.AnyAsync(l => l.Purpose == OneTimeLink.Reset)), () => "the link is kept");
        (await app.LookAsync(db => db.AuditEvents.AnyAsync())).ShouldBeFalse();

        static string Words(IDocument page) => page.QuerySelector("main")!.TextContent;
    }

    [Fact]
    public async Task Asking_is_limited_as_signing_in_is()
    {
        using var app = new MailApp();
        app.Settings["Learn:RateLimitFactor"] = "1";
        using var stranger = app.Visit();
        var page = await stranger.ReadAsync(Lost);
        for (var n = 1; n <= 21; n++)
        {
            (await stranger.SubmitAsync(page, "#mail", ("MailTo", $"person{n}@example.org"))).StatusCode.ShouldBe(n <= 20 ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests, $"try {n}");
        }
    }

    /// <summary>Asks for a link; gives its path once the mail is there.</summary>
    async Task<string> AskAsync(Visitor stranger, string email, int mails = 1)
    {
        (await stranger.SubmitAsync(Lost, "#mail", ("MailTo", email))).StatusCode.ShouldBe(HttpStatusCode.Redirect);
        return MailApp.PathIn((await _app.MailsAsync(mails))[^1]);
    }
}
