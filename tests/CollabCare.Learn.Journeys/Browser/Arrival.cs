using System.Diagnostics;
using System.Text.RegularExpressions;

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>Waits until a tab has come to an address and its page is there with its scripts. The page itself is asked: a load event between looking and listening would be missed, and waited for in vain.</summary>
static class Arrival
{
    static readonly PageWaitForURLOptions AtOnce = new() { WaitUntil = WaitUntilState.Commit };

    /// <param name="glob">The address, such as <c>**/home</c>.</param>
    public static async Task ArriveAsync(this IPage page, string glob)
    {
        await page.WaitForURLAsync(glob, AtOnce);
        await page.LoadAsync();
    }

    public static async Task ArriveAsync(this IPage page, Regex address)
    {
        await page.WaitForURLAsync(address, AtOnce);
        await page.LoadAsync();
    }

    public static async Task ArriveAsync(this IPage page, Func<string, bool> address)
    {
        await page.WaitForURLAsync(address, AtOnce);
        await page.LoadAsync();
    }

    static async Task LoadAsync(this IPage page)
    {
        var begun = Stopwatch.GetTimestamp();
        while (await StateAsync(page) is not "complete" and var state)
        {
            Stopwatch.GetElapsedTime(begun).TotalMilliseconds.ShouldBeLessThan(Chromium.Patience, $"{page.Url} is still {state}");
            await Task.Delay(20, TestContext.Current.CancellationToken);
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
