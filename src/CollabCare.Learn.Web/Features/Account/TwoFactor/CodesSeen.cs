using System.Collections.Concurrent;

namespace CollabCare.Learn.Web.Features.Account.TwoFactor;

/// <summary>Makes an authenticator's code work once: whoever reads it over a shoulder comes too late, though the code itself holds for some minutes.</summary>
public sealed class CodesSeen(TimeProvider clock)
{
    static readonly TimeSpan Life = TimeSpan.FromMinutes(5);
    readonly ConcurrentDictionary<(Guid Person, string Code), DateTimeOffset> _seen = new();

    /// <summary>True the first time that a person's code is seen.</summary>
    public bool IsFirst(Guid person, string code)
    {
        var now = clock.GetUtcNow();
        foreach (var (old, until) in _seen)
        {
            if (until <= now)
            {
                _seen.TryRemove(old, out _);
            }
        }

        return _seen.TryAdd((person, code), now + Life);
    }
}
