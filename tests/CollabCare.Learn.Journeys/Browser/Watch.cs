using System.Collections.Concurrent;
using System.Globalization;

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>Notes what no page may do: write an error to the console (a refused script or style is one), throw, or ask another host for something.</summary>
public sealed class Watch
{
    readonly ConcurrentQueue<string> _seen = new();
    readonly ConcurrentBag<int> _expected = [];
    bool _lineLost;

    public Watch(IBrowserContext context, Uri app)
    {
        context.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning" && !_expected.Any(status => message.Text.Contains($"status of {status}", StringComparison.Ordinal))
                && !(_lineLost && (message.Text.Contains("net::ERR_", StringComparison.Ordinal) || message.Text.Contains("WebSocket", StringComparison.Ordinal))))
            {
                _seen.Enqueue($"{message.Page?.Url}: {message.Type}: {message.Text} ({message.Location})");
            }
        };
        context.WebError += (_, error) => _seen.Enqueue($"{error.Page?.Url}: thrown: {error.Error}");
        context.Request += (_, request) =>
        {
            if (Uri.TryCreate(request.Url, UriKind.Absolute, out var asked) && asked.Scheme is "http" or "https" or "ws" or "wss" && asked.Port != app.Port)
            {
                _seen.Enqueue($"asked another host: {request.Url}");
            }
        };
    }

    /// <summary>This answer is part of the journey, and not a fault.</summary>
    public void Expect(int status) => _expected.Add(status);

    /// <summary>The line is lost as part of the journey, and the browser may say so.</summary>
    public void ExpectLostLine() => _lineLost = true;

    public void ShouldBeClean() => string.Join('\n', _seen.Select((what, at) => $"{(at + 1).ToString(CultureInfo.InvariantCulture)}. {what}")).ShouldBeEmpty();
}
