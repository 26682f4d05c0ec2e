using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who wants to know where he or she stands, and practises what is missing, without a pointer.</summary>
public sealed class PractisingLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Module = "hier-b-bedside-roles";

    [Fact]
    public async Task Says_how_sure_in_a_quiz_and_sees_by_strand_how_well_that_fits()
    {
        var device = await SignedInAsync(hand: Hand.Keyboard);
        var keys = new Keyboard(device.Page);
        await device.GoAsync($"/modules/{Known.FirstModule}/quiz");
        await keys.TabToAsync("#start button");
        await keys.PressAndGoAsync("Enter");
        var taking = new Taking(device, App);
        var (attempt, certain, guessed) = (taking.Attempt, 0, 0);
        while (certain + guessed < 6)
        {
            var item = await taking.ItemAsync();
            if (item.Type == ItemType.Best)
            {
                // What is certain is right, and what is a guess is wrong. From "Not said" the arrows go round to either.
                var sure = (certain + guessed) % 2 == 0;
                (certain, guessed) = sure ? (certain + 1, guessed) : (certain, guessed + 1);
                await taking.AnswerAsync(sure ? item.Key.FullAnswer() : QuizTaker.WrongAnswer(item));
                await keys.TabToAsync("input[name='sure']");
                await keys.PressAsync(sure ? "ArrowUp" : "ArrowDown");
                await Assertions.Expect(device.Page.Locator($"input[name='sure'][value='{(sure ? "certain" : "guess")}']")).ToBeCheckedAsync();
            }

            await keys.TabToAsync("button[data-next]");
            await keys.PressAndGoAsync("Enter");
        }

        await device.GoAsync($"/attempts/{attempt}/send");
        await keys.TabToAsync("#send-in button");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".surprises h2:has-text('Confident mistakes')")).ToHaveCountAsync(0);

        await device.GoAsync("/progress");
        await keys.TabToAsync("#certainty-terminology summary");
        await keys.PressAsync("Enter");
        var all = device.Page.Locator("#certainty-terminology .calibration-all td");
        await Assertions.Expect(all.First).ToBeVisibleAsync();
        await Assertions.Expect(all).ToHaveTextAsync([$"0 of {guessed} right, 0\u00a0%", "–", $"{certain} of {certain} right, 100\u00a0%"]);
        await Axe.ShouldBeCleanAsync(device);
    }

    [Fact]
    public async Task Practises_one_objective_that_was_missed_and_is_told_at_once()
    {
        var (visitor, email) = await VisitorAsync();
        using var before = visitor;
        var taker = new QuizTaker(App, visitor);
        await taker.TakeAsync(await taker.StartAsync(Module), item => item.Objective == "o1" ? QuizTaker.WrongAnswer(item) : item.Key.FullAnswer());

        var device = await SignedInAsAsync(email, hand: Hand.Keyboard);
        var keys = new Keyboard(device.Page);
        await device.GoAsync($"/modules/{Module}/quiz");
        await Axe.ShouldBeCleanAsync(device);
        await keys.TabToAsync("#practise-o1 button");
        await keys.PressAndGoAsync("Enter");
        var taking = new Taking(device, App);
        var attempt = taking.Attempt;
        for (var position = 1; position <= 3; position++)
        {
            var item = await taking.ItemAsync();
            item.Objective.ShouldBe("o1");
            await taking.AnswerAsync(item.Key.FullAnswer());
            await keys.TabToAsync("button[data-next]");
            await keys.PressAsync("Enter");
            await Assertions.Expect(device.Page.Locator(".told .verdict").First).ToContainTextAsync("Right");
            await keys.TabToAsync("a[data-next]");
            await keys.PressAndGoAsync("Enter");
        }

        await device.GoAsync($"/attempts/{attempt}/send");
        await keys.TabToAsync("#send-in button");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".mark")).ToContainTextAsync("nothing counts");
        (await App.LookAsync(db => db.Attempts.AsNoTracking().SingleAsync(a => a.Id == attempt))).Practice.ShouldBeTrue();
    }
}
