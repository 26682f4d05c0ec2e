using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Setup;

/// <summary>The first start's link.</summary>
public sealed class SetupController(ISender sender) : Controller
{
    [HttpGet("/setup/{token}"), AllowAnonymous]
    public async Task<IActionResult> MakeAdministrator(string token) =>
        await sender.Send(new FindSetupLink(token)) ? View(new MakeAdministrator { Token = token }) : NotFound();

    [HttpPost("/setup/{token}"), AllowAnonymous, EnableRateLimiting(RateLimits.SignIn), StartsSession]
    public async Task<IActionResult> MakeAdministrator(MakeAdministrator form) =>
        await sender.Send(new FindSetupLink(form.Token))
            ? await this.DoAsync(sender, form, nameof(MakeAdministrator), "/home", "You are the first administrator. Welcome.")
            : NotFound();
}
