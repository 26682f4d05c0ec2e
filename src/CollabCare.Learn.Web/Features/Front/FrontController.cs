using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Front;

/// <summary>The first page that a stranger sees.</summary>
[AllowAnonymous]
public sealed class FrontController(ISender sender) : Controller
{
    [HttpGet("/")]
    public async Task<IActionResult> Front(CancellationToken cancellationToken) =>
        User.PersonId is null ? View(await sender.Send(new ShowFront(), cancellationToken)) : Redirect("/home");

    [HttpGet("/try")]
    public async Task<IActionResult> Try(string? pick, CancellationToken cancellationToken)
    {
        var front = await sender.Send(new ShowFront(), cancellationToken);
        if (string.IsNullOrEmpty(pick))
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("Front", front with { Missing = true });
        }

        return await sender.Send(new TryItem(pick), cancellationToken) is { } tried ? View(tried) : NotFound();
    }
}
