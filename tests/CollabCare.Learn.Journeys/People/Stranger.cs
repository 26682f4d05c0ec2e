using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody without an account.</summary>
public sealed class Stranger(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Reads_a_module_without_an_account()
    {
        var device = await DeviceAsync();
        await device.GoAsync("/modules");
        await device.Page.Locator(".row-title a").First.ClickAsync();
        await Assertions.Expect(device.Page.Locator("article.reading .prose h2").First).ToBeVisibleAsync();
    }
}
