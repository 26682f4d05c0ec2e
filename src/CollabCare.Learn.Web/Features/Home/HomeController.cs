using CollabCare.Learn.Web.Features.Progress;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Home;

/// <summary>A signed-in person's first page: the next thing to do, and why that.</summary>
public sealed class HomeController(ISender sender) : Controller
{
    [HttpGet("/home")]
    public async Task<IActionResult> Home(CancellationToken cancellationToken) => View(await sender.Send(new ShowMyProgress(User.Me), cancellationToken));
}
