using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Clinic;

/// <summary>The question clinic: items whose numbers or readers say that something is wrong, and what is decided about each.</summary>
[Authorize(Roles = Roles.Staff)]
public sealed class ClinicController(ISender sender) : Controller
{
    [HttpGet("/authors/clinic")]
    public async Task<IActionResult> Clinic(int page, CancellationToken cancellationToken) => View(await sender.Send(new ListClinic(page), cancellationToken));

    [HttpGet("/authors/clinic/{itemId}")]
    public async Task<IActionResult> Case(string itemId, CancellationToken cancellationToken) =>
        await sender.Send(new ShowCase(itemId), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/authors/clinic/{itemId}")]
    public async Task<IActionResult> Decide(string itemId, ClinicOutcome? outcome, string? note, bool invented, CancellationToken cancellationToken)
    {
        switch (await sender.Send(new DecideOnItem(itemId, outcome, note, invented, User.Me), cancellationToken))
        {
            case DecisionOutcome.Done done:
                TempData["Said"] = done.Said;
                TempData["Forget"] = CasePage.Draft(itemId, User.Me);
                return outcome == ClinicOutcome.Mend ? RedirectToAction(nameof(Case), new { itemId }) : RedirectToAction(nameof(Clinic));
            case DecisionOutcome.Refused refused:
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(nameof(Case), await sender.Send(new ShowCase(itemId, refused.Why), cancellationToken));
            default:
                return NotFound();
        }
    }
}
