using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who presses everything twice, and keeps two tabs open.</summary>
public sealed class HastyLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Gets_one_mark_for_two_tabs_and_a_double_press(Hand hand)
    {
        var device = await SignedInAsync(hand: hand);
        var taking = new Taking(device, App);
        await taking.StartAsync(Known.Module);
        var attempt = taking.Attempt;
        await taking.AnswerAllAsync(item => item.Key.FullAnswer());
        var other = await device.Context.NewPageAsync();
        await other.GotoAsync($"/attempts/{attempt}/send");

        await device.Hands.PressTwiceAsync("#send-in button.button");
        await device.HandsOn(other).PressTwiceAsync("#send-in button.button");
        await device.Page.ArriveAsync("**/result");
        await other.ArriveAsync("**/result");

        (await other.Locator(".mark").InnerTextAsync()).ShouldBe(await device.Page.Locator(".mark").InnerTextAsync());
        var attempts = await App.LookAsync(db => db.Attempts.AsNoTracking().Where(a => db.Attempts.Any(b => b.Id == attempt && b.PersonId == a.PersonId)).ToListAsync());
        attempts.ShouldHaveSingleItem().Percent.ShouldBe(100);
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Starts_one_attempt_by_a_double_press(Hand hand)
    {
        var device = await SignedInAsync(hand: hand);
        await device.GoAsync($"/modules/{Known.Module}/quiz");
        await device.Hands.PressTwiceAsync("#start button");

        // A second press that was slow has led on from the first item.
        await device.Page.ArriveAsync("**/items/*");
        var attempt = new Taking(device, App).Attempt;
        (await App.LookAsync(db => db.Attempts.CountAsync(a => db.Attempts.Any(b => b.Id == attempt && b.PersonId == a.PersonId)))).ShouldBe(1);
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Is_shown_the_result_in_a_tab_that_still_had_an_item_open(Hand hand)
    {
        var device = await SignedInAsync(hand: hand);
        var taking = new Taking(device, App);
        await taking.StartAsync(Known.Module);

        // An answer of several parts, or a choice that arrows lead to, would still be given when its first part has already led on to the result.
        await taking.PassByAsync(item => item.Type != ItemType.Best);
        var other = await device.Context.NewPageAsync();
        await other.GotoAsync($"/attempts/{taking.Attempt}/send");
        await device.HandsOn(other).PressAsync("#send-in button.button");
        await other.ArriveAsync("**/result");

        device.Watch.Expect(410);
        await device.Hands.ChooseAsync("form.quiz .choice input >> nth=0");
        await device.Page.ArriveAsync("**/result");
        await Assertions.Expect(device.Page.Locator(".told").First).ToContainTextAsync("Left open");
    }
}
