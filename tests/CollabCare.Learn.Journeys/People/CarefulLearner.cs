using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Account.TwoFactor;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who trusts a device or a second code more than a password.</summary>
public sealed class CarefulLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Fact]
    public async Task Makes_a_passkey_and_signs_in_with_it()
    {
        var device = await SignedInAsync();
        await AddFingerAsync(device);
        await device.GoAsync("/account/passkeys");
        await device.Page.Locator("form[data-passkey=create] button").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".row-title")).ToHaveCountAsync(1);
        await SignOutAsync(device);

        await device.GoAsync("/account/sign-in");
        await device.Page.Locator("form[data-passkey=get] button").ClickAsync();
        await device.Page.WaitForURLAsync("**/home");
    }

    [Fact]
    public async Task Makes_an_account_with_a_passkey_and_no_password()
    {
        var device = await DeviceAsync();
        await AddFingerAsync(device);
        await device.GoAsync("/account/sign-up");
        await device.Page.FillAsync("[name=Name]", "Ana Petrov");
        await device.Page.FillAsync("[name=Email]", NewEmail());
        await device.Page.Locator("button[data-passkey=create]").ClickAsync();
        await device.Page.WaitForURLAsync("**/home");
        await SignOutAsync(device);

        await device.GoAsync("/account/sign-in");
        await device.Page.Locator("form[data-passkey=get] button").ClickAsync();
        await device.Page.WaitForURLAsync("**/home");
    }

    [Fact]
    public async Task Turns_an_authenticator_on_and_is_asked_for_its_code()
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, "Ana Petrov", Roles.Learner);
        var device = await DeviceAsync();
        await device.SignInAsync(email);
        await device.GoAsync("/account/two-factor");
        var key = await device.Page.Locator("code.secret").InnerTextAsync();
        await device.Page.FillAsync("[name=Code]", Authenticator.Code(key));
        await device.Button("Turn it on").ClickAsync();
        var recovery = await device.Page.Locator(".codes li").First.InnerTextAsync();
        await SignOutAsync(device);

        // A code works once: the app's next one is taken.
        await AnswerSecondStepAsync(device, email, Authenticator.Code(key, 1));
        await SignOutAsync(device);
        await AnswerSecondStepAsync(device, email, recovery);
    }

    static async Task AnswerSecondStepAsync(Device device, string email, string code)
    {
        await device.SignInAsync(email);
        await device.Page.WaitForURLAsync("**/two-factor*");
        await device.Page.FillAsync("[name=Code]", code);
        await device.Button("Sign in").ClickAsync();
        await device.Page.WaitForURLAsync("**/home");
    }

    static async Task SignOutAsync(Device device)
    {
        await device.Page.Locator(".site-account form button").ClickAsync();
        await Assertions.Expect(device.Page.Locator(".site-account")).ToContainTextAsync("Sign in");
    }

    // A device that has a fingerprint reader, and says yes at once.
    static async Task AddFingerAsync(Device device)
    {
        var cdp = await device.Context.NewCDPSessionAsync(device.Page);
        await cdp.SendAsync("WebAuthn.enable");
        await cdp.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = "internal",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
    }
}
