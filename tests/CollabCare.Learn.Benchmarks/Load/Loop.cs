using System.Diagnostics;

namespace CollabCare.Learn.Benchmarks.Load;

/// <summary>How fast something went: how often in a second, and how long the half and the slowest hundredth took, in milliseconds.</summary>
sealed record Speed(double PerSecond, double P50, double P99)
{
    public static Speed Of(TimeSpan wall, IReadOnlyList<double> milliseconds)
    {
        var sorted = milliseconds.Order().ToArray();
        return new(sorted.Length / wall.TotalSeconds, sorted[sorted.Length / 2], sorted[(int)(sorted.Length * 0.99)]);
    }

    /// <summary>The median of rounds, figure by figure.</summary>
    public static Speed Median(IEnumerable<Speed> rounds)
    {
        var all = rounds.ToList();
        return new(Figures.Median(all.Select(r => r.PerSecond)), Figures.Median(all.Select(r => r.P50)), Figures.Median(all.Select(r => r.P99)));
    }
}

/// <summary>Sums of figures.</summary>
static class Figures
{
    public static double Median(IEnumerable<double> figures)
    {
        var sorted = figures.Order().ToArray();
        return sorted.Length % 2 == 1 ? sorted[sorted.Length / 2] : (sorted[(sorted.Length / 2) - 1] + sorted[sorted.Length / 2]) / 2;
    }
}

/// <summary>A closed loop: so many clients, each of which asks again as soon as it has its answer.</summary>
static class Loop
{
    /// <param name="work">Does one thing for one client.</param>
    public static async Task<Speed> RunAsync(int clients, TimeSpan time, Func<int, Task> work)
    {
        var clock = Stopwatch.StartNew();
        var taken = await Task.WhenAll(Enumerable.Range(0, clients).Select(client => Task.Run(async () =>
        {
            var own = new List<double>();
            while (clock.Elapsed < time)
            {
                var begun = Stopwatch.GetTimestamp();
                await work(client);
                own.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
            }

            return own;
        })));
        return Speed.Of(clock.Elapsed, [.. taken.SelectMany(t => t)]);
    }
}
