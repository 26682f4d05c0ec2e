using System.Diagnostics;
using System.Globalization;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using CollabCare.Learn.Benchmarks.Load;

namespace CollabCare.Learn.Benchmarks.Live;

/// <summary>Somebody in a live session, who does what the page's script does: hears that the session moved, asks for the own part, and reckons the server's clock from what came.</summary>
sealed partial class Present : IAsyncDisposable
{
    const char End = '\u001e';
    readonly ClientWebSocket _socket = new();
    readonly CancellationTokenSource _closing = new();
    readonly SemaphoreSlim _asking = new(1, 1);
    Task _reading = Task.CompletedTask, _telling = Task.CompletedTask;

    // How far the server's clock is ahead of a clock that nobody can set, in milliseconds.
    double _ahead = double.NegativeInfinity;
    int _revision;

    public required Browser Browser { get; init; }

    public string Session { get; set; } = "";

    public string Token { get; set; } = "";

    /// <summary>Frames that came.</summary>
    public int Frames { get; private set; }

    /// <summary>The newest part of the page: its revision, what it says, until when, and when it was here.</summary>
    public Part Shown { get; private set; } = new(0, "", null, DateTimeOffset.MinValue);

    /// <summary>By how much this page's idea of the server's clock is off, in milliseconds. The server is on this machine.</summary>
    public double Deviation => Math.Abs(DateTimeOffset.UtcNow.ToUnixTimeMilliseconds() - (Monotonic + _ahead));

    static double Monotonic => Stopwatch.GetTimestamp() * 1000.0 / Stopwatch.Frequency;

    public static async Task<Present> SignUpAsync(Uri address, int number)
    {
        var browser = await Workplace.SignUpAsync(address, $"Person {number}", $"live{number}@load.example");
        return new() { Browser = browser, Token = Browser.Token(await browser.ReadAsync("/interview/live")).Value };
    }

    /// <summary>Opens the line, and asks for the page once.</summary>
    public async Task ListenAsync(Uri address)
    {
        _socket.Options.SetRequestHeader("Cookie", Browser.Cookies);
        _socket.Options.SetRequestHeader("X-Forwarded-Proto", "https");
        await _socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "/interview/live/hub" }.Uri, CancellationToken.None);
        await SayAsync("{\"protocol\":\"json\",\"version\":1}");
        _reading = ReadAsync();
        _telling = TellAsync();
        await AskAsync();
    }

    /// <summary>Presses a button of the page.</summary>
    public Task<string> PressAsync(string path, params (string Name, string Value)[] fields) =>
        Browser.PostAsync(path.StartsWith("/interview", StringComparison.Ordinal) ? path : $"{Session}{path}", [KeyValuePair.Create("__RequestVerificationToken", Token), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await Task.WhenAll(_reading, _telling);
        _socket.Dispose();
        Browser.Dispose();
        _closing.Dispose();
        _asking.Dispose();
    }

    async Task AskAsync()
    {
        await _asking.WaitAsync();
        try
        {
            if (Shown.Revision > 0 && Shown.Revision >= _revision && !(Shown.Until < DateTimeOffset.UtcNow))
            {
                return;
            }

            var html = await Browser.ReadAsync($"{Session}/now");
            Learn(DateTimeOffset.Parse(Now().Match(html).Groups[1].Value, CultureInfo.InvariantCulture));
            var until = Until().Match(html);
            Shown = new(
                int.Parse(Revision().Match(html).Groups[1].Value, CultureInfo.InvariantCulture), Say().Match(html).Groups[1].Value,
                until.Success ? DateTimeOffset.Parse(until.Groups[1].Value, CultureInfo.InvariantCulture) : null, DateTimeOffset.UtcNow);
        }
        finally
        {
            _asking.Release();
        }
    }

    void Learn(DateTimeOffset now) => _ahead = Math.Max(_ahead, now.ToUnixTimeMilliseconds() - Monotonic);

    async Task SayAsync(string message) => await _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, true, _closing.Token);

    // Says every ten seconds that it is there, and looks every quarter of a second whether the stage has ended by itself.
    async Task TellAsync()
    {
        try
        {
            for (var n = 1; ; n++)
            {
                await Task.Delay(250, _closing.Token);
                if (n % 40 == 0)
                {
                    await SayAsync("{\"type\":6}");
                }

                if (Shown.Until is { } until && until.ToUnixTimeMilliseconds() < Monotonic + _ahead - 150)
                {
                    await AskAsync();
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The measure is over.
        }
    }

    async Task ReadAsync()
    {
        var (buffer, text) = (new byte[8192], new StringBuilder());
        try
        {
            while (await _socket.ReceiveAsync(buffer.AsMemory(), _closing.Token) is { MessageType: WebSocketMessageType.Text } part)
            {
                text.Append(Encoding.UTF8.GetString(buffer, 0, part.Count));
                while (text.ToString().IndexOf(End, StringComparison.Ordinal) is var at and >= 0)
                {
                    var message = text.ToString(0, at);
                    text.Remove(0, at + 1);
                    if (message.Contains("\"target\"", StringComparison.Ordinal))
                    {
                        Frames++;
                        using var json = JsonDocument.Parse(message);
                        var frame = json.RootElement.GetProperty("arguments")[0];
                        Learn(frame.GetProperty("now").GetDateTimeOffset());
                        _revision = Math.Max(_revision, frame.GetProperty("revision").GetInt32());
                        await AskAsync();
                    }
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The measure is over.
        }
    }

    [GeneratedRegex("data-now=\"([^\"]+)")]
    private static partial Regex Now();

    [GeneratedRegex("data-until=\"([^\"]+)")]
    private static partial Regex Until();

    [GeneratedRegex("data-revision=\"([^\"]+)")]
    private static partial Regex Revision();

    [GeneratedRegex("data-say=\"([^\"]+)")]
    private static partial Regex Say();

    /// <summary>What somebody's page shows.</summary>
    public sealed record Part(int Revision, string Says, DateTimeOffset? Until, DateTimeOffset At);
}
