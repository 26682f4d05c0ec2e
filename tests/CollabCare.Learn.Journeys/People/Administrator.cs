using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Journeys.Pages;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Setup;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Quizzes;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Whoever started the app.</summary>
public sealed class Administrator(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Invites_somebody_who_then_makes_an_account(Hand hand)
    {
        var device = await SignedInAsync(Roles.Administrator, hand: hand);
        var email = NewEmail();
        await device.GoAsync("/admin/invitations");
        await device.Hands.FillAsync("#invite [name=Email]", email);
        await device.Hands.ChooseAsync("input[name=Role][value=mentor]");
        await device.Hands.PressAsync(device.Button("Make an invitation"));
        var link = await device.Page.Locator("#link").InnerTextAsync();

        var invited = await DeviceAsync(hand: hand);
        await invited.GoAsync(new Uri(link).PathAndQuery);
        await invited.Hands.FillAsync("[name=Name]", "Tomas Varga");
        await Assertions.Expect(invited.Page.Locator("[name=Email]")).ToHaveValueAsync(email);
        await invited.Hands.FillAsync("[name=Password]", TestApp.Password);
        await invited.Hands.PressAsync(invited.Button("Make the account"));
        await invited.Page.ArriveAsync("**/home");

        await device.GoAsync($"/admin/people?q={email}");
        await Assertions.Expect(device.Page.Locator("tr").Filter(new() { HasText = "Tomas Varga" })).ToContainTextAsync("mentor", new() { IgnoreCase = true });
        await device.GoAsync("/admin/invitations");
        await Assertions.Expect(device.Page.Locator("main")).Not.ToContainTextAsync(email);
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Becomes_one_by_the_link_of_the_first_run_and_the_link_works_once(Hand hand)
    {
        // An app that has no administrator yet.
        await using var first = new JourneyApp();
        var link = await SetupLinkAsync(first);
        var device = await DeviceAsync(app: first, hand: hand);
        await device.GoAsync(link);
        await Axe.ShouldBeCleanAsync(device);
        await device.Hands.FillAsync("[name=Name]", "Ruth Lindqvist");
        await device.Hands.FillAsync("[name=Email]", NewEmail());
        await device.Hands.FillAsync("[name=Password]", TestApp.Password);
        await device.Hands.PressAsync("main form button.button");
        await device.Page.ArriveAsync(address => !address.Contains("/setup/", StringComparison.Ordinal));
        await Assertions.Expect(device.Page.Locator(".site-account")).ToContainTextAsync("Admin");

        var late = await DeviceAsync(app: first, hand: hand);
        late.Watch.Expect(404);
        (await late.GoAsync(link)).Status.ShouldBe(404);

        // A browser that is still open would ask the app for its icon when it is gone.
        await device.Page.CloseAsync();
        await late.Page.CloseAsync();
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Starts_an_app_on_an_empty_folder_in_which_somebody_then_signs_up_reads_passes_a_quiz_and_sees_the_progress(Hand hand)
    {
        await using var first = new JourneyApp();
        var administrator = await DeviceAsync(app: first, hand: hand);
        await administrator.GoAsync(await SetupLinkAsync(first));
        await administrator.Hands.FillAsync("[name=Name]", "Ruth Lindqvist");
        await administrator.Hands.FillAsync("[name=Email]", NewEmail());
        await administrator.Hands.FillAsync("[name=Password]", TestApp.Password);
        await administrator.Hands.PressAsync("main form button.button");
        await administrator.Page.ArriveAsync(address => !address.Contains("/setup/", StringComparison.Ordinal));

        var learner = await DeviceAsync(app: first, hand: hand);
        await learner.SignUpAsync("Noor Haddad", NewEmail());
        await Assertions.Expect(learner.Heading).ToContainTextAsync("Read “");
        await learner.Hands.PressAsync(".now a.button");
        await learner.Page.ArriveAsync("**/modules/*");
        var title = await learner.Heading.InnerTextAsync();
        await learner.Hands.PressAsync("#done button");
        await Assertions.Expect(learner.Page.Locator("#not-done")).ToContainTextAsync("Read");
        await learner.Hands.PressAsync(".reading-foot a.next");
        await learner.Page.ArriveAsync("**/quiz");
        await learner.Hands.PressAsync("#start button");
        await learner.Page.ArriveAsync("**/items/*");
        var taking = new Taking(learner, first);
        await taking.AnswerAllAsync(item => item.Key.FullAnswer());
        await taking.SendInAsync();
        await Assertions.Expect(learner.Page.Locator(".mark")).ToContainTextAsync("Passed");
        await learner.Hands.PressAsync(".site-nav a[href='/progress']");
        await learner.Page.ArriveAsync("**/progress");
        await Assertions.Expect(learner.Page.Locator(".lede")).ToContainTextAsync("1 of ");
        await Assertions.Expect(learner.Page.Locator(".progress-module summary").Filter(new() { HasText = title })).ToContainTextAsync("Finished");

        await administrator.GoAsync("/admin/people?q=Noor");
        await Assertions.Expect(administrator.Page.Locator("tr").Filter(new() { HasText = "Noor Haddad" })).ToContainTextAsync("learner", new() { IgnoreCase = true });
        await administrator.Page.CloseAsync();
        await learner.Page.CloseAsync();
    }

    static async Task<string> SetupLinkAsync(JourneyApp app)
    {
        app.Address.ShouldNotBeNull();
        await using var scope = app.Services.CreateAsyncScope();
        return $"/setup/{(await FirstAdministrator.MakeLinkAsync(scope.ServiceProvider, TestContext.Current.CancellationToken)).ShouldNotBeNull()}";
    }
}
