using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests.Features.Interview;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who prepares for an interview.</summary>
public sealed class Candidate(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Practises_alone_by_keyboard_and_a_changed_clock_in_the_browser_wins_no_time()
    {
        var device = await SignedInAsync();
        await device.Page.Clock.InstallAsync(new() { TimeDate = DateTime.UtcNow.AddHours(-3) });
        await device.GoAsync("/interview/practice?question=q01");
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync("#start .button");
        await keys.PressAndGoAsync("Enter");
        await PressAsync(keys, device, "#move-begin button", "#move-answer");
        await PressAsync(keys, device, "#move-answer button", "#Text");
        await Assertions.Expect(device.Page.Locator("#Text")).ToBeFocusedAsync();
        await Assertions.Expect(device.Page.Locator(".countdown")).ToContainTextAsync("3 minutes left");
        await device.Page.Keyboard.TypeAsync(MockTaker.Said);
        await device.Page.Clock.RunForAsync(1500);
        await Assertions.Expect(device.Page.Locator("[data-save-line]")).ToContainTextAsync("Saved");

        // The server's time is up, whatever the browser's clock says: what is typed now is not taken.
        await App.LookAsync(db => db.MockAnswers.Where(a => a.Draft == MockTaker.Said).ExecuteUpdateAsync(a => a.SetProperty(x => x.AnsweringAt, DateTimeOffset.UtcNow.AddMinutes(-4))));
        device.Watch.Expect(410);
        await device.Page.Keyboard.TypeAsync(" And more.");
        await device.Page.Clock.RunForAsync(1500);
        await Assertions.Expect(device.Page.Locator(".stage-draft")).ToHaveTextAsync(MockTaker.Said);

        await PressAsync(keys, device, "#move-no-probe button", "#rating");
        foreach (var part in new[] { "Situation", "Task", "Action", "Result", "Reflection" })
        {
            await keys.TabToAsync($"input[name='Levels[{part}]']");
            await keys.PressAsync("Space");
            await keys.PressAsync("ArrowDown");
        }

        await keys.TabToAsync("input[name='Second']");
        await keys.PressAsync("Space");
        await PressAsync(keys, device, "#rating .actions .button", ".reveal-mark");
        await Assertions.Expect(device.Page.Locator(".reveal-mark")).ToContainTextAsync("33 of 100");
    }

    // The next page has the same address, so that it is known by what is on it.
    static async Task PressAsync(Keyboard keys, Device device, string button, string then)
    {
        await keys.TabToAsync(button);
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(then)).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Practises_alone_without_scripts_from_the_plan_to_the_report()
    {
        var device = await SignedInAsync(options: new() { JavaScriptEnabled = false });
        await device.GoAsync("/interview/practice?question=q01");
        await device.Button("Begin").ClickAsync();
        await device.Button("Show the question").ClickAsync();
        await device.Button("Answer now").ClickAsync();
        await device.Page.FillAsync("#Text", MockTaker.Said);
        await device.Button("I am done").ClickAsync();
        await device.Page.Locator("#move-probe button").ClickAsync();
        await device.Page.FillAsync("#Text", "Two night nurses, for the light.");
        await device.Button("I am done").ClickAsync();
        foreach (var (name, value) in MockTaker.Rating())
        {
            await (name.StartsWith("Quotes", StringComparison.Ordinal)
                ? device.Page.FillAsync($"[name='{name}']", value)
                : device.Page.CheckAsync($"[name='{name}'][value='{value}']"));
        }

        await device.Page.Locator("#rating .button").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".reveal-mark")).ToContainTextAsync("75 of 100");
        await device.Page.Locator("a.next").ClickAsync();
        await device.Page.FillAsync("#Keep", "The number with its limit");
        await device.Page.FillAsync("#Change", "Say the limit of my part");
        await device.Page.FillAsync("#On", $"{DateTime.UtcNow.AddDays(4):yyyy-MM-dd}");
        await device.Button("Keep it and end").ClickAsync();
        await Assertions.Expect(device.Page.Locator("article")).ToContainTextAsync("This is practice, not a hiring tool.");
    }
}
