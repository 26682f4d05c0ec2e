using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Tests.Features.Interview;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody whose browser runs no scripts, and who rates in a live session all the same: the page moves when it is loaded again.</summary>
public sealed class ScriptlessRater(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Joins_by_the_code_sees_the_question_rates_and_sees_the_reveal_by_loading_the_page_again()
    {
        var candidate = await NamedAsync("Cleo");
        await candidate.GoAsync("/interview/live");
        await candidate.Page.CheckAsync("#open input[value=Pair]");
        await candidate.Button("Open the session").ClickAsync();
        await Assertions.Expect(candidate.Heading).ToHaveTextAsync("Who sits where?");
        var room = candidate.Path;

        var rater = await NamedAsync("Ana", new() { JavaScriptEnabled = false });
        await rater.GoAsync("/interview/live");
        await rater.Page.FillAsync("#code", await candidate.Page.Locator(".live-code").First.InnerTextAsync());
        await rater.Button("Join").ClickAsync();
        await rater.Page.ArriveAsync($"**{room}");
        await Assertions.Expect(rater.Page.Locator(".live-person").Filter(new() { HasText = "Ana, you" })).ToContainTextAsync("rater");
        await Assertions.Expect(candidate.Page.Locator(".live-person").Filter(new() { HasText = "Ana" }).Locator(".live-there")).ToContainTextAsync("here");

        // The candidate begins and shows the question; the rater loads the page again, and has words, clock and script.
        await candidate.Button("Begin: 3 questions in 25 minutes").ClickAsync();
        await candidate.Button("Show the question to all").ClickAsync();
        await Assertions.Expect(candidate.Page.Locator(".countdown")).ToContainTextAsync("left to plan");
        await LookAgainAsync(rater);
        await Assertions.Expect(rater.Heading).ToHaveTextAsync(await candidate.Heading.InnerTextAsync());
        await Assertions.Expect(rater.Page.Locator(".countdown")).ToContainTextAsync("seconds from when this page came");
        await Assertions.Expect(rater.Page.Locator(".live-probes li").First).ToBeVisibleAsync();
        await rater.Button("Answer now").ClickAsync();
        await Assertions.Expect(candidate.Page.Locator(".countdown")).ToContainTextAsync("left to answer");
        await candidate.Button("I am done").ClickAsync();
        await Assertions.Expect(candidate.Page.GetByText("Your answer is in.")).ToBeVisibleAsync();
        await LookAgainAsync(rater);
        await rater.Page.Locator("#move-probe button").ClickAsync();
        await rater.Button("That is answered").ClickAsync();

        // The other two are skipped.
        foreach (var question in new[] { 2, 3 })
        {
            await Assertions.Expect(rater.Page.Locator(".stage-head")).ToContainTextAsync($"Question {question} of 3");
            await rater.Button("Skip this question").ClickAsync();
        }

        await Assertions.Expect(rater.Heading).ToHaveTextAsync("Rate, each alone");
        await RateAsync(rater, 3);
        await Assertions.Expect(rater.Page.GetByText("Your rating of question 1 is kept.")).ToBeVisibleAsync();
        await Assertions.Expect(rater.Page.Locator("table")).ToHaveCountAsync(0);
        await candidate.GoAsync(room);
        await RateAsync(candidate, 2);
        await candidate.Button("Put all ratings on the table").ClickAsync();
        await Assertions.Expect(candidate.Heading).ToHaveTextAsync("What everybody heard");

        await LookAgainAsync(rater);
        await Assertions.Expect(rater.Heading).ToHaveTextAsync("What everybody heard");
        await Assertions.Expect(rater.Page.Locator("table").Filter(new() { HasText = "Ratings of question 1" }).Locator("tbody tr").First).ToContainTextAsync("Situation321");
        await rater.Page.FillAsync("#Note", "Begin with the choice that was yours.");
        await rater.Button("Close this chair").ClickAsync();
        await rater.Page.GetByText("Read what came of it").ClickAsync();
        await Assertions.Expect(rater.Page.GetByText("Begin with the choice that was yours.")).ToBeVisibleAsync();
        await Assertions.Expect(candidate.Page.GetByText("Chair 1 is closed.")).ToBeVisibleAsync();
    }

    async Task<Device> NamedAsync(string name, BrowserNewContextOptions? options = null)
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, name);
        return await SignedInAsAsync(email, options);
    }

    static Task LookAgainAsync(Device device) => device.Link("See where the session is now").ClickAsync();

    static async Task RateAsync(Device device, int level)
    {
        await device.Page.Locator("#rate-1").ClickAsync();
        foreach (var (name, value) in LiveParty.Fields(level, "I walked a night shift"))
        {
            await (name.StartsWith("Quotes", StringComparison.Ordinal) ? device.Page.FillAsync($"[name='{name}']", value) : device.Page.CheckAsync($"[name='{name}'][value='{value}']"));
        }

        await device.Page.Locator("#rating .actions .button").ClickAsync();
        await Assertions.Expect(device.Heading).ToHaveTextAsync("Rate, each alone");
    }
}
