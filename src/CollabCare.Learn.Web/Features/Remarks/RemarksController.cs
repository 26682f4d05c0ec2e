using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Remarks;

/// <summary>Marking old answers again after an item's key was mended: first a list of what would change, then the act.</summary>
[Authorize(Roles = $"{Roles.Author},{Roles.Administrator}")]
public sealed class RemarksController(ISender sender) : Controller
{
    [HttpGet("/authors/remark/{itemId}")]
    public async Task<IActionResult> Remark(string itemId, int page, CancellationToken cancellationToken) =>
        await sender.Send(new ShowRemark(itemId, page), cancellationToken) is { } shown ? View(shown) : NotFound();

    [HttpPost("/authors/remark/{itemId}")]
    public async Task<IActionResult> Do(string itemId, Guid key, string? hash, string? reason, bool invented, CancellationToken cancellationToken)
    {
        switch (await sender.Send(new RemarkItem(itemId, key, hash, reason, invented, User.Me), cancellationToken))
        {
            case RemarkOutcome.Done done:
                TempData["Said"] = done.Attempts == 1 ? "One attempt was re-marked. Its learner sees both marks." : $"{done.Attempts} attempts were re-marked. Their learners see both marks.";
                TempData["Forget"] = RemarkPage.Draft(itemId, User.Me);
                return RedirectToAction(nameof(Remark), new { itemId });
            case RemarkOutcome.Refused refused:
                Response.StatusCode = StatusCodes.Status400BadRequest;
                return View(nameof(Remark), await sender.Send(new ShowRemark(itemId, 1, new(reason, refused.Why, refused.Looked)), cancellationToken));
            default:
                return NotFound();
        }
    }
}
