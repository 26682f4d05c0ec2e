using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Admin;

/// <summary>How the app is, for administrators, and what is wrong with the content, for authors too.</summary>
public sealed class AdminController(ISender sender) : Controller
{
    const string OpenToAuthors = $"{Roles.Author},{Roles.Administrator}";

    [Authorize(Roles = Roles.Administrator)]
    [HttpGet("/admin")]
    public async Task<IActionResult> Overview(CancellationToken cancellationToken) => View(await sender.Send(new ShowOverview(), cancellationToken));

    [Authorize(Roles = Roles.Administrator)]
    [HttpGet("/admin/settings")]
    public async Task<IActionResult> Settings(CancellationToken cancellationToken) => View(await sender.Send(new ShowSettings(), cancellationToken));

    [Authorize(Roles = OpenToAuthors)]
    [HttpGet("/admin/problems")]
    public Task<IActionResult> Problems(int page) => PageAsync(page, StatusCodes.Status200OK);

    [Authorize(Roles = OpenToAuthors)]
    [HttpPost("/admin/problems/{id:guid}/settle")]
    public async Task<IActionResult> Settle(Guid id, string? outcome, bool invented, int page)
    {
        var settled = await sender.Send(new SettleProblem(id, outcome, invented, User.Me), HttpContext.RequestAborted);
        if (!settled.Known)
        {
            return NotFound();
        }

        if (settled.Fault is { } fault)
        {
            return await PageAsync(page, StatusCodes.Status400BadRequest, new(id, outcome, fault, settled.Looked));
        }

        TempData["Said"] = "The report is settled.";
        TempData["Forget"] = SettleProblem.Draft(id, User.Me);
        return RedirectToAction(nameof(Problems));
    }

    async Task<IActionResult> PageAsync(int page, int status, RefusedOutcome? refused = null)
    {
        Response.StatusCode = status;
        return View(nameof(Problems), await sender.Send(new ListProblems(page, refused), HttpContext.RequestAborted));
    }
}
