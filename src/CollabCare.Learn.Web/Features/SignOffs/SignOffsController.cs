using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.SignOffs;

/// <summary>What mentors sign about learners, and the certificates that come of it.</summary>
[Authorize(Roles = Roles.Mentor)]
public sealed class SignOffsController(ISender sender) : Controller
{
    [HttpGet("/mentoring/signed")]
    public async Task<IActionResult> WhatISigned(int page, CancellationToken cancellationToken) => View("Signed", await sender.Send(new ListSigned(User.Me, page), cancellationToken));

    [HttpGet("/learners/{id:guid}/sign")]
    public async Task<IActionResult> Sign(Guid id, CancellationToken cancellationToken) => await sender.Send(new ShowSigning(User.Me, id), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/learners/{id:guid}/sign")]
    public async Task<IActionResult> Sign(Guid id, SignForm form) => await AnswerAsync(await sender.Send(new Sign(User.Me, id, form), HttpContext.RequestAborted), id, page => page with { Form = form });

    [HttpPost("/learners/{id:guid}/sign/{signOff:guid}/withdraw")]
    public async Task<IActionResult> Withdraw(Guid id, Guid signOff, string? why, bool invented) =>
        await AnswerAsync(await sender.Send(new WithdrawSignOff(User.Me, id, signOff, why, invented), HttpContext.RequestAborted), id, page => page with { Withdrawing = (signOff, why) });

    [AllowAnonymous]
    [HttpGet("/certificates/{code}")]
    public async Task<IActionResult> Certificate(string code, CancellationToken cancellationToken)
    {
        Response.Headers["X-Robots-Tag"] = "noindex";
        return await sender.Send(new ShowCertificate(code, User.PersonId), cancellationToken) is { } page ? View(page) : NotFound();
    }

    async Task<IActionResult> AnswerAsync(SignOutcome outcome, Guid id, Func<SigningPage, SigningPage> typed)
    {
        if (outcome is SignOutcome.Done done)
        {
            TempData["Said"] = done.Says;
            return RedirectToAction(nameof(Sign), new { id });
        }

        if (outcome is SignOutcome.Unknown || await sender.Send(new ShowSigning(User.Me, id), HttpContext.RequestAborted) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View(nameof(Sign), typed(page) with { Faults = (outcome as SignOutcome.Refused)?.Faults ?? [], Looked = (outcome as SignOutcome.Stopped)?.Looked });
    }
}
