using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Mentoring.Calibrating;

/// <summary>Rating samples whose ratings are agreed, before rating learners.</summary>
[Authorize(Roles = Roles.Mentor)]
[Route("/mentoring/calibration")]
public sealed class CalibratingController(ISender sender) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Sets(Guid? round, CancellationToken cancellationToken) => View(await sender.Send(new ListCalibrations(User.Me, round), cancellationToken));

    [HttpPost]
    public async Task<IActionResult> Begin(string? projectId, Guid? round, CancellationToken cancellationToken) =>
        await sender.Send(new BeginCalibration(User.Me, projectId ?? "", round), cancellationToken) is { } id ? LocalRedirect($"/mentoring/calibration/{id}") : NotFound();

    [HttpGet("{id:guid}")]
    public async Task<IActionResult> Result(Guid id, CancellationToken cancellationToken) => await sender.Send(new ShowCalibrationResult(User.Me, id), cancellationToken) switch
    {
        null => NotFound(),
        { Calibration.EndedAt: null, Open: var open } => LocalRedirect(open is null ? "/mentoring/calibration" : $"/mentoring/calibration/{id}/{open}"),
        var page => View(page),
    };

    [HttpGet("{id:guid}/table.csv")]
    public async Task<IActionResult> Table(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ExportCalibration(User.Me, id), cancellationToken) is { } file ? File(file.Bytes, CsvFile.Type, file.Name) : NotFound();

    [HttpGet("{id:guid}/{position:int}")]
    public async Task<IActionResult> Sample(Guid id, int position, CancellationToken cancellationToken) =>
        await sender.Send(new ShowCalibrationSample(User.Me, id, position), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("{id:guid}/{position:int}")]
    public async Task<IActionResult> Rate(Guid id, int position, bool invented, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowCalibrationSample(User.Me, id, position), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var here = $"{page.At}/{position}";
        var typed = Typed(await Request.ReadFormAsync(cancellationToken), page);
        return await sender.Send(new RateCalibrationSample(User.Me, id, position, typed, invented), cancellationToken) switch
        {
            SampleRated.Kept => LocalRedirect(here),
            SampleRated.Before => this.Said(here, SampleRated.Before.Sentence),
            SampleRated.Refused refused => this.Again(nameof(Sample), page with { Typed = typed, Faults = refused.Faults }),
            SampleRated.Stopped stopped => this.Again(nameof(Sample), page with { Typed = typed, Looked = stopped.Looked }),
            _ => NotFound(),
        };
    }

    // Of a sample that is rated already, the criteria are those of its rating.
    static ImmutableArray<CriterionRating> Typed(IFormCollection form, CalibrationSamplePage page)
    {
        ImmutableArray<SheetCriterion> criteria = page.Rated.IsEmpty ? page.Criteria : [.. page.Rated.Select(r => new SheetCriterion(r.Criterion, false, []))];
        var levels = Levels.From(form, criteria);
        return [.. criteria.Select((c, at) => new CriterionRating(levels.GetValueOrDefault(c.Name), "", form[$"evidence-{at}"].ToString().ReplaceLineEndings("\n").Trim()))];
    }
}
