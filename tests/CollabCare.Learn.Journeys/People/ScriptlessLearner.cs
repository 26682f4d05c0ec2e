using CollabCare.Learn.Journeys.Browser;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody whose browser runs no scripts: an old ward computer, a strict office, a failed download.</summary>
public sealed class ScriptlessLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Signs_up_reads_takes_the_quiz_and_sees_what_came_of_it()
    {
        var device = await DeviceAsync(new() { JavaScriptEnabled = false });
        await device.SignUpAsync("Ines Okafor", NewEmail());
        await Assertions.Expect(device.Heading).ToContainTextAsync("Read “");

        await device.GoAsync($"/modules/{Known.Module}");
        await device.Page.Locator("#done button").ClickAsync();
        await device.Page.Locator(".reading-foot a.next").ClickAsync();
        await device.Page.Locator("#start button").ClickAsync();
        var taking = new Taking(device, App);
        await taking.AnswerAllAsync(item => item.Key.FullAnswer());
        await taking.SendInAsync();
        await Assertions.Expect(device.Page.Locator(".mark")).ToContainTextAsync("Passed");
        await device.Page.Locator(".told a[href$='/debrief']").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".graph")).ToBeVisibleAsync();
        await device.Page.Locator("#again-2 button").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".save-line")).ToHaveTextAsync("1 choice kept");

        await device.GoAsync("/progress");
        await Assertions.Expect(device.Page.Locator($"[id='{Known.Module}'] summary")).ToContainTextAsync("Finished");
        await device.Page.Locator(".site-account form button").ClickAsync();
        await device.GoAsync("/home");
        device.Path.ShouldBe("/account/sign-in");
    }

    [Fact]
    public async Task Opens_the_meaning_of_a_term()
    {
        var device = await DeviceAsync(new() { JavaScriptEnabled = false });
        await device.GoAsync($"/modules/{Known.Module}");
        var term = device.Page.Locator(".prose .term").First;
        await term.ClickAsync();
        await Assertions.Expect(device.Page.Locator(".term-card:popover-open")).ToBeVisibleAsync();
    }
}
