using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>Waits until a tab has come to an address and its page is there with its scripts. The tab itself is asked, again and again: an event between looking and listening would be missed, and waited for in vain.</summary>
static class Arrival
{
    static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);

    /// <param name="path">The address's path, such as <c>**/items/*</c>: a star stands for anything in one part of it, two for any parts.</param>
    public static Task ArriveAsync(this IPage page, string path)
    {
        var whole = new Regex($"^{Regex.Escape(path).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");
        return page.ArriveAsync(address => whole.IsMatch(new Uri(address).AbsolutePath));
    }

    public static Task ArriveAsync(this IPage page, Regex address) => page.ArriveAsync(address.IsMatch);

    public static async Task ArriveAsync(this IPage page, Func<string, bool> address)
    {
        await UntilAsync(() => Task.FromResult(address(page.Url)), () => $"still at {page.Url}");
        var state = "";
        await UntilAsync(async () => (state = await StateAsync(page)) == "complete", () => $"{page.Url} is {state}");
    }

    /// <summary>Waits until something is so, as long as a browser is waited for.</summary>
    /// <param name="how">How it is instead.</param>
    public static async Task UntilAsync(Func<Task<bool>> so, Func<string> how)
    {
        var begun = Stopwatch.GetTimestamp();
        while (!await so())
        {
            Stopwatch.GetElapsedTime(begun).TotalMilliseconds.ShouldBeLessThan(Chromium.Patience, how());
            await Task.Delay(Pause, TestContext.Current.CancellationToken);
        }
    }

    // A page that goes on by itself takes the question with it; the next one is asked.
    static async Task<string> StateAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState");
        }
        catch (PlaywrightException) when (!page.IsClosed)
        {
            return "on its way";
        }
    }
}
