using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests.Features.Mentoring;
using CollabCare.Learn.Web.Tests.Features.Workbook;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who does a project, and the mentor who reviews it.</summary>
public sealed class ProjectPeople(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    const string Project = "project-system-burden";

    [Fact]
    public async Task A_learner_begins_writes_and_sends_by_keyboard()
    {
        var device = await SignedInAsync();
        var keys = new Keyboard(device.Page);
        await device.GoAsync($"/projects/{Project}");
        await keys.TabToAsync("#start button[value=Desk]");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync("[aria-labelledby=steps-title] input");
        await keys.PressAsync("Space");
        await Assertions.Expect(device.Page.Locator("[data-ticks-said]")).ToHaveTextAsync("Kept.");
        var at = device.Path;
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty();
        await device.Page.SetViewportSizeAsync(1280, 900);

        await keys.TabToAsync($"a[href='{at}/parts/style-note']");
        await keys.PressAndGoAsync("Enter");
        await keys.TypeIntoAsync("#cell-0-0", "# Words\n\nName the **burden**, not the person.");
        await Assertions.Expect(device.Page.Locator("[data-keep-line]")).ToContainTextAsync("Saved");
        await Assertions.Expect(device.Page.Locator("[data-preview-place] strong")).ToHaveTextAsync("burden");
        await Assertions.Expect(device.Page.Locator("[data-counted]")).ToContainTextAsync("7 of 350 words");
        await device.Page.ReloadAsync();
        await Assertions.Expect(device.Page.Locator("#cell-0-0")).ToHaveValueAsync("# Words\n\nName the **burden**, not the person.");

        await device.GoAsync($"{at}/send");
        await keys.TabToAsync("[name=level-0]");
        await keys.PressAsync("ArrowDown");
        await keys.TabToAsync("button[value=send]");
        device.Watch.Expect(400);
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".error-summary")).ToContainTextAsync("Table of rewrites is still empty");
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Two_tabs_of_one_part_say_so_and_lose_nothing(Hand hand)
    {
        var device = await SignedInAsync(hand: hand);
        device.Watch.Expect(409);
        await device.GoAsync($"/projects/{Project}");
        await device.Hands.PressAsync(device.Button("Begin at your desk"));
        await device.Page.ArriveAsync("**/workbook/*");
        var part = $"{device.Path}/parts/style-note";
        await device.GoAsync(part);
        var second = await device.Context.NewPageAsync();
        await second.GotoAsync(part);
        await device.Hands.FillAsync("#cell-0-0", "From the first tab.");
        await Assertions.Expect(device.Page.Locator("[data-keep-line]")).ToContainTextAsync("Saved");
        await device.HandsOn(second).FillAsync("#cell-0-0", "From the second tab.");
        await Assertions.Expect(second.Locator("[data-keep-line]")).ToContainTextAsync("nothing was overwritten");
        await device.HandsOn(second).PressAsync("button[value=save]");
        await Assertions.Expect(second.Locator("[aria-labelledby=other]")).ToContainTextAsync("From the first tab.");
        await Assertions.Expect(second.Locator("#cell-0-0")).ToHaveValueAsync("From the second tab.");
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task A_map_is_drawn_as_one_types(Hand hand)
    {
        var device = await SignedInAsync(hand: hand);
        await device.GoAsync($"/projects/{WorkWriter.Map}");
        await device.Hands.PressAsync(device.Button("Begin at your desk"));
        await device.Page.ArriveAsync("**/workbook/*");
        await device.GoAsync($"{device.Path}/parts/map");
        string[][] rows = [["Pull the dose", "Nurse", "Opens the drawer", "Pharmacist", "Cabinet", "12"], ["Pull the dose", "Pharmacist", "Opens the drawer", "", "Cabinet", "2 h"]];
        foreach (var (row, cells) in rows.Index())
        {
            foreach (var (column, words) in cells.Index())
            {
                await device.Hands.FillAsync($"#cell-{row}-{column}", words);
            }
        }

        await Assertions.Expect(device.Page.Locator("[data-preview-place] .stage")).ToHaveCountAsync(2);
        await Assertions.Expect(device.Page.Locator("[data-preview-place] .wait-text").Nth(1)).ToHaveTextAsync("Wait 2 h");
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_mentor_takes_comments_rates_and_returns_by_keyboard()
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, "Lee Hart", Roles.Learner);
        using var visitor = App.Visit();
        await visitor.SignInAsync(email, Web.Tests.TestApp.Password);
        var learner = new WorkWriter(App, visitor);
        await learner.StartAsync(Project, "Desk");
        await learner.SendRoundAsync("The release note blames the nurse for a slow screen.");
        var (mentor, address) = await VisitorAsync(Roles.Mentor);
        using (mentor)
        {
            await App.CalibrateAsync(mentor.Person);
        }

        var device = await SignedInAsAsync(address);
        var keys = new Keyboard(device.Page);
        await device.GoAsync("/home");
        await keys.TabToAsync("a[href='/mentoring']");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync($"form[action='/mentoring/rounds/{await learner.RoundIdAsync()}/claim'] button");
        await keys.PressAndGoAsync("Enter");
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty();
        await device.Page.SetViewportSizeAsync(1280, 900);

        for (var at = 0; at < learner.Sheet.Criteria.Length; at++)
        {
            await keys.TabToAsync($"[name=level-{at}]");
            await keys.PressAsync("ArrowDown");
            await keys.TypeIntoAsync($"#evidence-{at}", "The first row");
            await keys.TypeIntoAsync($"#comment-{at}", "Name the burden.");
        }

        await Assertions.Expect(device.Page.Locator("[data-keep-line]")).ToContainTextAsync("Saved");
        await keys.TabToAsync("#Where");
        await keys.TabToAsync("#Quote");
        await device.Page.Keyboard.TypeAsync("blames the nurse");
        await keys.TabToAsync("[name=Kind]");
        await keys.PressAsync("ArrowUp");
        await keys.TypeIntoAsync("#Comment", "Who made the screen slow?");
        await keys.TabToAsync("button[value=comment]");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".marked mark")).ToHaveTextAsync("blames the nurse");
        await keys.TabToAsync("button[value=send]");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator("[aria-labelledby=rating]")).ToContainTextAsync("Returned.");
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty();
        (await learner.Visitor.ReadAsync($"{learner.At}/rounds/1")).QuerySelector("#comment-1")!.TextContent.ShouldContain("Who made the screen slow?");
    }
}
