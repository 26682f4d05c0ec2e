using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Projects;

/// <summary>Practice projects for everybody, and what mentors need for them.</summary>
public sealed class ProjectsController(ISender sender) : Controller
{
    [AllowAnonymous]
    [HttpGet("/projects")]
    public async Task<IActionResult> Projects(CancellationToken cancellationToken) => View(await sender.Send(new ListProjects(), cancellationToken));

    [AllowAnonymous]
    [HttpGet("/projects/{id}")]
    public async Task<IActionResult> Project(string id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowProject(id), cancellationToken) is not { } page ? NotFound()
        : User.PersonId is { } me ? View(page with { Work = (await sender.Send(new ListWorks(me, id), cancellationToken)).FirstOrDefault() }) : View(page);

    [AllowAnonymous]
    [HttpGet("/projects/{id}/desk-pack/{name}")]
    public async Task<IActionResult> Pack(string id, string name, CancellationToken cancellationToken) =>
        await sender.Send(new ShowPackPage(id, name), cancellationToken) is { } page ? View(page) : NotFound();

    [Authorize(Roles = Roles.Staff)]
    [HttpGet("/projects/{id}/mentor")]
    public async Task<IActionResult> Mentor(string id, string? show, CancellationToken cancellationToken) =>
        await sender.Send(new ShowMentorMaterial(id, show), cancellationToken) is { } page ? View(page) : NotFound();

    [Authorize(Roles = Roles.Staff)]
    [HttpGet("/projects/{id}/calibration")]
    public async Task<IActionResult> Calibration(string id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowCalibration(id, User.Me, User.IsInRole(Roles.Author) || User.IsInRole(Roles.Administrator)), cancellationToken) is { } page ? View(page) : NotFound();
}
