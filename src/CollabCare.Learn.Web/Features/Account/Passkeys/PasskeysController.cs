using CollabCare.Learn.Web.Features.Account.Entry;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Account.Passkeys;

/// <summary>Making passkeys, and coming in with them. What the browser asks for is JSON; everything else is a form that its script fills in.</summary>
[BeforeSecondFactor]
public sealed class PasskeysController(ISender sender, PasskeyUse use) : Controller
{
    const string Page = "/account/passkeys";

    /// <summary>Where passkeys cannot be used, nothing of them exists.</summary>
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!use.IsOn)
        {
            context.Result = NotFound();
        }
    }

    [HttpGet(Page), ProvedRecently]
    public async Task<IActionResult> Passkeys() => View(await sender.Send(new ListPasskeys(User.Me)));

    [HttpPost($"{Page}/options"), ProvedRecently(Page)]
    public async Task<IActionResult> AddOptions() => Json(await sender.Send(new AskForNewPasskey(User.Me)));

    [HttpPost(Page), ProvedRecently(Page)]
    public async Task<IActionResult> Add(AddPasskey form) => await ThenAsync(form with { Person = User.Me }, "The passkey is kept. You can sign in with it from now on.");

    [HttpPost($"{Page}/rename"), ProvedRecently(Page)]
    public async Task<IActionResult> Rename(RenamePasskey form) => await ThenAsync(form with { Person = User.Me }, "The name is kept.");

    [HttpPost($"{Page}/remove"), ProvedRecently(Page)]
    public async Task<IActionResult> Remove(RemovePasskey form) =>
        await ThenAsync(form with { Person = User.Me }, "The passkey is gone, and your other devices are signed out. Delete it on the device too.");

    [HttpPost("/account/sign-in/passkey-options"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> SignInOptions() => Json(await sender.Send(new AskForPasskey(null)));

    [HttpPost("/account/sign-in/passkey"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn), StartsSession]
    public async Task<IActionResult> SignIn(SignInByPasskey form)
    {
        var faults = ModelState.IsValid ? await sender.Send(form) : Faults.Of(PasskeyUse.NotTaken);
        ModelState.Clear();
        this.Add(faults);
        return faults.Any ? this.Again("/Features/Account/Entry/SignIn.cshtml", new Entry.SignIn { ReturnUrl = form.ReturnUrl, Stay = form.Stay }) : LocalRedirect(this.Local(form.ReturnUrl));
    }

    [HttpPost("/account/sign-up/passkey-options"), AllowAnonymous, EnableRateLimiting(RateLimits.SignUp)]
    public async Task<IActionResult> SignUpOptions(AskToSignUpByPasskey form) =>
        ModelState.IsValid ? Json(await sender.Send(form)) : BadRequest(new { sentence = ModelState.Values.SelectMany(v => v.Errors).First().ErrorMessage });

    [HttpPost("/account/sign-up/passkey"), AllowAnonymous, EnableRateLimiting(RateLimits.SignUp), StartsSession]
    public async Task<IActionResult> SignUp(SignUpByPasskey form)
    {
        this.Add(ModelState.IsValid ? await sender.Send(form) : Faults.None);
        return ModelState.IsValid ? this.Said("/home", "Welcome. Your account is made, and your passkey opens it.")
            : this.Again(
                "/Features/Account/Entry/SignUp.cshtml",
                new Entry.SignUp { Name = form.Name, Email = form.Email, Invitation = form.Invitation, Door = await sender.Send(new AskToSignUp(form.Invitation)) });
    }

    [HttpPost("/account/confirm/passkey-options"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> ConfirmOptions() => Json(await sender.Send(new AskForPasskey(User.Me)));

    [HttpPost("/account/confirm/passkey"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Confirm(ConfirmByPasskey form)
    {
        var faults = ModelState.IsValid ? await sender.Send(form with { Person = User.Me }) : Faults.Of(PasskeyUse.NotTaken);
        ModelState.Clear();
        this.Add(faults);
        return faults.Any
            ? this.Again("/Features/Account/Confirm.cshtml", await sender.Send(new AskToConfirm(User.Me, form.ReturnUrl)))
            : LocalRedirect(this.Local(form.ReturnUrl));
    }

    async Task<IActionResult> ThenAsync(ICommand<Faults> form, string said)
    {
        this.Add(ModelState.IsValid ? await sender.Send(form) : Faults.None);
        return ModelState.IsValid ? this.Said(Page, said) : this.Again(nameof(Passkeys), await sender.Send(new ListPasskeys(User.Me)) with { Renaming = form as RenamePasskey });
    }

    ContentResult Json(string options) => Content(options, "application/json; charset=utf-8");
}
