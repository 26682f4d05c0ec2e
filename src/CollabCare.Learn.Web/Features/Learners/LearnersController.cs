using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>How learners get on: for the mentors of their cohorts, and for themselves just the same.</summary>
[Authorize(Roles = Roles.Mentor)]
public sealed class LearnersController(ISender sender) : Controller
{
    [HttpGet("/cohorts/{id:guid}")]
    public async Task<IActionResult> Cohort(Guid id, int page, bool mine, CancellationToken cancellationToken) =>
        await sender.Send(new ShowCohort(User.Me, id, page, mine), cancellationToken) is { } cohort ? View(cohort) : NotFound();

    [HttpGet("/cohorts/{id:guid}/matrix.csv")]
    public async Task<IActionResult> Matrix(Guid id, CancellationToken cancellationToken) => Csv(await sender.Send(new ExportMatrix(User.Me, id), cancellationToken));

    [HttpGet("/cohorts/{id:guid}/strands.csv")]
    public async Task<IActionResult> Strands(Guid id, CancellationToken cancellationToken) => Csv(await sender.Send(new ExportStrands(User.Me, id), cancellationToken));

    [HttpGet("/cohorts/{id:guid}/workload.csv")]
    public async Task<IActionResult> Workload(Guid id, CancellationToken cancellationToken) => Csv(await sender.Send(new ExportWorkload(User.Me, id), cancellationToken));

    [HttpGet("/cohorts/{id:guid}/attention")]
    public async Task<IActionResult> Attention(Guid id, int page, CancellationToken cancellationToken) =>
        await sender.Send(new ShowAttention(User.Me, id, page), cancellationToken) is { } attention ? View(attention) : NotFound();

    [HttpGet("/cohorts/{id:guid}/attention.csv")]
    public async Task<IActionResult> AttentionTable(Guid id, CancellationToken cancellationToken) => Csv(await sender.Send(new ExportAttention(User.Me, id), cancellationToken));

    [HttpGet("/learners/{id:guid}")]
    public async Task<IActionResult> Learner(Guid id, CancellationToken cancellationToken) =>
        id != User.Me && await sender.Send(new ShowLearner(User.Me, id), cancellationToken) is { } learner ? View(learner) : NotFound();

    [HttpGet("/learners/{id:guid}/table.csv")]
    public async Task<IActionResult> LearnerTable(Guid id, CancellationToken cancellationToken) => Csv(id == User.Me ? null : await sender.Send(new ExportLearner(User.Me, id), cancellationToken));

    FileContentResult? File(CsvFile? file) => file is null ? null : File(file.Bytes, CsvFile.Type, file.Name);

    IActionResult Csv(CsvFile? file) => File(file) is { } answer ? answer : NotFound();
}

/// <summary>What a learner's mentors see, for the learner.</summary>
public sealed class ShownToMentorsController(ISender sender) : Controller
{
    [HttpGet("/learners/me")]
    public async Task<IActionResult> Me(CancellationToken cancellationToken) => View("~/Features/Learners/Learner.cshtml", await sender.Send(new ShowLearner(User.Me, User.Me), cancellationToken));

    [HttpGet("/learners/me/table.csv")]
    public async Task<IActionResult> MyTable(CancellationToken cancellationToken) =>
        await sender.Send(new ExportLearner(User.Me, User.Me), cancellationToken) is { } file ? File(file.Bytes, CsvFile.Type, file.Name) : NotFound();
}
