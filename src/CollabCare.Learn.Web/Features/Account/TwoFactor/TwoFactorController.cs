using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Account.TwoFactor;

/// <summary>The authenticator app, and the codes for when it is lost.</summary>
[BeforeSecondFactor]
public sealed class TwoFactorController(ISender sender) : Controller
{
    const string Page = "/account/two-factor";

    [HttpGet(Page), ProvedRecently]
    public async Task<IActionResult> TwoFactor() => View(await sender.Send(new ShowTwoFactor(User.Me, null)));

    [HttpPost(Page), ProvedRecently(Page), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> TurnOn(TurnOn form)
    {
        var turned = ModelState.IsValid ? await sender.Send(form with { Person = User.Me }) : new(Faults.None, []);
        this.Add(turned.Faults);
        return ModelState.IsValid ? View("RecoveryCodes", turned) : this.Again(nameof(TwoFactor), await sender.Send(new ShowTwoFactor(User.Me, form.Key)));
    }

    [HttpPost($"{Page}/off"), ProvedRecently(Page)]
    public async Task<IActionResult> TurnOff()
    {
        await sender.Send(new TurnOff(User.Me));
        return this.Said(Page, "The authenticator app is off, and its recovery codes are gone. Your other devices are signed out.");
    }

    [HttpPost("/account/recovery-codes"), ProvedRecently("/account")]
    public async Task<IActionResult> MakeCodes() => View("RecoveryCodes", await sender.Send(new MakeCodes(User.Me)));
}
