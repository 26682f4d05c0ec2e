using System.Globalization;
using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Journeys.People;

/// <summary>A mentor, and a learner who joins by the mentor's link; neither uses a pointer.</summary>
public sealed class Mentor(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Makes_a_cohort_assigns_sees_and_signs_and_the_learner_sees_the_same()
    {
        var device = await SignedInAsync(Roles.Mentor);
        var keys = new Keyboard(device.Page);
        await keys.TabToAsync(".site-account a[href='/cohorts']");
        await keys.PressAndGoAsync("Enter");
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty(device.Page.Url);
        await keys.TypeIntoAsync("#name", "Journey hires");
        await keys.PressAndGoAsync("Enter");
        await keys.TabToAsync("#make-link button");
        await keys.PressAsync("Enter");
        var link = new Uri(await device.Page.Locator("#link").InnerTextAsync()).PathAndQuery;
        var cohort = device.Path.Replace("/people", "", StringComparison.Ordinal);

        var learner = await SignedInAsync();
        var theirs = new Keyboard(learner.Page);
        await learner.GoAsync(link);
        await theirs.TabToAsync("#join button");
        await theirs.PressAndGoAsync("Enter");
        await Assertions.Expect(learner.Page.Locator("main")).ToContainTextAsync("Journey hires");

        await device.GoAsync($"{cohort}/assignments");
        await keys.TabToAsync("#What summary");
        await keys.PressAsync("Enter");
        await keys.TabToAsync($"#assign input[value='Module:{Known.FirstModule}']");
        await keys.PressAsync("Space");
        await keys.TabToAsync("#Due");
        var due = DateTime.UtcNow.Date.AddDays(7);
        await device.Page.FillAsync("#Due", due.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await keys.TypeIntoAsync("#Note", "Begin here.");
        await keys.TabToAsync("#assign .actions button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".status")).ToContainTextAsync("assigned to everybody");

        // The day may have changed since it was typed.
        var asked = DateTime.UtcNow.Date;
        await learner.GoAsync("/home");
        await Assertions.Expect(learner.Heading).ToContainTextAsync(new System.Text.RegularExpressions.Regex($"in ({(due - asked).Days}|{(due - DateTime.UtcNow.Date).Days}) days"));
        await theirs.TabToAsync(".site-account a[href='/notices']");
        await theirs.PressAndGoAsync("Enter");
        (await Axe.FaultsAsync(learner.Page)).ShouldBeEmpty(learner.Page.Url);
        await theirs.TabToAsync(".notices button");
        await theirs.PressAndGoAsync("Enter");
        await Assertions.Expect(learner.Page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex($"/modules/{Known.FirstModule}$"));
        await learner.Page.Locator("#done button").ClickAsync();
        await Assertions.Expect(learner.Page.Locator("#not-done")).ToContainTextAsync("Read");

        await device.GoAsync(cohort);
        await keys.TabToAsync(".matrix tbody th a");
        await keys.PressAndGoAsync("Enter");
        await Assertions.Expect(device.Page.Locator("#shown")).ToContainTextAsync("Read");
        await keys.TabToAsync("main a.button[href$='/sign']");
        await keys.PressAndGoAsync("Enter");
        await device.Page.SelectOptionAsync("#What", "Readiness:shadow-unit");
        await keys.TypeIntoAsync("#Words", "Asked before each room.");
        await device.Page.FillAsync("#Until", DateTime.UtcNow.AddDays(60).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        await keys.TabToAsync("#Declared");
        await keys.PressAsync("Space");
        await keys.TabToAsync("#sign .actions button");
        await keys.PressAsync("Enter");
        await Assertions.Expect(device.Page.Locator(".status")).ToContainTextAsync("is signed");
        (await Axe.FaultsAsync(device.Page)).ShouldBeEmpty(device.Page.Url);

        await learner.GoAsync("/learners/me");
        await theirs.TabToAsync("#shown a[href^='/certificates/']");
        await theirs.PressAndGoAsync("Enter");
        await Assertions.Expect(learner.Page.Locator(".sheet")).ToContainTextAsync("What it is not");
        var printed = System.Text.Encoding.Latin1.GetString(await learner.Page.PdfAsync(new() { Format = "Letter" }));
        System.Text.RegularExpressions.Regex.Count(printed, @"/Type\s*/Page\b").ShouldBe(1, "a certificate prints on one sheet");
        (await Axe.FaultsAsync(learner.Page)).ShouldBeEmpty(learner.Page.Url);
    }
}
