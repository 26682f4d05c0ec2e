using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody without an account.</summary>
public sealed class Stranger(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Reads_a_module_without_an_account(Hand hand)
    {
        var device = await DeviceAsync(hand: hand);
        await device.GoAsync("/modules");
        await device.Hands.PressAsync(device.Page.Locator(".row-title a").First);
        await Assertions.Expect(device.Page.Locator("article.reading .prose h2").First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    [InlineData(Hand.Touch)]
    public async Task Tries_an_item_on_the_front_page_and_reads_on_where_it_comes_from(Hand hand)
    {
        var device = await DeviceAsync(hand: hand);
        await device.GoAsync("/");
        var second = await device.Page.Locator("#try input[name=pick]").Nth(1).GetAttributeAsync("value");
        await device.Hands.ChooseAsync($"#try input[value='{second}']");
        await device.Hands.PressAsync("#try .button");
        await Assertions.Expect(device.Page.Locator(".told .verdict")).ToBeVisibleAsync();
        await Assertions.Expect(device.Page.Locator(".told-choice.is-picked .told-why")).ToBeVisibleAsync();
        await device.Hands.PressAsync("a.next");
        await Assertions.Expect(device.Page.Locator("article.reading")).ToBeVisibleAsync();
    }
}
