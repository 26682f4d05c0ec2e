using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>One client on one connection. It says that a proxy spoke HTTPS for it, and sends its cookies by hand, since they are Secure and this is HTTP.</summary>
sealed partial class Browser : IDisposable
{
    readonly HttpClient _http;
    readonly Dictionary<string, string> _cookies = [];

    public Browser(Uri address) => _http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false, MaxConnectionsPerServer = 1 }) { BaseAddress = address };

    /// <summary>Its cookies, as it sends them.</summary>
    public string Cookies => string.Join("; ", _cookies.Select(c => $"{c.Key}={c.Value}"));

    /// <summary>Asks for a page and throws its bytes away.</summary>
    public async Task GetAsync(string page)
    {
        using var request = Request(HttpMethod.Get, page);
        using var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        response.EnsureSuccessStatusCode();
        await using var body = await response.Content.ReadAsStreamAsync();
        await body.CopyToAsync(Stream.Null);
    }

    /// <summary>Reads a page, following redirects.</summary>
    public async Task<string> ReadAsync(string page)
    {
        while (true)
        {
            using var request = Request(HttpMethod.Get, page);
            using var response = await _http.SendAsync(request);
            Keep(response.Headers);
            if (response.Headers.Location is { } next)
            {
                page = next.OriginalString;
                continue;
            }

            response.EnsureSuccessStatusCode();
            return await response.Content.ReadAsStringAsync();
        }
    }

    /// <summary>Posts fields and says where the answer leads.</summary>
    public async Task<string> PostAsync(string page, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var request = Request(HttpMethod.Post, page);
        request.Content = new FormUrlEncodedContent(fields);
        using var response = await _http.SendAsync(request);
        Keep(response.Headers);
        return response.StatusCode == HttpStatusCode.Redirect
            ? response.Headers.Location!.OriginalString
            : throw new InvalidOperationException($"{page} answered {(int)response.StatusCode}: {await response.Content.ReadAsStringAsync()}");
    }

    /// <summary>The token that a page's forms carry.</summary>
    public static KeyValuePair<string, string> Token(string page) => KeyValuePair.Create("__RequestVerificationToken", TokenField().Match(page).Groups[1].Value);

    public void Dispose() => _http.Dispose();

    HttpRequestMessage Request(HttpMethod method, string page)
    {
        var request = new HttpRequestMessage(method, page);
        request.Headers.TryAddWithoutValidation("X-Forwarded-Proto", "https");
        if (_cookies.Count > 0)
        {
            request.Headers.TryAddWithoutValidation("Cookie", Cookies);
        }

        return request;
    }

    void Keep(HttpResponseHeaders headers)
    {
        foreach (var cookie in headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var parts = cookie.Split(';')[0].Split('=', 2);
            _cookies[parts[0]] = parts[1];
        }
    }

    [GeneratedRegex("""name="__RequestVerificationToken"[^>]* value="([^"]+)""")]
    private static partial Regex TokenField();
}
