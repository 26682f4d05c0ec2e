using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Account;

/// <summary>One's own account.</summary>
public sealed class AccountController(ISender sender) : Controller
{
    [HttpGet("/account")]
    public async Task<IActionResult> Account() => View(await sender.Send(new ShowAccount(User.Me, SessionStore.Current(HttpContext))));

    [HttpGet("/account/profile")]
    public async Task<IActionResult> Profile() => View(await sender.Send(new AskForProfile(User.Me)));

    [HttpPost("/account/profile")]
    public async Task<IActionResult> Profile(SaveProfile form) => await this.DoAsync(sender, form with { Person = User.Me }, nameof(Profile), "/account", "Name and time zone are kept.");

    [HttpGet("/account/email"), ProvedRecently]
    public IActionResult Email() => View(new ChangeEmail());

    [HttpPost("/account/email"), ProvedRecently("/account/email"), EnableRateLimiting(RateLimits.SignUp)]
    public async Task<IActionResult> Email(ChangeEmail form) =>
        await this.DoAsync(sender, form with { Person = User.Me }, nameof(Email), "/account", "Your new e-mail address is kept. Your other devices are signed out.");

    [HttpGet("/account/password"), ProvedRecently]
    public async Task<IActionResult> Password() => View(new ChangePassword { HasOne = (await sender.Send(new AskToConfirm(User.Me, null))).HasPassword });

    [HttpPost("/account/password"), ProvedRecently("/account/password"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Password(ChangePassword form) =>
        await this.DoAsync(
            sender,
            form with { Person = User.Me, HasOne = (await sender.Send(new AskToConfirm(User.Me, null))).HasPassword },
            nameof(Password),
            "/account",
            "Your new password is kept. Your other devices are signed out.");

    [HttpGet("/account/confirm"), BeforeSecondFactor]
    public async Task<IActionResult> Confirm(string? returnUrl) => View(await sender.Send(new AskToConfirm(User.Me, returnUrl)));

    [HttpPost("/account/confirm"), BeforeSecondFactor, EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Confirm(ConfirmByPassword form)
    {
        this.Add(ModelState.IsValid ? await sender.Send(form with { Person = User.Me }) : Faults.None);
        return ModelState.IsValid ? LocalRedirect(this.Local(form.ReturnUrl)) : this.Again(nameof(Confirm), await sender.Send(new AskToConfirm(User.Me, form.ReturnUrl)));
    }

    [HttpPost("/account/sessions/end")]
    public async Task<IActionResult> EndSession(EndSession form) =>
        ModelState.IsValid && await sender.Send(form with { Person = User.Me }) ? this.Said("/account", "That device is signed out.") : NotFound();

    [HttpPost("/account/sessions/end-others")]
    public async Task<IActionResult> EndOtherSessions() =>
        this.Said("/account", await sender.Send(new EndOtherSessions(User.Me, SessionStore.Current(HttpContext))) is var ended and not 1 ? $"{ended} other devices are signed out." : "One other device is signed out.");

    [HttpGet("/account/download"), ProvedRecently]
    public async Task<IActionResult> Download()
    {
        var everything = await sender.Send(new DownloadEverything(User.Me));
        return File(everything.Json, "application/json; charset=utf-8", everything.FileName);
    }

    [HttpGet("/account/delete"), ProvedRecently]
    public async Task<IActionResult> Delete() => View(new DeleteAccount { HasPassword = (await sender.Send(new AskToConfirm(User.Me, null))).HasPassword });

    [HttpPost("/account/delete"), ProvedRecently("/account/delete"), EnableRateLimiting(RateLimits.SignIn)]
    public async Task<IActionResult> Delete(DeleteAccount form) =>
        await this.DoAsync(
            sender,
            form with { Person = User.Me, HasPassword = (await sender.Send(new AskToConfirm(User.Me, null))).HasPassword },
            nameof(Delete),
            "/",
            "Your account and everything in it is gone.");
}
