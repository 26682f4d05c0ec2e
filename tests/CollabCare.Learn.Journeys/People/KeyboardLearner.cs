using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who uses no pointer at all.</summary>
public sealed class KeyboardLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Signs_up_and_reads()
    {
        var device = await DeviceAsync();
        await device.GoAsync("/account/sign-up");
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync(".skip");
        await keys.PressAsync("Enter");
        await keys.TypeIntoAsync("[name=Name]", "Ayo Bello");
        await keys.TypeIntoAsync("[name=Email]", NewEmail());
        await keys.TypeIntoAsync("[name=Password]", TestApp.Password);
        await keys.PressAndGoAsync("Enter");
        device.Path.ShouldBe("/home");

        await keys.TabToAsync(".now a.button");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync(".prose .term");
        await keys.TabToAsync("#done button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator("#not-done")).ToBeVisibleAsync();
        await keys.TabToAsync(".reading-foot a.next");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync("#start button");
        await keys.PressAndGoAsync("Enter");
        device.Path.ShouldEndWith("/items/1");
    }

    [Fact]
    public async Task Takes_a_quiz_with_items_of_every_type()
    {
        var device = await SignedInAsync(hand: Hand.Keyboard);
        var taking = new Taking(device, App);
        await taking.StartAsync(Known.Module);
        var keys = new Keyboard(device.Page);
        while (device.Path.Contains("/items/", StringComparison.Ordinal))
        {
            await taking.AnswerAsync((await taking.ItemAsync()).Key.FullAnswer());
            await taking.NextAsync();
        }

        await PlayAsync(taking, device.Page, keys);
        await taking.SendInAsync();
        await Assertions.Expect(device.Page.Locator(".mark strong")).ToHaveTextAsync("100");
        await keys.TabToAsync(".result a.button");
    }

    [Fact]
    public async Task Chooses_by_number_and_goes_on_by_enter()
    {
        var device = await SignedInAsync();
        var taking = new Taking(device, App);
        await taking.StartAsync(Known.Module);
        while ((await taking.ItemAsync()).Type != ItemType.Best)
        {
            await taking.NextAsync();
        }

        await device.Page.Keyboard.PressAsync("2");
        await Assertions.Expect(device.Page.Locator(".choice input").Nth(1)).ToBeCheckedAsync();
        var position = taking.Position;
        await new Keyboard(device.Page).PressAndGoAsync("Enter");
        await device.GoAsync($"/attempts/{taking.Attempt}/items/{position}");
        await Assertions.Expect(device.Page.Locator(".choice input").Nth(1)).ToBeCheckedAsync();
    }

    // Tab comes to the ways on once, and the arrows go round in them; every second time a digit does it, and Enter goes on from anywhere.
    static async Task PlayAsync(Taking taking, IPage page, Keyboard keys)
    {
        var byDigit = false;
        foreach (var choice in ((Played)(await taking.StoryAsync()).Key.FullAnswer()).Choices)
        {
            await taking.ChooseAsync(keys, choice, byDigit);
            byDigit = !byDigit;
        }

        await keys.TabToAsync("a[data-next]");
        await keys.PressAndGoAsync("Enter");
    }
}
