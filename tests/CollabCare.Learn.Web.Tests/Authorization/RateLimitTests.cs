using System.Net;

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

    // Another address each time: the limit is the visitor's, not the account's.
    static Task<HttpResponseMessage> TryAsync(Visitor visitor, AngleSharp.Html.Dom.IHtmlDocument page, int n) =>
        visitor.SubmitAsync(page, "form[action*='sign-in']", ("Email", $"guess{n}@example.org"), ("Password", "not the password at all"));
}
