using CollabCare.Learn.Journeys.Browser;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Tests;
using CollabCare.Learn.Web.Tests.Features.Account.TwoFactor;

namespace CollabCare.Learn.Journeys.People;

/// <summary>Somebody who trusts a device or a second code more than a password.</summary>
public sealed class CarefulLearner(Chromium chromium, JourneyApp app) : Journey(chromium, app)
{
    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Makes_a_passkey_and_signs_in_with_it(Hand hand)
    {
        var device = await SignedInAsync(hand: hand);
        await AddFingerAsync(device);
        await device.GoAsync("/account/passkeys");
        await device.Hands.PressAsync("form[data-passkey=create] button");
        await Assertions.Expect(device.Page.Locator(".row-title")).ToHaveCountAsync(1);
        await SignOutAsync(device);

        await device.GoAsync("/account/sign-in");
        await device.Hands.PressAsync("form[data-passkey=get] button");
        await device.Page.ArriveAsync("**/home");
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Makes_an_account_with_a_passkey_and_no_password(Hand hand)
    {
        var device = await DeviceAsync(hand: hand);
        await AddFingerAsync(device);
        await device.GoAsync("/account/sign-up");
        await device.Hands.FillAsync("[name=Name]", "Ana Petrov");
        await device.Hands.FillAsync("[name=Email]", NewEmail());
        await device.Hands.PressAsync("button[data-passkey=create]");
        await device.Page.ArriveAsync("**/home");
        await SignOutAsync(device);

        await device.GoAsync("/account/sign-in");
        await device.Hands.PressAsync("form[data-passkey=get] button");
        await device.Page.ArriveAsync("**/home");
    }

    [Theory]
    [InlineData(Hand.Mouse)]
    [InlineData(Hand.Keyboard)]
    public async Task Turns_an_authenticator_on_and_is_asked_for_its_code(Hand hand)
    {
        var email = NewEmail();
        await App.AddPersonAsync(email, "Ana Petrov", Roles.Learner);
        var device = await DeviceAsync(hand: hand);
        await device.SignInAsync(email);
        await device.GoAsync("/account/two-factor");
        var key = await device.Page.Locator("code.secret").InnerTextAsync();
        await device.Hands.FillAsync("[name=Code]", Authenticator.Code(key));
        await device.Hands.PressAsync(device.Button("Turn it on"));
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
        await device.Page.ArriveAsync("**/two-factor*");
        await device.Hands.FillAsync("[name=Code]", code);
        await device.Hands.PressAsync(device.Button("Sign in"));
        await device.Page.ArriveAsync("**/home");
    }

    static async Task SignOutAsync(Device device)
    {
        await device.Hands.PressAsync(".site-account form button");
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
