using System.Collections.Immutable;
using System.Globalization;
using CollabCare.Learn.Content.Markup.Submitted;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>A learner's practice projects: begin, write, send for review, read the review, go on.</summary>
public sealed class WorkbookController(ISender sender) : Controller
{
    // A table with every row filled in has more fields than other forms.
    const int MostFields = 400;

    [HttpGet("/workbook")]
    public async Task<IActionResult> Works(CancellationToken cancellationToken) => View(await sender.Send(new ListWorks(User.Me), cancellationToken));

    [HttpPost("/workbook")]
    public async Task<IActionResult> Start(string? projectId, ProjectRoute route, CancellationToken cancellationToken) =>
        await sender.Send(new StartWork(User.Me, projectId ?? "", route), cancellationToken) is { } id ? LocalRedirect($"/workbook/{id}") : NotFound();

    [HttpGet("/workbook/{id:guid}")]
    public async Task<IActionResult> Work(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowWork(id, User.Me), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/workbook/{id:guid}/steps")]
    public async Task<IActionResult> Tick(Guid id, List<string> done, CancellationToken cancellationToken) =>
        !await sender.Send(new TickSteps(id, User.Me, [.. done]), cancellationToken) ? NotFound() : IsScript ? NoContent() : this.Said($"/workbook/{id}", "Kept.");

    [HttpGet("/workbook/{id:guid}/parts/{partId}")]
    public async Task<IActionResult> Part(Guid id, string partId, int? more, CancellationToken cancellationToken) =>
        await sender.Send(new ShowPart(id, User.Me, partId, more ?? ShowPart.Few), cancellationToken) is { Part.Columns.IsEmpty: false } page ? View(page) : NotFound();

    [HttpPost("/workbook/{id:guid}/parts/{partId}")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Write(Guid id, string partId, PartForm form, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowPart(id, User.Me, partId), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var cells = Cells.From(await Request.ReadFormAsync(cancellationToken), page.Part);
        var outcome = await sender.Send(new SavePart(id, User.Me, partId, cells, form.Version, form.Invented), cancellationToken);
        return IsScript ? Told(outcome) : Shown(outcome, page with { Cells = cells, Version = form.Version, RowCount = Math.Max(page.RowCount, cells.Rows.Length), Invented = form.Invented }, form.Go);
    }

    [HttpPost("/workbook/{id:guid}/parts/{partId}/preview")]
    [RequestFormLimits(ValueCountLimit = MostFields)]
    public async Task<IActionResult> Preview(Guid id, string partId, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowPart(id, User.Me, partId), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var cells = Cells.From(await Request.ReadFormAsync(cancellationToken), page.Part);
        return cells.TooLong(page.Part) is { } tooLong ? UnprocessableEntity(new { Sentence = tooLong }) : PartialView("_Part", new ShownPart(page.Part, cells));
    }

    [HttpPost("/workbook/{id:guid}/files")]
    [RequestSizeLimit(Hosting.LargeBodies.MostUpload)]
    public async Task<IActionResult> AddFile(Guid id, IFormFile? file, CancellationToken cancellationToken)
    {
        var outcome = await sender.Send(new AddFile(id, User.Me, file), cancellationToken);
        if (!outcome.Found || await sender.Send(new ShowWork(id, User.Me), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        return outcome.Fault is null ? LocalRedirect($"/workbook/{id}#files") : this.Again(nameof(Work), page with { FileFault = outcome.Fault });
    }

    [HttpPost("/workbook/{id:guid}/files/{fileId:guid}/remove")]
    public async Task<IActionResult> RemoveFile(Guid id, Guid fileId, CancellationToken cancellationToken) =>
        await sender.Send(new RemoveFile(id, User.Me, fileId), cancellationToken) ? LocalRedirect($"/workbook/{id}#files") : NotFound();

    [HttpGet("/workbook/files/{fileId:guid}")]
    public async Task<IActionResult> Download(Guid fileId, CancellationToken cancellationToken)
    {
        if (await sender.Send(new GetFile(fileId, User.Me, User.IsInRole(Roles.Mentor)), cancellationToken) is not { Bytes: { } kept } file)
        {
            return NotFound();
        }

        // Never shown in the page: whatever a browser would make of it, it makes of it outside of this site.
        Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return File(kept.Bytes, "application/octet-stream", file.Name);
    }

    [HttpGet("/workbook/{id:guid}/send")]
    public async Task<IActionResult> Sending(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowSending(id, User.Me), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/workbook/{id:guid}/send")]
    public async Task<IActionResult> Send(Guid id, string? go, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowSending(id, User.Me), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        var levels = Levels.From(await Request.ReadFormAsync(cancellationToken), page.Open.Sheet.Criteria);
        return await sender.Send(new SendRound(id, User.Me, levels, Send: go == "send"), cancellationToken) switch
        {
            SendOutcome.Kept => this.Said($"/workbook/{id}/send", "Your rating is kept."),
            SendOutcome.Sent sent => this.Said($"/workbook/{id}/rounds/{sent.Number}", "Sent. This round stays as it is; you can go on working meanwhile."),
            SendOutcome.Refused refused => this.Again(nameof(Sending), refused.Page),
            _ => NotFound(),
        };
    }

    [HttpGet("/workbook/{id:guid}/rounds/{number:int}")]
    public async Task<IActionResult> Round(Guid id, int number, CancellationToken cancellationToken) =>
        await sender.Send(new ShowRound(id, User.Me, number), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/workbook/{id:guid}/rounds/{number:int}/answers")]
    public async Task<IActionResult> Answer(Guid id, int number, bool invented, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowRound(id, User.Me, number), cancellationToken) is not { CanAnswer: true } page)
        {
            return NotFound();
        }

        var form = await Request.ReadFormAsync(cancellationToken);
        var answers = page.Comments.ToImmutableDictionary(c => c.Number, c => (form[Named("answer", c.Number)].ToString(), form[Named("text", c.Number)].ToString()));
        return await sender.Send(new AnswerComments(id, User.Me, number, answers, invented), cancellationToken) switch
        {
            null => NotFound(),
            { Faults.IsEmpty: true, Looked: null } => this.Said($"/workbook/{id}", "Your answers are kept."),
            var refused => this.Again(nameof(Round), page with { Sent = answers, Faults = refused.Faults, Looked = refused.Looked }),
        };
    }

    [HttpGet("/workbook/{id:guid}/changes")]
    public async Task<IActionResult> Compare(Guid id, int from, int to, CancellationToken cancellationToken) =>
        await sender.Send(new CompareRounds(id, User.Me, from, to), cancellationToken) is { } page ? View(page) : NotFound();

    bool IsScript => Request.Headers.XRequestedWith == "fetch";

    static string Named(string what, int number) => string.Create(CultureInfo.InvariantCulture, $"{what}-{number}");

    IActionResult Told(PartOutcome outcome) => outcome switch
    {
        PartOutcome.Saved saved => Json(new { saved.Version }),
        PartOutcome.Stopped stopped => UnprocessableEntity(new { stopped.Looked.Sentence }),
        PartOutcome.Refused refused => UnprocessableEntity(new { Sentence = refused.Why }),
        PartOutcome.Other => Conflict(new { PartOutcome.Other.Sentence }),
        _ => NotFound(),
    };

    IActionResult Shown(PartOutcome outcome, PartPage page, string? go)
    {
        var here = $"/workbook/{page.Open.Work.Id}";
        switch (outcome)
        {
            case PartOutcome.Saved:
                return go switch
                {
                    "rows" => LocalRedirect($"{here}/parts/{page.Part.Id}?more=10#more"),
                    "next" when page.Next is { Columns.IsEmpty: false } next => LocalRedirect($"{here}/parts/{next.Id}"),
                    "next" => LocalRedirect(here),
                    _ => this.Said($"{here}/parts/{page.Part.Id}", "Saved."),
                };
            case PartOutcome.Stopped stopped:
                return this.Again(nameof(Part), page with { Looked = stopped.Looked });
            case PartOutcome.Refused refused:
                return this.Again(nameof(Part), page with { Refused = refused.Why });
            case PartOutcome.Other other:
                Response.StatusCode = StatusCodes.Status409Conflict;
                return View(nameof(Part), page with { Other = other, Version = other.Version });
            default:
                return NotFound();
        }
    }
}

/// <summary>What comes with the cells of a part.</summary>
public sealed class PartForm
{
    public int Version { get; set; }
    public bool Invented { get; set; }
    public string? Go { get; set; }
}

/// <summary>A part to be read.</summary>
public sealed record ShownPart(SheetPart Part, Cells Cells);
