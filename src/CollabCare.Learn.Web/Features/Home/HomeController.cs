using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Mentoring;
using CollabCare.Learn.Web.Features.Progress;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Home;

/// <summary>A signed-in person's first page: the next thing to do, and why that.</summary>
public sealed class HomeController(ISender sender) : Controller
{
    [HttpGet("/home")]
    public async Task<IActionResult> Home(CancellationToken cancellationToken)
    {
        // What waits for somebody: one's own projects, and, for a mentor, what others have sent.
        ViewData["Works"] = await sender.Send(new ListWorks(User.Me), cancellationToken);
        ViewData["Pool"] = User.IsInRole(Roles.Mentor) ? await sender.Send(new ListPool(User.Me), cancellationToken) : null;
        return View(await sender.Send(new ShowMyProgress(User.Me), cancellationToken));
    }
}
