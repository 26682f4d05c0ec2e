using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who writes messages in the gym.</summary>
public sealed class Writer(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Situation = "/gym/tool-b-sbar-comp-01";

    [Fact]
    public async Task Writes_hands_over_reads_and_rates_by_keyboard()
    {
        var device = await SignedInAsync();
        await device.GoAsync("/tools");
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync("a[href='/gym']");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync($"a[href='{Situation}']");
        await keys.PressAndGoAsync("Enter");
        await keys.TypeIntoAsync("#part-0", "Since 02:10 the app on 6 East shows no new lab results.");
        await Assertions.Expect(device.Page.Locator("[data-count]")).ToHaveTextAsync("12 of 120 words, about 6 seconds aloud");
        await Assertions.Expect(device.Page.Locator("[data-keep-line]")).ToContainTextAsync("Saved");
        await keys.TabToAsync("button[value=check]");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator("#missing")).ToContainTextAsync("What belongs into “Recommendation”?");

        await device.GoAsync(Situation);
        await keys.TypeIntoAsync("#part-3", "Rosa, please read lab results in the chart until I confirm at 03:30.");
        await keys.TabToAsync("button[value=hand]");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Heading).ToContainTextAsync("You are Rosa Ibáñez");
        await keys.TabToAsync("[name=First][value='1']");
        await keys.PressAsync("Space");
        await keys.TabToAsync("[name=SecondSilent]");
        await keys.PressAsync("Space");
        await keys.TabToAsync("#form button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator("#reader")).ToContainTextAsync("can answer 1 of 2");
        for (var at = 0; at < 4; at++)
        {
            await keys.TabToAsync($"[name=level-{at}]");
            await keys.PressAsync("ArrowDown");
        }

        await keys.TabToAsync("#form button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator("#rating")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Finds_a_draft_that_the_server_did_not_take_after_the_tab_was_closed(Hand hand)
    {
        const string text = "Please look at MRN 00482917 by 08:00.";
        var device = await SignedInAsync(hand: hand);
        device.Watch.Expect(422);
        await device.GoAsync(Situation);
        await device.Hands.FillAsync("#part-3", text);
        await Assertions.Expect(device.Page.Locator("[data-keep-line]")).ToContainTextAsync("Kept in this browser only. This holds what looks like a record number");

        var tab = await device.Context.NewPageAsync();
        await device.Page.CloseAsync();
        await tab.GotoAsync(Situation);
        await Assertions.Expect(tab.Locator("#part-3")).ToHaveValueAsync(text);
        await device.HandsOn(tab).FillAsync("#part-3", "Please look at one record by 08:00.");
        await Assertions.Expect(tab.Locator("[data-keep-line]")).ToContainTextAsync("Saved");
        await tab.ReloadAsync();
        await Assertions.Expect(tab.Locator("#part-3")).ToHaveValueAsync("Please look at one record by 08:00.");
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Learns_from_the_tripwire_without_scripts(Hand hand)
    {
        var device = await DeviceAsync(new() { JavaScriptEnabled = false }, hand: hand);
        await device.SignUpAsync("Ines Okafor", NewEmail());
        device.Watch.Expect(400);
        await device.GoAsync(Situation);
        await device.Hands.FillAsync("#part-0", "Her daughter is at 212-555-0164.");
        await device.Hands.PressAsync(device.Button("Save the draft"));
        await Assertions.Expect(device.Page.Locator(".tripwire mark")).ToContainTextAsync("212-555-0164");
        await Assertions.Expect(device.Page.Locator("#part-0")).ToHaveValueAsync("Her daughter is at 212-555-0164.");
        await device.Hands.FillAsync("#part-0", "Her daughter was called.");
        await device.Hands.PressAsync(device.Button("Hand it over"));
        await Assertions.Expect(device.Heading).ToContainTextAsync("You are Rosa Ibáñez");
    }

    [Fact]
    public async Task Goes_the_whole_way_without_scripts()
    {
        var (device, looking) = await ScriptlessAsync();
        await device.GoAsync("/gym");
        await Axe.ShouldBeCleanAsync(device, looking);
        await device.Page.Locator($"main a[href='{Situation}']").ClickAsync();
        await device.Page.FillAsync("#part-0", "Since 02:10 the app on 6 East shows no new lab results.");
        await device.Button("Check my message").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#missing")).ToContainTextAsync("What belongs into “Recommendation”?");
        await Assertions.Expect(device.Page.Locator("[data-count]")).ToHaveTextAsync("12 of 120 words, about 6 seconds aloud");
        await Axe.ShouldBeCleanAsync(device, looking);
        await device.Page.FillAsync("#part-3", "Rosa, please read lab results in the chart until I confirm at 03:30.");
        await device.Button("Hand it over").ClickAsync();
        await Assertions.Expect(device.Heading).ToContainTextAsync("You are Rosa Ibáñez");
        await Assertions.Expect(device.Page.Locator("#exemplar")).ToHaveCountAsync(0);
        await Axe.ShouldBeCleanAsync(device, looking);

        await device.Page.Locator("label:has([name=First][value='1'])").ClickAsync();
        await device.Page.Locator("label:has([name=SecondSilent])").ClickAsync();
        await device.Button("That is what I have").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#reader")).ToContainTextAsync("can answer 1 of 2");
        await Assertions.Expect(device.Page.Locator(".gym-pair [aria-labelledby=yours]")).ToContainTextAsync("until I confirm at 03:30");
        await Assertions.Expect(device.Page.Locator(".gym-pair [aria-labelledby=exemplar] .prose")).ToBeVisibleAsync();
        await Axe.ShouldBeCleanAsync(device, looking);
        for (var at = 0; at < 4; at++)
        {
            await device.Page.Locator($"label:has([name=level-{at}][value='{at + 1}'])").ClickAsync();
        }

        await device.Button("Keep my rating").ClickAsync();
        await Assertions.Expect(device.Page.Locator("[aria-labelledby=rating] dd b")).ToHaveTextAsync(["1", "2", "3", "4"]);
        await Axe.ShouldBeCleanAsync(device, looking);
        await device.Link("Write it again").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#part-3")).ToHaveValueAsync("Rosa, please read lab results in the chart until I confirm at 03:30.");
        await Assertions.Expect(device.Page.Locator(".gym-earlier")).ToContainTextAsync("Rated by you");
    }
}
