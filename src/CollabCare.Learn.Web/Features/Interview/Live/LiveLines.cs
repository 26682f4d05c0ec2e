using System.Collections.Concurrent;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Whether somebody in a session is there at the moment.</summary>
public enum Presence
{
    /// <summary>Not known yet: the app has only just started.</summary>
    Unknown,

    /// <summary>A page of the session is open, and its line is up.</summary>
    Here,

    /// <summary>The page has no line, as without scripts, and was looked at lately.</summary>
    ByHand,

    /// <summary>The line is lost, or the page closed.</summary>
    Away,
}

/// <summary>Which lines are open to whom. It is known only while the app runs: after a restart the browsers open their lines anew. It goes by a clock that nobody can set.</summary>
public sealed class LiveLines(IServiceScopeFactory scopes, IHostApplicationLifetime app, TimeProvider clock)
{
    /// <summary>How long a line may be gone, as from one page to the next, before its person is away.</summary>
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    /// <summary>How long after its start the app does not know yet who is there.</summary>
    public static readonly TimeSpan Start = TimeSpan.FromSeconds(15);

    /// <summary>How long after a look somebody without a line counts as there.</summary>
    public static readonly TimeSpan Look = TimeSpan.FromMinutes(10);

    readonly ConcurrentDictionary<(Guid Session, Guid Person), Line> _lines = new();
    readonly long _started = clock.GetTimestamp();

    public Presence Of(Guid session, Guid person)
    {
        if (!_lines.TryGetValue((session, person), out var line))
        {
            return clock.GetElapsedTime(_started) < Start ? Presence.Unknown : Presence.Away;
        }

        lock (line)
        {
            return line.Open > 0 || Within(line.LostAt, Grace) || Within(line.LookedAt, Grace) ? Presence.Here
                : line.LookedAt > (line.LostAt ?? 0) && Within(line.LookedAt, Look) ? Presence.ByHand
                : Presence.Away;
        }
    }

    /// <summary>A line is up.</summary>
    public Task OpenedAsync(Guid session, Guid person) => ChangeAsync(session, person, line => line.Open++);

    /// <summary>A line is gone. Where no other comes within the grace, the rest of the session is told.</summary>
    public void Lost(Guid session, Guid person)
    {
        var line = LineOf(session, person);
        lock (line)
        {
            (line.Open, line.LostAt) = (line.Open - 1, clock.GetTimestamp());
        }

        _ = AfterGraceAsync(session, person);
    }

    /// <summary>A page of the session went to somebody.</summary>
    public Task LookedAsync(Guid session, Guid person) => ChangeAsync(session, person, line => line.LookedAt = clock.GetTimestamp());

    async Task ChangeAsync(Guid session, Guid person, Action<Line> change)
    {
        var before = Of(session, person);
        var line = LineOf(session, person);
        lock (line)
        {
            change(line);
        }

        // Who reloads by hand is there with every look, which is no news.
        if (Of(session, person) != before && (before, line.Open) is not (Presence.ByHand, 0))
        {
            await TellAsync(session);
        }
    }

    async Task AfterGraceAsync(Guid session, Guid person)
    {
        try
        {
            await Task.Delay(Grace + TimeSpan.FromMilliseconds(50), app.ApplicationStopping);
            if (Of(session, person) != Presence.Here)
            {
                await TellAsync(session);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or ObjectDisposedException)
        {
            // The app stops; the browsers see that for themselves.
        }
    }

    async Task TellAsync(Guid session)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await scope.ServiceProvider.GetRequiredService<LearnDb>().FindLiveAsync(session, tracked: false, app.ApplicationStopping) is { } found)
        {
            await scope.ServiceProvider.GetRequiredService<LiveActs>().TellAsync(found);
        }
    }

    Line LineOf(Guid session, Guid person)
    {
        foreach (var (key, old) in _lines.Where(l => l.Value.Open == 0 && clock.GetElapsedTime(l.Value.MadeAt) > LiveSession.Life))
        {
            _lines.TryRemove(new(key, old));
        }

        return _lines.GetOrAdd((session, person), _ => new() { MadeAt = clock.GetTimestamp() });
    }

    bool Within(long? moment, TimeSpan time) => moment is { } at && clock.GetElapsedTime(at) < time;
}

/// <summary>What is known of one person's lines to one session. Moments are timestamps of the clock.</summary>
sealed class Line
{
    public long MadeAt { get; init; }

    public int Open { get; set; }

    public long? LostAt { get; set; }

    public long? LookedAt { get; set; }
}
