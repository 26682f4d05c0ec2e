using System.Net;
using Microsoft.AspNetCore.Hosting;

namespace CollabCare.Learn.Web.Tests.Authorization;

/// <summary>Cookies as they are everywhere but on a developer's machine: behind HTTPS, which a proxy ends.</summary>
public sealed class ProductionCookieTests : IDisposable
{
    readonly ProductionApp _app = new();

    public void Dispose() => _app.Dispose();

    [Fact]
    public async Task Every_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts_and_other_sites()
    {
        await _app.AddPersonAsync("ada@example.org", "Ada");
        using var browser = new ProxiedBrowser(_app.Visit().Address);
        await browser.PostAsync("/account/sign-in", ("Email", "ada@example.org"), ("Password", TestApp.Password));
        (await browser.GetAsync("/account")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await browser.PostAsync("/account/profile", "/account/profile", ("Name", "Ada"), ("TimeZone", "UTC"));
        await browser.GetAsync("/account");
        await browser.PostAsync("/account", "/account/sign-out");
        browser.Set.Select(c => c.Split('=')[0]).Distinct().Order().ShouldBe(["__Host-learn-form", "__Host-learn-said", "__Host-learn-session"]);
        foreach (var cookie in browser.Set)
        {
            var attributes = cookie.Split(';').Skip(1).Select(a => a.Trim().ToLowerInvariant()).ToList();
            attributes.ShouldContain("secure", cookie);
            attributes.ShouldContain("httponly", cookie);
            attributes.ShouldContain("path=/", cookie);
            attributes.ShouldContain(a => a == "samesite=lax" || a == "samesite=strict", cookie);
            attributes.ShouldNotContain(a => a.StartsWith("domain", StringComparison.Ordinal), cookie);
        }
    }

    [Fact]
    public async Task Passkeys_are_not_offered_until_their_domain_is_set()
    {
        using var browser = new ProxiedBrowser(_app.Visit().Address);
        (await Visitor.BodyAsync(await browser.GetAsync("/account/sign-in"))).ShouldNotContain("data-passkey");
    }

    sealed class ProductionApp : TestApp
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseEnvironment("Production");
            builder.UseSetting("ForwardedHeaders_Enabled", "true");
        }
    }

    /// <summary>A browser behind a proxy that ends HTTPS; it keeps cookies as they were set, whatever they are called.</summary>
    sealed class ProxiedBrowser(Uri address) : IDisposable
    {
        readonly HttpClient _http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = address };
        readonly Dictionary<string, string> _cookies = [];

        public List<string> Set { get; } = [];

        public Task<HttpResponseMessage> GetAsync(string path) => SendAsync(new HttpRequestMessage(HttpMethod.Get, path));

        public Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields) => PostAsync(path, path, fields);

        public async Task<HttpResponseMessage> PostAsync(string page, string path, params (string Name, string Value)[] fields)
        {
            var html = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await Visitor.BodyAsync(await GetAsync(page)));
            var token = html.QuerySelector($"form[action$='{path}'] input[name=__RequestVerificationToken]").ShouldNotBeNull($"no form to {path} on {page}").GetAttribute("value")!;
            var request = new HttpRequestMessage(HttpMethod.Post, path)
            {
                Content = new FormUrlEncodedContent(fields.Append(("__RequestVerificationToken", token)).Select(f => KeyValuePair.Create(f.Item1, f.Item2))),
            };
            var answer = await SendAsync(request);
            answer.StatusCode.ShouldBe(HttpStatusCode.Redirect, $"{path}: {await Visitor.BodyAsync(answer)}");
            return answer;
        }

        async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request)
        {
            request.Headers.Add("X-Forwarded-Proto", "https");
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}")));
            var answer = await _http.SendAsync(request, TestContext.Current.CancellationToken);
            foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            {
                Set.Add(cookie);
                var (name, value) = (cookie.Split('=')[0], cookie.Split(';')[0][(cookie.IndexOf('=', StringComparison.Ordinal) + 1)..]);
                _cookies[name] = value;
            }

            return answer;
        }

        public void Dispose() => _http.Dispose();
    }
}
