using System.Net;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Tests.Authorization;

public sealed class RateLimitTests : IDisposable
{
    readonly TestApp _app = new();

    public RateLimitTests() => _app.Settings["Learn:RateLimitFactor"] = "1";

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task The_21st_sign_in_within_a_minute_must_wait()
    {
        using var visitor = _app.Visit();
        var page = await visitor.ReadAsync("/account/sign-in");
        for (var n = 1; n <= 20; n++)
        {
            (await TryAsync(visitor, page, n)).StatusCode.ShouldBe(HttpStatusCode.BadRequest, $"try {n}");
        }

        var refused = await TryAsync(visitor, page, 21);
        refused.StatusCode.ShouldBe(HttpStatusCode.TooManyRequests);
        refused.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        (await visitor.GetAsync("/account/sign-in")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task The_11th_account_from_one_network_within_ten_minutes_must_wait_and_is_told_so()
    {
        HttpResponseMessage? refused = null;
        for (var n = 1; n <= 11; n++)
        {
            // A person of their own each time: the limit is the network's.
            using var visitor = _app.Visit();
            refused = await visitor.SubmitAsync("/account/sign-up", "main form", ("Name", "Grace"), ("Email", $"grace{n}@example.org"), ("Password", TestApp.Password));
            refused.StatusCode.ShouldBe(n <= 10 ? HttpStatusCode.Redirect : HttpStatusCode.TooManyRequests, $"try {n}");
        }

        using var reader = _app.Visit();
        (await reader.PageAsync(refused!)).QuerySelector(".lede")!.TextContent.ShouldBe("Too many requests came from your network in a short time.");
        refused!.Headers.RetryAfter!.Delta!.Value.ShouldBeInRange(TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10));
        (await _app.LookAsync(db => db.Users.CountAsync())).ShouldBe(10);
    }

    // Another address each time: the limit is the visitor's, not the account's.
    static Task<HttpResponseMessage> TryAsync(Visitor visitor, AngleSharp.Html.Dom.IHtmlDocument page, int n) =>
        visitor.SubmitAsync(page, "form[action*='sign-in']", ("Email", $"guess{n}@example.org"), ("Password", "not the password at all"));
}
