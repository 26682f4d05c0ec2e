using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Workbook;

namespace CollabCare.Learn.Journeys.People;

/// <summary>A mentor who is new: takes a first round, is led to the samples, and comes back to it.</summary>
public sealed class CalibratedMentor(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Project = "project-data-request";

    [Fact]
    public async Task Takes_a_round_rates_six_samples_and_comes_back_to_it_by_keyboard()
    {
        var round = await SentAsync();
        var device = await SignedInAsync(Roles.Mentor);
        var keys = new Keyboard(device.Page);
        await device.GoAsync("/mentoring");
        await keys.TabToAsync($"form[action='/mentoring/rounds/{round}/claim'] button");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Heading).ToHaveTextAsync("First a few samples");
        await Axe.ShouldBeCleanAsync(device);
        await keys.TabToAsync("#begin button");
        await keys.PressAndGoAsync("Enter");

        foreach (var sample in App.SamplesOf(Project))
        {
            await Assertions.Expect(device.Heading).ToHaveTextAsync(sample.Title);
            for (var n = 0; n < sample.Ratings.Length; n++)
            {
                await keys.TabToAsync($"[name=level-{n}]");
                await keys.PressAsync("ArrowDown");
                await keys.TypeIntoAsync($"#evidence-{n}", "The last sentence");
            }

            await keys.TabToAsync("#rating .actions button");
            await keys.PressAsync("Enter");
            await Assertions.Expect(device.Page.Locator("#agreed")).ToBeVisibleAsync();
            await keys.TabToAsync("a.next");
            await keys.PressAndGoAsync("Enter");
        }

        await Assertions.Expect(device.Page.Locator("#summary")).ToContainTextAsync("are the agreed ones");
        await Axe.ShouldBeCleanAsync(device);
        await keys.TabToAsync("#back button");
        await keys.PressAndGoAsync("Enter");
        device.Path.ShouldBe(Reviewer.At(round));
        await Assertions.Expect(device.Page.Locator("#review")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Finds_again_what_was_typed_when_the_tab_was_closed()
    {
        var device = await SignedInAsync(Roles.Mentor);
        await device.GoAsync("/mentoring/calibration");
        await device.Page.Locator("#begin button").ClickAsync();
        await device.Page.ArriveAsync("**/mentoring/calibration/*/1");
        await device.Page.FillAsync("#evidence-0", "The list with role and date");
        await Assertions.Expect(device.Page.Locator("[data-keep-line]")).ToContainTextAsync("Kept in this browser");
        var again = await device.Context.NewPageAsync();
        await device.Page.CloseAsync();
        await again.GotoAsync("/mentoring/calibration");
        await again.Locator("a.next").ClickAsync();
        await Assertions.Expect(again.Locator("#evidence-0")).ToHaveValueAsync("The list with role and date");
    }

    [Fact]
    public async Task Rates_without_scripts()
    {
        var (device, looking) = await ScriptlessAsync(Roles.Mentor);
        await device.GoAsync($"/projects/{Project}/calibration");
        await device.Button("Rate these samples").ClickAsync();
        await device.Page.ArriveAsync("**/mentoring/calibration/*/1");
        await device.Page.Locator("[name=level-0]").First.CheckAsync();
        device.Watch.Expect(400);
        await device.Button("Rate it, and see what was agreed").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".error-summary")).ToContainTextAsync("say where in the sample you saw it");
        foreach (var (n, _) in App.SamplesOf(Project)[0].Ratings.Index())
        {
            await device.Page.Locator($"[name=level-{n}]").Nth(2).CheckAsync();
            await device.Page.FillAsync($"#evidence-{n}", "The last sentence");
        }

        await device.Button("Rate it, and see what was agreed").ClickAsync();
        await Assertions.Expect(device.Page.Locator("#agreed")).ToBeVisibleAsync();
        await Axe.ShouldBeCleanAsync(device, looking);
    }

    async Task<Guid> SentAsync()
    {
        var (visitor, _) = await VisitorAsync();
        using (visitor)
        {
            var learner = new WorkWriter(App, visitor);
            await learner.StartAsync(Project, "Desk");
            await learner.SendRoundAsync();
            return await learner.RoundIdAsync();
        }
    }
}
