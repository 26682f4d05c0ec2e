using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Assignments;

/// <summary>What a cohort is assigned, for its mentors.</summary>
[Authorize(Roles = Roles.Mentor)]
[Route("/cohorts/{id:guid}/assignments")]
public sealed class AssignmentsController(ISender sender) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Assignments(Guid id) => await sender.Send(new ListAssignments(User.Me, id), HttpContext.RequestAborted) is { } page ? View(page) : NotFound();

    [HttpGet("/cohorts/{id:guid}/assignments.csv")]
    public async Task<IActionResult> Table(Guid id) =>
        await sender.Send(new ExportAssignments(User.Me, id), HttpContext.RequestAborted) is { } file ? File(file.Bytes, CsvFile.Type, file.Name) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Assign(Guid id, AssignForm form) => await AnswerAsync(await sender.Send(new Assign(User.Me, id, form), HttpContext.RequestAborted), id, form);

    [HttpPost("{assignment:guid}/extend")]
    public async Task<IActionResult> Extend(Guid id, Guid assignment, DateOnly? due) =>
        await AnswerAsync(await sender.Send(new Extend(User.Me, id, assignment, null, due), HttpContext.RequestAborted), id, new());

    [HttpPost("extend")]
    public async Task<IActionResult> ExtendForOne(Guid id, Guid assignment, Guid? whom, DateOnly? due) =>
        await AnswerAsync(await sender.Send(new Extend(User.Me, id, assignment, whom ?? Guid.Empty, due), HttpContext.RequestAborted), id, new());

    [HttpPost("{assignment:guid}/unassign")]
    public async Task<IActionResult> Unassign(Guid id, Guid assignment) => await AnswerAsync(await sender.Send(new Unassign(User.Me, id, assignment), HttpContext.RequestAborted), id, new());

    async Task<IActionResult> AnswerAsync(AssignOutcome outcome, Guid id, AssignForm form)
    {
        if (outcome is AssignOutcome.Done done)
        {
            TempData["Said"] = done.Says;
            return RedirectToAction(nameof(Assignments), new { id });
        }

        if (outcome is AssignOutcome.Unknown || await sender.Send(new ListAssignments(User.Me, id), HttpContext.RequestAborted) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Assignments), page with { Form = form, Faults = (outcome as AssignOutcome.Refused)?.Faults ?? [], Looked = (outcome as AssignOutcome.Stopped)?.Looked });
    }
}
