using CollabCare.Learn.Web.Features.Account;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>A learner's own cohorts: join, ask for a mentor, leave.</summary>
public sealed class CohortController(ISender sender) : Controller
{
    [HttpGet("/cohort")]
    public async Task<IActionResult> Mine(CancellationToken cancellationToken) => View("~/Features/Cohorts/Mine.cshtml", await sender.Send(new ShowMyCohorts(User.Me), cancellationToken));

    [AllowAnonymous]
    [HttpGet("/cohorts/join/{token}")]
    public async Task<IActionResult> Join(string token) =>
        await sender.Send(new FindJoinLink(token, User.PersonId)) is { } page ? View("~/Features/Cohorts/Join.cshtml", page) : NotFound();

    [HttpPost("/cohorts/join/{token}")]
    public async Task<IActionResult> JoinNow(string token) =>
        await sender.Send(new JoinCohort(token, User.Me), HttpContext.RequestAborted) is CohortAct.Done done ? this.Said("/cohort", done.Says) : NotFound();

    [HttpPost("/cohort/{id:guid}/ask")]
    public async Task<IActionResult> Ask(Guid id, string? whom, string? note, bool invented)
    {
        var outcome = await sender.Send(new AskForMentor(User.Me, id, whom, note, invented), HttpContext.RequestAborted);
        if (outcome is AskOutcome.Asked)
        {
            return this.Said("/cohort", "You have asked. Your mentors see it, and you are told what comes of it.");
        }

        if (outcome is AskOutcome.Unknown)
        {
            return NotFound();
        }

        var mine = await sender.Send(new ShowMyCohorts(User.Me), HttpContext.RequestAborted);
        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("~/Features/Cohorts/Mine.cshtml", mine.Select(c => c.Id != id ? c : c with
        {
            Refused = (outcome as AskOutcome.Refused)?.Why,
            Looked = (outcome as AskOutcome.Stopped)?.Looked,
            Typed = note,
            Chosen = whom,
        }).ToList());
    }

    [HttpPost("/cohort/{id:guid}/leave")]
    public async Task<IActionResult> Leave(Guid id) =>
        await sender.Send(new LeaveCohort(User.Me, id), HttpContext.RequestAborted) is { } name ? this.Said("/cohort", $"You have left {name}. Its mentors see nothing more of what you do.") : NotFound();
}
