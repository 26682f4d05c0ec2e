using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Search;

/// <summary>Finds a page, a section or a term.</summary>
[AllowAnonymous]
public sealed class SearchController(ISender sender) : Controller
{
    [HttpGet("/search")]
    [EnableRateLimiting(RateLimits.Search)]
    public async Task<IActionResult> Search(string? q, CancellationToken cancellationToken)
    {
        var page = await sender.Send(new SearchLibrary(q?.Trim() ?? ""), cancellationToken);
        Response.StatusCode = page.TooLong ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
        return View(page);
    }
}
