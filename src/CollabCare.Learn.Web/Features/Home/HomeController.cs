using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Assignments;
using CollabCare.Learn.Web.Features.Mentoring;
using CollabCare.Learn.Web.Features.Progress;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Home;

/// <summary>A signed-in person's first page: what is assigned, the next thing to do, and why that.</summary>
public sealed class HomeController(ISender sender) : Controller
{
    [HttpGet("/home")]
    public async Task<IActionResult> Home(CancellationToken cancellationToken) => View(new HomePage(
        await sender.Send(new ShowMyProgress(User.Me), cancellationToken), [.. (await sender.Send(new ShowAssigned(User.Me), cancellationToken)).Where(a => !a.Done)],
        await sender.Send(new ListWorks(User.Me), cancellationToken), User.IsInRole(Roles.Mentor) ? await sender.Send(new CountPool(User.Me), cancellationToken) : null));
}

/// <summary>Where somebody stands, and what waits for them.</summary>
/// <param name="Assigned">What is assigned and not done, what is due first at the top.</param>
/// <param name="Works">Their projects.</param>
/// <param name="Pool">What learners have sent, for a mentor; null for others.</param>
public sealed record HomePage(Standings Standings, IReadOnlyList<Assigned> Assigned, ImmutableArray<WorkRow> Works, PoolCount? Pool);
