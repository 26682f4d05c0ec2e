using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Problems;

/// <summary>Where a reader says that something on a page is wrong or unclear.</summary>
[AllowAnonymous]
public sealed class ProblemsController(ISender sender) : Controller
{
    [HttpGet("/problems/new")]
    public IActionResult New(string? address) => View(new ProblemForm { Address = ProblemForm.IsAddress(address) ? address : "/" });

    [HttpPost("/problems")]
    [EnableRateLimiting(RateLimits.Report)]
    public async Task<IActionResult> Report(ProblemForm form, CancellationToken cancellationToken)
    {
        if (!ModelState.IsValid)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return View("New", form);
        }

        await sender.Send(new ReportProblem(form.Address!, form.Text!.Trim(), form.Invented && form.Looked.Found, User.PersonId), cancellationToken);
        return Redirect($"/problems/thanks?address={Uri.EscapeDataString(form.Address!)}");
    }

    [HttpGet("/problems/thanks")]
    public IActionResult Thanks(string? address) => View(model: ProblemForm.IsAddress(address) ? address : "/");
}
