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
            : entered.NeedsSecondFactor ? Redirect("/account/sign-in/two-factor")
            : LocalRedirect(this.Local(form.ReturnUrl));
    }

    [HttpPost("/account/sign-out")]
    public async Task<IActionResult> Leave()
    {
        await HttpContext.SignOutAsync(IdentityConstants.ApplicationScheme);
        Response.Headers["Clear-Site-Data"] = "\"cache\"";
        return this.Said("/", "You are signed out.");
    }
}
