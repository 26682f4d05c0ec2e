using System.Diagnostics;

namespace CollabCare.Learn.Web.Tests;

/// <summary>Waits for what the app or a browser does in its own time. How long that takes is no part of what a test says: the limit only ends one that waits in vain.</summary>
public static class Waiting
{
    static readonly TimeSpan Patience = TimeSpan.FromMinutes(1), Pause = TimeSpan.FromMilliseconds(20);

    /// <summary>Asks again and again, for a minute at most, until something is so.</summary>
    /// <param name="so">What is waited for.</param>
    /// <param name="how">How it is instead, where it never comes about.</param>
    /// <exception cref="TimeoutException">It never came about.</exception>
    public static async Task UntilAsync(Func<Task<bool>> so, Func<string> how)
    {
        for (var begun = Stopwatch.GetTimestamp(); !await so(); await Task.Delay(Pause, TestContext.Current.CancellationToken))
        {
            if (Stopwatch.GetElapsedTime(begun) > Patience)
            {
                throw new TimeoutException($"It never came about: {how()}");
            }
        }
    }
}
