using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CollabCare.Learn.Web.Tests.Features.Interview;

/// <summary>The line of a browser to the live hub, that keeps every message as it came.</summary>
public sealed class LiveLine : IAsyncDisposable
{
    const char End = '\u001e';
    readonly ClientWebSocket _socket = new();
    readonly CancellationTokenSource _closing = new();
    readonly ConcurrentQueue<string> _messages = new();
    Task _reading = Task.CompletedTask;

    /// <summary>Every message of the hub's own, as text; the protocol's are left out.</summary>
    public IReadOnlyList<string> Messages => [.. _messages.Where(m => m.Contains("\"target\"", StringComparison.Ordinal))];

    /// <param name="session">The session that the page is of; null for a line that says of none.</param>
    public static async Task<LiveLine> OpenAsync(Visitor visitor, Guid? session = null)
    {
        var line = new LiveLine();
        line._socket.Options.Cookies = visitor.Cookies;
        await line._socket.ConnectAsync(new UriBuilder(visitor.Address) { Scheme = "ws", Path = "/interview/live/hub", Query = session is null ? "" : $"session={session}" }.Uri, TestContext.Current.CancellationToken);
        await line.SayAsync("{\"protocol\":\"json\",\"version\":1}");
        line._reading = line.ReadAsync();

        // The hub answers, though there is nothing to call, once it has taken the line in: what it says from now on comes here.
        await line.SayAsync("{\"type\":1,\"target\":\"nothing\",\"arguments\":[],\"invocationId\":\"up\"}");
        await Waiting.UntilAsync(() => Task.FromResult(line._messages.Any(m => m.Contains("\"invocationId\":\"up\"", StringComparison.Ordinal))), () => $"the line is not up; there were: {string.Join('\n', line._messages)}");
        return line;
    }

    public Task SayAsync(string message) => _socket.SendAsync(Encoding.UTF8.GetBytes(message + End), WebSocketMessageType.Text, true, TestContext.Current.CancellationToken);

    /// <summary>Waits for a frame of at least a revision.</summary>
    public async Task<JsonElement> FrameAsync(int revision)
    {
        JsonElement found = default;
        await Waiting.UntilAsync(
            () => Task.FromResult((found = Messages.Select(m => JsonDocument.Parse(m).RootElement.GetProperty("arguments")[0]).FirstOrDefault(f => f.GetProperty("revision").GetInt32() >= revision)).ValueKind == JsonValueKind.Object),
            () => $"no frame of revision {revision}; there were: {string.Join('\n', _messages)}");
        return found;
    }

    /// <summary>Waits for so many messages of the hub's own.</summary>
    public async Task<int> FramesAsync(int least)
    {
        await Waiting.UntilAsync(() => Task.FromResult(Messages.Count >= least), () => $"{Messages.Count} of {least} messages came");
        return Messages.Count;
    }

    /// <summary>Messages of the hub's own that are of a later revision.</summary>
    public IEnumerable<string> After(int revision) => Messages.Where(m => JsonDocument.Parse(m).RootElement.GetProperty("arguments")[0].GetProperty("revision").GetInt32() > revision);

    /// <summary>Waits until nothing has come for a while.</summary>
    /// <returns>How many messages of the hub's own there are by then.</returns>
    public async Task<int> QuietAsync()
    {
        int count;
        do
        {
            count = Messages.Count;
            await Task.Delay(1000, TestContext.Current.CancellationToken);
        }
        while (Messages.Count != count);
        return count;
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
                    _messages.Enqueue(text.ToString(0, at));
                    text.Remove(0, at + 1);
                }
            }
        }
        catch (Exception e) when (e is OperationCanceledException or WebSocketException)
        {
            // Closed from here, or by a server that stops.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        await _reading;
        _socket.Dispose();
        _closing.Dispose();
    }
}
