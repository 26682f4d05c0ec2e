using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Tests.Features.Quizzes;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who lives through a story once more, from another's seat, and uses no pointer.</summary>
public sealed class SeatTaker(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Plays_the_other_seat_to_its_end_and_sees_what_was_expected_and_what_was_done()
    {
        var (visitor, email) = await VisitorAsync();
        using var before = visitor;
        var taker = new QuizTaker(App, visitor);
        await taker.SendAsync(await taker.StartAsync(Known.Story));
        var seat = taker.Library.Module(Known.Story)!.Scenario!.Seat!;

        var device = await SignedInAsAsync(email);
        var keys = new Keyboard(device.Page);
        await device.GoAsync($"/modules/{Known.Story}/scenario");
        await keys.TabToAsync($"a[href='/modules/{Known.Story}/scenario/seat']");
        await keys.PressAndGoAsync("Enter");
        await Axe.ShouldBeCleanAsync(device);
        await keys.TabToAsync("#sit button");
        await keys.PressAndGoAsync("Enter");
        var run = device.Path;
        var taking = new Taking(device, App);
        foreach (var (at, moment) in seat.Moments.Index())
        {
            await Assertions.Expect(device.Page.Locator(".save-line")).ToHaveTextAsync($"Moment {at + 1} of {seat.Moments.Length}");
            await taking.ChooseAsync(keys, moment.Choices.First(c => c.Right == (at == 0)).Id, byDigit: at % 2 == 1);
            await Assertions.Expect(device.Page.Locator(".scene-story b:has-text('You expected:')")).ToHaveCountAsync(at == seat.Moments.Length - 1 ? at : at == 0 ? 0 : 1);
        }

        await Assertions.Expect(device.Page.Locator(".scene-story > p")).ToContainTextAsync($"You expected it 1 of {seat.Moments.Length} times.");
        await Assertions.Expect(device.Page.Locator(".best-way > li")).ToHaveCountAsync(seat.Moments.Length);
        await Assertions.Expect(device.Page.Locator(".best-way > li").First).ToContainTextAsync("As you expected");
        await Axe.ShouldBeCleanAsync(device);
        await keys.TabToAsync("a[data-next]");
        await keys.PressAndGoAsync("Enter");
        device.Path.ShouldBe($"/modules/{Known.Story}/scenario");
        await device.GoAsync($"/modules/{Known.Story}/scenario/seat");
        await keys.TabToAsync($"main a[href='{run}']");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".best-way > li")).ToHaveCountAsync(seat.Moments.Length);
    }
}
