using System.Text.RegularExpressions;
using CollabCare.Learn.Web.Tests;

namespace CollabCare.Learn.Journeys.Browser;

/// <summary>Waits until a tab has come to an address and its page is there with its scripts. The tab itself is asked, again and again: an event between looking and listening would be missed, and waited for in vain.</summary>
static class Arrival
{
    /// <param name="path">The address's path, such as <c>**/items/*</c>: a star stands for anything in one part of it, two for any parts.</param>
    public static Task ArriveAsync(this IPage page, string path)
    {
        var whole = new Regex($"^{Regex.Escape(path).Replace(@"\*\*", ".*", StringComparison.Ordinal).Replace(@"\*", "[^/]*", StringComparison.Ordinal)}$");
        return page.ArriveAsync(address => whole.IsMatch(new Uri(address).AbsolutePath));
    }

    public static Task ArriveAsync(this IPage page, Regex address) => page.ArriveAsync(address.IsMatch);

    public static async Task ArriveAsync(this IPage page, Func<string, bool> address)
    {
        await Waiting.UntilAsync(() => Task.FromResult(address(page.Url)), () => $"still at {page.Url}");
        await page.SettleAsync();
    }

    /// <summary>Waits until the page that the tab is at is there with its scripts: a key that is pressed before is heard by nobody.</summary>
    public static async Task SettleAsync(this IPage page)
    {
        var state = "";
        await Waiting.UntilAsync(async () => (state = await StateAsync(page)) == "complete", () => $"{page.Url} is {state}");
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
