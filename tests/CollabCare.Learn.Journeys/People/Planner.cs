using System.Globalization;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests.Features.Interview;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody with a day to prepare for, who uses no pointer.</summary>
public sealed class Planner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Finds_a_question_in_the_bank_and_unfolds_what_it_tests()
    {
        var device = await DeviceAsync(hand: Hand.Keyboard);
        await device.GoAsync("/interview");
        await device.Hands.FillAsync("#q", "clinician");
        await device.Hands.SelectAsync("#competency", "handling-resistance");
        await device.Hands.SelectAsync("#level", "intermediate");
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync(".filter .button");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator("#q")).ToHaveValueAsync("clinician");
        var found = device.Page.Locator("[aria-labelledby=bank] .row");
        (await found.CountAsync()).ShouldBeGreaterThan(0);
        foreach (var facts in await found.Locator(".facts").AllInnerTextsAsync())
        {
            facts.ShouldContain("Handling resistance");
            facts.ShouldContain("Intermediate");
        }

        await device.Hands.PressAsync(found.Locator("a").First);
        await device.Page.ArriveAsync("**/interview/questions/*");
        var fold = device.Page.Locator("main details").First;
        await Assertions.Expect(fold).Not.ToHaveAttributeAsync("open", "");
        await device.Hands.PressAsync(fold.Locator("summary"));
        await Assertions.Expect(fold).ToHaveAttributeAsync("open", "");
    }

    [Fact]
    public async Task Keeps_the_day_follows_the_plan_to_a_mock_and_forgets_the_day()
    {
        var device = await SignedInAsync();
        await device.GoAsync("/interview/practice");
        var keys = new Keyboard(device.Page);

        // Typed part by part, as a field for a date takes it.
        await keys.TypeIntoAsync("#on", DateTime.UtcNow.AddDays(14).ToString("MMddyyyy", CultureInfo.InvariantCulture));
        await keys.TabToAsync("#date .button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".countdown-days")).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("1[34] days to go"));
        await Assertions.Expect(device.Page.Locator(".plan-days .row").First).ToContainTextAsync("Because there is no story yet.");
        await Assertions.Expect(device.Page.Locator(".plan-days .row").Last).ToContainTextAsync("The interview");
        await keys.TabToAsync(device.Page.Locator(".plan-days a").Filter(new() { HasText = "A set of six" }).First);
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator("#Count")).ToHaveValueAsync("6");
        await Assertions.Expect(device.Page.Locator("#filled")).ToBeVisibleAsync();
        await keys.TabToAsync("#date button[value=forget]");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".plan-days")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Sees_two_of_three_answers_to_one_question_side_by_side()
    {
        var (visitor, email) = await VisitorAsync();
        using (visitor)
        {
            foreach (var time in new[] { "first", "second", "third" })
            {
                var taker = await new MockTaker(visitor).StartAsync(("Question", "q01"), ("Count", "1"));
                await taker.AnswerAsync(text: $"I followed one nurse, the {time} time.");
                await taker.RateAsync();
                await taker.DebriefAsync($"{DateTime.UtcNow.AddDays(4):yyyy-MM-dd}");
            }
        }

        var device = await SignedInAsAsync(email, hand: Hand.Keyboard);
        await device.GoAsync("/interview/practice");
        await device.Hands.PressAsync("[aria-labelledby=again] a");
        await device.Page.ArriveAsync("**/interview/compare/q01");
        var told = device.Page.Locator(".reveal-both .told-words");
        await Assertions.Expect(told).ToHaveTextAsync(["I followed one nurse, the first time.", "I followed one nurse, the third time."]);
        await device.Hands.SelectAsync("#left", "2");
        await device.Hands.PressAsync(".compare-pick .button");
        await Assertions.Expect(told).ToHaveTextAsync(["I followed one nurse, the second time.", "I followed one nurse, the third time."]);
    }

    [Fact]
    public async Task Rates_six_sample_answers_and_reads_how_near_they_were()
    {
        var device = await SignedInAsync();
        await device.GoAsync("/interview/practice");
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync("main a[href='/interview/calibration']");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync("#start button");
        await keys.PressAndGoAsync("Enter");
        for (var position = 1; position <= 6; position++)
        {
            await Assertions.Expect(device.Page.Locator(".stage-head")).ToHaveTextAsync($"Sample answer {position} of 6");
            await Assertions.Expect(device.Page.Locator("[aria-labelledby=agreed]")).ToHaveCountAsync(0);
            foreach (var part in LiveParty.Parts)
            {
                await keys.TabToAsync($"input[name='Levels[{part}]']");
                await keys.PressAsync("Space");
                await keys.PressAsync("ArrowDown");
            }

            await keys.TabToAsync("#rating .actions .button");
            await keys.PressAsync("Enter");
            await Assertions.Expect(device.Page.Locator("[aria-labelledby=agreed] tbody tr")).ToHaveCountAsync(5);
            await Assertions.Expect(device.Page.Locator("[aria-labelledby=agreed] tbody tr td:nth-child(2)")).ToHaveTextAsync(["2", "2", "2", "2", "2"]);
            await keys.TabToAsync("a.next");
            await keys.PressAndGoAsync("Enter");
        }

        await Assertions.Expect(device.Heading).ToContainTextAsync("ear enough");
        await Assertions.Expect(device.Page.Locator(".lede")).ToContainTextAsync("of 30 parts within one level");
        await keys.TabToAsync("main tbody th a");
    }
}
