using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who presses everything twice, and keeps two tabs open.</summary>
public sealed class HastyLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Gets_one_mark_for_two_tabs_and_a_double_click()
    {
        var device = await SignedInAsync();
        var taking = new Taking(device, App);
        await taking.StartAsync(Known.Module);
        var attempt = taking.Attempt;
        await taking.AnswerAllAsync(item => item.Key.FullAnswer());
        var other = await device.Context.NewPageAsync();
        await other.GotoAsync($"/attempts/{attempt}/send");

        await device.Page.Locator("#send-in button.button").DblClickAsync();
        await other.Locator("#send-in button.button").DblClickAsync();
        await device.Page.WaitForURLAsync("**/result");
        await other.WaitForURLAsync("**/result");

        (await other.Locator(".mark").InnerTextAsync()).ShouldBe(await device.Page.Locator(".mark").InnerTextAsync());
        var attempts = await App.LookAsync(db => db.Attempts.AsNoTracking().Where(a => db.Attempts.Any(b => b.Id == attempt && b.PersonId == a.PersonId)).ToListAsync());
        attempts.ShouldHaveSingleItem().Percent.ShouldBe(100);
    }

    [Fact]
    public async Task Starts_one_attempt_by_a_double_click()
    {
        var device = await SignedInAsync();
        await device.GoAsync($"/modules/{Known.Module}/quiz");
        await device.Page.Locator("#start button").DblClickAsync();
        await device.Page.WaitForURLAsync("**/items/1");
        var attempt = new Taking(device, App).Attempt;
        (await App.LookAsync(db => db.Attempts.CountAsync(a => db.Attempts.Any(b => b.Id == attempt && b.PersonId == a.PersonId)))).ShouldBe(1);
    }

    [Fact]
    public async Task Is_shown_the_result_in_a_tab_that_still_had_an_item_open()
    {
        var device = await SignedInAsync();
        var taking = new Taking(device, App);
        await taking.StartAsync(Known.Module);

        // An answer of several parts would still be given when its first part has already led on to the result.
        await taking.PassByAsync(item => item.Type != ItemType.Best);
        var item = await taking.ItemAsync();
        var other = await device.Context.NewPageAsync();
        await other.GotoAsync($"/attempts/{taking.Attempt}/send");
        await other.Locator("#send-in button.button").ClickAsync();
        await other.WaitForURLAsync("**/result");

        device.Watch.Expect(410);
        await taking.AnswerAsync(item.Key.FullAnswer());
        await device.Page.WaitForURLAsync("**/result");
        await Assertions.Expect(device.Page.Locator(".told").First).ToContainTextAsync("Left open");
    }
}
