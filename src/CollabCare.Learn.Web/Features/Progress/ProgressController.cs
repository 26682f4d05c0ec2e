using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Progress;

/// <summary>A person's own progress.</summary>
public sealed class ProgressController(ISender sender, PersonZone zone) : Controller
{
    [HttpGet("/progress")]
    public async Task<IActionResult> Progress(CancellationToken cancellationToken) =>
        View(new ProgressPage(await sender.Send(new ShowMyProgress(User.Me), cancellationToken), await sender.Send(new ShowCalibration(User.Me, zone.Name(User)), cancellationToken)));
}

/// <summary>Where somebody stands, and how well his or her certainty fits.</summary>
public sealed record ProgressPage(Standings Standings, CalibrationPage Calibration);
