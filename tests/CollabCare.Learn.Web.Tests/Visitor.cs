using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace CollabCare.Learn.Web.Tests;

/// <summary>A browser without scripts: keeps cookies, reads pages, fills forms in, and follows redirects only when asked.</summary>
public sealed class Visitor : IDisposable
{
    readonly HttpClient _http;
    readonly HtmlParser _parser = new();

    public Visitor(Uri address)
    {
        // Whoever asks first whether a large body is wanted waits for the answer, however busy the machine.
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = true, CookieContainer = Cookies, Expect100ContinueTimeout = TimeSpan.FromMinutes(1) };
        _http = new HttpClient(handler) { BaseAddress = address };
    }

    public CookieContainer Cookies { get; } = new();

    /// <summary>The signed-in person's id.</summary>
    public Guid Person { get; set; }

    public Uri Address => _http.BaseAddress!;

    public Task<HttpResponseMessage> GetAsync(string path) => _http.GetAsync(path, TestContext.Current.CancellationToken);

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => _http.SendAsync(request, TestContext.Current.CancellationToken);

    /// <summary>Reads a page, following redirects; it must answer 200.</summary>
    public async Task<IHtmlDocument> ReadAsync(string path)
    {
        var response = await FollowAsync(await GetAsync(path));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{path}: {await BodyAsync(response)}");
        return await PageAsync(response);
    }

    public async Task<HttpResponseMessage> FollowAsync(HttpResponseMessage response)
    {
        for (var hops = 0; hops < 5 && response.Headers.Location is { } next; hops++)
        {
            response = await GetAsync(next.ToString());
        }

        return response;
    }

    public async Task<IHtmlDocument> PageAsync(HttpResponseMessage response) => _parser.ParseDocument(await BodyAsync(response));

    public static Task<string> BodyAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    /// <summary>Sends a form of a page as a browser would: its own fields first, then what was filled in.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(IHtmlDocument page, string form, params (string Name, string Value)[] filled)
    {
        var element = page.QuerySelector<IHtmlFormElement>(form).ShouldNotBeNull($"no form {form} on the page");
        var fields = element.QuerySelectorAll<IHtmlInputElement>("input[type=hidden]").Select(i => (i.Name!, i.Value)).Where(h => !filled.Any(f => f.Name == h.Item1)).Concat(filled);
        var action = element.GetAttribute("action") is { Length: > 0 } address ? address : page.DocumentElement.GetAttribute("data-address") ?? "";
        return await PostAsync(action, [.. fields]);
    }

    /// <summary>Reads a page and sends a form of it.</summary>
    public async Task<HttpResponseMessage> SubmitAsync(string path, string form, params (string Name, string Value)[] filled)
    {
        var page = await ReadAsync(path);
        page.DocumentElement.SetAttribute("data-address", path);
        return await SubmitAsync(page, form, filled);
    }

    /// <summary>Posts fields as they are, without a form token unless one is among them.</summary>
    public async Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        using var content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value)));
        return await _http.PostAsync(path, content, TestContext.Current.CancellationToken);
    }

    public async Task SignInAsync(string email, string password)
    {
        var response = await SubmitAsync("/account/sign-in", "form[action*='sign-in']", ("Email", email), ("Password", password));
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect, await BodyAsync(response));
    }

    public void Dispose() => _http.Dispose();
}
