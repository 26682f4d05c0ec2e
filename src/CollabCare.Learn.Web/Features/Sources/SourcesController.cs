using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Sources;

/// <summary>What the content rests on.</summary>
[AllowAnonymous]
public sealed class SourcesController(ISender sender) : Controller
{
    [HttpGet("/sources")]
    public async Task<IActionResult> Sources(CancellationToken cancellationToken) => View(await sender.Send(new ListSources(), cancellationToken));
}
