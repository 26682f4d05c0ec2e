using CollabCare.Learn.Web.Features.Account;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Interview.Calibration;

/// <summary>Practising to rate, on answers whose ratings are agreed.</summary>
public sealed class CalibrationController(ISender sender) : Controller
{
    [HttpGet("/interview/calibration")]
    public async Task<IActionResult> Checks(CancellationToken cancellationToken) => View(await sender.Send(new ShowChecks(User.Me), cancellationToken));

    [HttpPost("/interview/calibration")]
    public async Task<IActionResult> Start(CancellationToken cancellationToken) =>
        await sender.Send(new StartCheck(User.Me), cancellationToken) is { } id ? Redirect($"/interview/calibration/{id}") : this.Said("/interview/calibration", "There are no sample answers yet.");

    [HttpGet("/interview/calibration/{id:guid}")]
    public async Task<IActionResult> Check(Guid id, CancellationToken cancellationToken) => await sender.Send(new ShowCheck(User.Me, id), cancellationToken) switch
    {
        null => NotFound(),
        { EndedAt: null } open => Redirect($"/interview/calibration/{id}/{open.Answers.First(a => a.Given.Count == 0).Position}"),
        var check => View(check),
    };

    [HttpGet("/interview/calibration/{id:guid}/{position:int}")]
    public async Task<IActionResult> Sample(Guid id, int position, CancellationToken cancellationToken) =>
        await sender.Send(new ShowSample(User.Me, id, position), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/interview/calibration/{id:guid}/{position:int}")]
    public async Task<IActionResult> Rate(Guid id, int position, Dictionary<string, int?> levels, CancellationToken cancellationToken) =>
        await sender.Send(new RateSample(User.Me, id, position, levels), cancellationToken) switch
        {
            SampleOutcome.NoSuchAnswer => NotFound(),
            SampleOutcome.NotWhole when await sender.Send(new ShowSample(User.Me, id, position), cancellationToken) is { } page => this.Again(nameof(Sample), page with { Levels = levels, Faulty = true }),
            _ => Redirect($"/interview/calibration/{id}/{position}"),
        };
}
