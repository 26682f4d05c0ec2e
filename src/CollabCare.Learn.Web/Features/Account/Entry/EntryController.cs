using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Account.Entry;

/// <summary>The ways in and out.</summary>
public sealed class EntryController(ISender sender) : Controller
{
    [HttpGet("/account/sign-up"), AllowAnonymous]
    public async Task<IActionResult> SignUp(string? invitation) =>
        User.PersonId is null ? View(new SignUp { Invitation = invitation, Door = await sender.Send(new AskToSignUp(invitation)) }) : LocalRedirect("/home");

    [HttpPost("/account/sign-up"), AllowAnonymous, EnableRateLimiting(RateLimits.SignUp), StartsSession]
    public async Task<IActionResult> SignUp(SignUp form) =>
        await this.DoAsync(sender, form with { Door = await sender.Send(new AskToSignUp(form.Invitation)) }, nameof(SignUp), "/home", "Welcome. Your account is made.");

    [HttpGet("/account/sign-in"), AllowAnonymous]
    public IActionResult SignIn(string? returnUrl) =>
        User.PersonId is null ? View(new SignIn { ReturnUrl = returnUrl }) : LocalRedirect(this.Local(returnUrl));

    [HttpPost("/account/sign-in"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn), StartsSession]
    public async Task<IActionResult> SignIn(SignIn form)
    {
        var entered = ModelState.IsValid ? await sender.Send(form) : new(Faults.None);
        this.Add(entered.Faults);
        return !ModelState.IsValid ? this.Again(nameof(SignIn), form)
            : entered.NeedsSecondFactor ? RedirectToAction(nameof(TwoFactor), new { form.ReturnUrl, Stay = form.Stay ? "true" : null })
            : LocalRedirect(this.Local(form.ReturnUrl));
    }

    [HttpGet("/account/sign-in/two-factor"), AllowAnonymous]
    public async Task<IActionResult> TwoFactor(string? returnUrl, bool stay) =>
        await sender.Send(new IsHalfIn()) ? View(new SecondStep { ReturnUrl = returnUrl, Stay = stay }) : RedirectToAction(nameof(SignIn));

    [HttpPost("/account/sign-in/two-factor"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn), StartsSession]
    public async Task<IActionResult> TwoFactor(SecondStep form) =>
        await sender.Send(new IsHalfIn()) ? await this.DoAsync(sender, form, nameof(TwoFactor), this.Local(form.ReturnUrl)) : RedirectToAction(nameof(SignIn));

    [HttpGet("/account/lost"), AllowAnonymous]
    public IActionResult Lost() => View(new Recover());

    [HttpPost("/account/lost"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Lost(Recover form) =>
        await this.DoAsync(sender, form, nameof(Lost), "/account/sign-in", "Your new password is kept. Sign in with it.");

    [HttpPost("/account/lost/mail"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> MailReset(MailReset form)
    {
        this.Add(ModelState.IsValid ? await sender.Send(form, HttpContext.RequestAborted) : Faults.None);
        return ModelState.IsValid
            ? this.Said("/account/sign-in", "If this address has an account, a link is on its way to it. It works once, for an hour. Nothing came? Look among unwanted mail, or ask again in ten minutes.")
            : this.Again(nameof(Lost), new Recover());
    }

    [HttpGet("/account/reset/{token}"), AllowAnonymous]
    public async Task<IActionResult> Reset(string token) => await sender.Send(new FindResetLink(token)) ? View(new Reset { Token = token }) : NotFound();

    [HttpPost("/account/reset/{token}"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Reset(Reset form) =>
        await sender.Send(new FindResetLink(form.Token))
            ? await this.DoAsync(sender, form, nameof(Reset), "/account/sign-in", "Your new password is kept, and every device is signed out. Sign in with it.")
            : NotFound();

    [HttpPost("/account/sign-out"), BeforeSecondFactor]
    public async Task<IActionResult> Leave()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return this.Said("/", "You are signed out.");
    }
}
