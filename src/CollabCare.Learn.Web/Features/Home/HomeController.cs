using CollabCare.Learn.Web.Features.Assignments;
using CollabCare.Learn.Web.Features.Progress;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Home;

/// <summary>A signed-in person's first page: what is assigned, the next thing to do, and why that.</summary>
public sealed class HomeController(ISender sender) : Controller
{
    [HttpGet("/home")]
    public async Task<IActionResult> Home(CancellationToken cancellationToken) => View(new HomePage(
        await sender.Send(new ShowMyProgress(User.Me), cancellationToken), [.. (await sender.Send(new ShowAssigned(User.Me), cancellationToken)).Where(a => !a.Done)]));
}

/// <summary>Where somebody stands, and what is assigned and not done, what is due first at the top.</summary>
public sealed record HomePage(Standings Standings, IReadOnlyList<Assigned> Assigned);
