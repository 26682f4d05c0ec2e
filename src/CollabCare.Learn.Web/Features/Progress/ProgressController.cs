using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Progress;

public sealed class ProgressController(ISender sender) : Controller
{
    [HttpGet("/progress")]
    public async Task<IActionResult> Progress(CancellationToken cancellationToken) => View(await sender.Send(new ShowMyProgress(User.Me), cancellationToken));
}
