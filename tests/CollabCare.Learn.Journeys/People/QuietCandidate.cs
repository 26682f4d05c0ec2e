using CollabCare.Learn.Journeys.Browser;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody whom a running clock makes nervous, and who listens to a screen reader.</summary>
public sealed class QuietCandidate(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Hides_the_clock_of_a_mock_by_keyboard_and_is_told_the_minutes_all_the_same()
    {
        // Twice the time: two minutes to plan, and six to answer.
        var device = await SignedInAsync();
        await device.Page.Clock.InstallAsync();
        await device.GoAsync("/interview/practice?question=q01");
        await device.Page.SelectOptionAsync("#ExtraTime", "100");
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync("#start .button");
        await keys.PressAndGoAsync("Enter");
        await PressAsync(device, "#move-begin button", "#move-answer");
        await PressAsync(device, "#move-answer button", "#Text");
        var (clock, told) = (device.Page.Locator(".countdown > span").First, device.Page.Locator(".countdown [role=status]"));
        await Assertions.Expect(clock).ToHaveTextAsync("6 minutes left");
        await Assertions.Expect(told).ToBeEmptyAsync();
        await HideAsync(device, ".countdown button", clock);

        // What is hidden from the eye is still said, twice, and not each second.
        await device.Page.Clock.RunForAsync(70_000);
        await Assertions.Expect(told).ToHaveTextAsync("5 minutes left");
        await device.Page.Clock.RunForAsync(120_000);
        await Assertions.Expect(told).ToHaveTextAsync("5 minutes left");
        await device.Page.Clock.RunForAsync(120_000);
        await Assertions.Expect(told).ToHaveTextAsync("One minute left");
        await Assertions.Expect(clock).ToHaveTextAsync("Clock hidden");
        await keys.PressAsync("Enter");
        await Assertions.Expect(clock).ToContainTextAsync("0:");
        await Assertions.Expect(device.Page.Locator(".countdown button")).ToHaveAttributeAsync("aria-label", "Hide the time left");
    }

    [Fact]
    public async Task Hides_the_clock_of_a_live_session_by_keyboard_and_keeps_it_hidden_while_the_session_goes_on()
    {
        var (visitor, _) = await VisitorAsync();
        using var host = visitor;
        var room = (await host.SubmitAsync("/interview/live", "#open", ("kind", "Pair"), ("role", "Rater"))).Headers.Location!.ToString();
        var id = Guid.Parse(room.Split('/')[^1]);
        var device = await SignedInAsync();
        await device.GoAsync("/interview/live");
        var keys = new Keyboard(device.Page);
        await keys.TypeIntoAsync("#code", await App.LookAsync(db => db.LiveSessions.Where(s => s.Id == id).Select(s => s.Code).SingleAsync()));
        await keys.PressAndGoAsync("Enter");
        await host.SubmitAsync(room, "#begin");
        await App.LookAsync(db => db.LiveQuestions.Where(q => db.LiveChairs.Any(c => c.Id == q.LiveChairId && c.LiveSessionId == id)).ExecuteUpdateAsync(q => q.SetProperty(x => x.PrepareSeconds, 75)));
        await host.SubmitAsync(room, "#move-begin");
        var (clock, told) = (device.Page.Locator(".countdown > span"), device.Page.Locator(".live > .visually-hidden[role=status]"));
        await Assertions.Expect(clock).ToContainTextAsync("left to plan");
        await HideAsync(device, "#clock-hide", clock);
        await Assertions.Expect(told).ToHaveTextAsync("One minute left");

        // It moves on: the clock stays hidden, and the focus where it was.
        await host.SubmitAsync(room, "#move-answer");
        await Assertions.Expect(told).ToHaveTextAsync("Question 1 of 3: answering");
        await Assertions.Expect(clock).ToHaveTextAsync("Clock hidden");
        await Assertions.Expect(device.Page.Locator("#clock-hide")).ToBeFocusedAsync();
        await keys.PressAsync("Enter");
        await Assertions.Expect(clock).ToContainTextAsync("left to answer");
    }

    static async Task HideAsync(Device device, string button, ILocator clock)
    {
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync(device.Page.Locator(button));
        await Assertions.Expect(device.Page.Locator(button)).ToHaveAttributeAsync("aria-label", "Hide the time left");
        await keys.PressAsync("Enter");
        await Assertions.Expect(clock).ToHaveTextAsync("Clock hidden");
        await Assertions.Expect(device.Page.Locator(button)).ToHaveAttributeAsync("aria-label", "Show the time left");
    }

    // The next page has the same address, so that it is known by what is on it.
    static async Task PressAsync(Device device, string button, string then)
    {
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync(button);
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(then)).ToBeVisibleAsync();
    }
}
