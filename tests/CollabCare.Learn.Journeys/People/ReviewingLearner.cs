using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who closes a level with its review, and says how sure he or she is.</summary>
public sealed class ReviewingLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Review = "/reviews/beginner";

    [Fact]
    public async Task Takes_the_first_items_by_keyboard_and_says_how_sure()
    {
        var device = await SignedInAsync();
        await device.GoAsync("/modules");
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync($"a[href='{Review}']");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync("#start button");
        await keys.PressAndGoAsync("Enter");
        var taking = new Taking(device, App);
        foreach (var (down, word) in new[] { (1, "guess"), (2, "fairly-sure"), (3, "certain") })
        {
            await taking.PassByAsync(item => item.Type != ItemType.Best);
            await keys.PressAsync("2");

            // Tab comes to the group once, at "Not said"; the arrows go round in it. A digit there is still a choice's.
            await keys.TabToAsync("input[name='sure']");
            for (var presses = 0; presses < down; presses++)
            {
                await keys.PressAsync("ArrowDown");
            }

            await keys.ShouldBeSeenAsync();
            await Assertions.Expect(device.Page.Locator($"input[name='sure'][value='{word}']")).ToBeCheckedAsync();
            await keys.PressAsync("1");
            await Assertions.Expect(device.Page.Locator(".choice input").First).ToBeCheckedAsync();
            await Assertions.Expect(device.Page.Locator($"input[name='sure'][value='{word}']")).ToBeCheckedAsync();
            await keys.PressAndGoAsync("Enter");
        }

        var attempt = taking.Attempt;
        (await App.LookAsync(db => db.AttemptItems.Where(i => i.AttemptId == attempt && i.Certainty != null).OrderBy(i => i.Position).Select(i => i.Certainty!.Value).ToListAsync()))
            .ShouldBe([Certainty.Guess, Certainty.FairlySure, Certainty.Certain]);
    }

    [Fact]
    public async Task Leaves_a_review_and_goes_on_with_it_by_keyboard()
    {
        var device = await SignedInAsync(hand: Hand.Keyboard);
        await device.GoAsync("/reviews/intermediate");
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync("#start button");
        await keys.PressAndGoAsync("Enter");
        var taking = new Taking(device, App);
        var (attempt, item) = (taking.Attempt, await taking.ItemAsync());
        await taking.AnswerAsync(item.Key.FullAnswer());
        await keys.TabToAsync("button[data-next]");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync("button[value=leave]");
        await keys.PressAndGoAsync("Enter");

        await device.GoAsync("/reviews/intermediate");
        await Axe.ShouldBeCleanAsync(device);
        await keys.TabToAsync($"a.button[href='/attempts/{attempt}']");
        await keys.PressAndGoAsync("Enter");
        (taking.Attempt, taking.Position).ShouldBe((attempt, 2));
        await Assertions.Expect(device.Page.Locator(".quiz-map .is-answered")).ToHaveTextAsync("1");
        await Axe.ShouldBeCleanAsync(device);
        var stored = await App.LookAsync(db => db.AttemptItems.AsNoTracking().Include(i => i.Version).SingleAsync(i => i.AttemptId == attempt && i.Position == 1));
        item.Key.Mark(TakenItem.Of(stored).Answer!).Fraction.ShouldBe(1);
    }

    [Fact]
    public async Task Does_without_scripts_and_sees_strands_and_confident_mistakes()
    {
        var device = await SignedInAsync(options: new() { JavaScriptEnabled = false });
        await device.GoAsync(Review);
        await device.Page.Locator("#start button").ClickAsync();
        await device.Page.ArriveAsync("**/items/*");
        var taking = new Taking(device, App);
        await taking.PassByAsync(item => item.Type != ItemType.Best);
        var (item, position) = (await taking.ItemAsync(), taking.Position);
        await taking.AnswerAsync(new ChosenOne(item.Choices.First(c => !c.Right).Id));
        await device.Page.Locator(".sure label:has-text('Certain')").ClickAsync();
        await device.Page.Locator("button[value=leave]").ClickAsync();
        await device.Page.ArriveAsync(address => !address.Contains("/items/", StringComparison.Ordinal));

        await device.GoAsync(Review);
        await device.Page.Locator("a.button:has-text('Go on with your open attempt')").ClickAsync();
        await device.Page.ArriveAsync("**/items/*");
        await device.GoAsync($"/attempts/{taking.Attempt}/items/{position}");
        await Assertions.Expect(device.Page.Locator("input[name='sure'][value='certain']")).ToBeCheckedAsync();
        await device.GoAsync($"/attempts/{taking.Attempt}/send");
        await taking.SendInAsync();
        await Assertions.Expect(device.Page.Locator("#strands tbody tr")).ToHaveCountAsync(6);
        await Assertions.Expect(device.Page.Locator(".surprises a[href^='#item-']")).ToHaveTextAsync(item.Title);
        await device.Page.Locator(".surprises a[href^='/modules/']").ClickAsync();
        await device.Page.ArriveAsync($"/modules/{item.Section.Module}");
    }
}
