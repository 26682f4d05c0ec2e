using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Setup;
using CollabCare.Learn.Web.Tests;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Whoever started the app.</summary>
public sealed class Administrator(Chromium chromium, JourneyApp app, FirstRun first) : Journey(chromium, app), IClassFixture<FirstRun>
{
    [Fact]
    public async Task Invites_somebody_who_then_makes_an_account()
    {
        var device = await SignedInAsync(Roles.Administrator);
        var email = NewEmail();
        await device.GoAsync("/admin/invitations");
        await device.Page.FillAsync("#invite [name=Email]", email);
        await device.Page.Locator("label:has(input[name=Role][value=mentor])").ClickAsync();
        await device.Button("Make an invitation").ClickAsync();
        var link = await device.Page.Locator("#link").InnerTextAsync();

        var invited = await DeviceAsync();
        await invited.GoAsync(new Uri(link).PathAndQuery);
        await invited.Page.FillAsync("[name=Name]", "Tomas Varga");
        await Assertions.Expect(invited.Page.Locator("[name=Email]")).ToHaveValueAsync(email);
        await invited.Page.FillAsync("[name=Password]", TestApp.Password);
        await invited.Button("Make the account").ClickAsync();
        await invited.Page.WaitForURLAsync("**/home");

        await device.GoAsync("/admin/people?q=Varga");
        await Assertions.Expect(device.Page.Locator("tr").Filter(new() { HasText = "Tomas Varga" })).ToContainTextAsync("mentor", new() { IgnoreCase = true });
        await device.GoAsync("/admin/invitations");
        await Assertions.Expect(device.Page.Locator("main")).Not.ToContainTextAsync(email);
    }

    [Fact]
    public async Task Becomes_one_by_the_link_of_the_first_run_and_the_link_works_once()
    {
        var link = await SetupLinkAsync(first);
        var device = await DeviceAsync(app: first);
        await device.GoAsync(link);
        await device.Page.FillAsync("[name=Name]", "Ruth Lindqvist");
        await device.Page.FillAsync("[name=Email]", NewEmail());
        await device.Page.FillAsync("[name=Password]", TestApp.Password);
        await device.Page.Locator("main form button.button").ClickAsync();
        await device.Page.WaitForURLAsync(address => !address.Contains("/setup/", StringComparison.Ordinal));
        await Assertions.Expect(device.Page.Locator(".site-account")).ToContainTextAsync("Admin");

        var late = await DeviceAsync(app: first);
        late.Watch.Expect(404);
        (await late.GoAsync(link)).Status.ShouldBe(404);
    }

    static async Task<string> SetupLinkAsync(FirstRun app)
    {
        app.Address.ShouldNotBeNull();
        await using var scope = app.Services.CreateAsyncScope();
        return $"/setup/{(await FirstAdministrator.MakeLinkAsync(scope.ServiceProvider, TestContext.Current.CancellationToken)).ShouldNotBeNull()}";
    }
}

/// <summary>An app that has no administrator yet.</summary>
public sealed class FirstRun : JourneyApp;
