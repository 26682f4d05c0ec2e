namespace CollabCare.Learn.Web.Features.Account;

/// <summary>
/// Counts wrong passwords by e-mail address, whether or not anybody has that address, so that the answer to a stranger is the same either way: after five there is a wait of five minutes.
/// It is kept in memory: one process owns the database, and nothing is written for a guess, which would take longer for an address that exists.
/// </summary>
public sealed class Guesses(TimeProvider clock)
{
    /// <summary>Wrong guesses until the wait.</summary>
    public const int Most = 5;

    const int Addresses = 20_000;
    readonly Dictionary<string, Tally> _tallies = new(StringComparer.OrdinalIgnoreCase);
    readonly Lock _counting = new();

    /// <summary>How long to wait after <see cref="Most" /> wrong guesses; a count is forgotten after the same time.</summary>
    public static TimeSpan Wait { get; } = TimeSpan.FromMinutes(5);

    /// <summary>True while no guess at this address is looked at.</summary>
    public bool MustWait(string email)
    {
        lock (_counting)
        {
            return _tallies.TryGetValue(email, out var tally) && tally.Count >= Most && tally.Until > clock.GetUtcNow();
        }
    }

    /// <summary>Counts a wrong guess.</summary>
    public void Wrong(string email)
    {
        lock (_counting)
        {
            var now = clock.GetUtcNow();
            if (_tallies.Count >= Addresses)
            {
                foreach (var (old, _) in _tallies.OrderBy(t => t.Value.Until).Take(Addresses / 10).ToList())
                {
                    _tallies.Remove(old);
                }
            }

            var count = _tallies.TryGetValue(email, out var tally) && tally.Until > now ? tally.Count : 0;
            _tallies[email] = new(count + 1, now + Wait);
        }
    }

    /// <summary>Forgets the wrong guesses, after a right one.</summary>
    public void Right(string email)
    {
        lock (_counting)
        {
            _tallies.Remove(email);
        }
    }

    sealed record Tally(int Count, DateTimeOffset Until);
}
