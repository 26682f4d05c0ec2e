using CollabCare.Learn.Web.Features.Progress;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Modules;

/// <summary>The map of modules, and their reading.</summary>
public sealed class ModulesController(ISender sender) : Controller
{
    [AllowAnonymous]
    [HttpGet("/modules")]
    public async Task<IActionResult> Modules(CancellationToken cancellationToken) =>
        View(User.PersonId is { } person ? await sender.Send(new ShowMyProgress(person), cancellationToken) : await sender.Send(new ListModules(), cancellationToken));

    [AllowAnonymous]
    [HttpGet("/modules/{id}")]
    public async Task<IActionResult> Module(string id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowModule(id, User.PersonId), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/modules/{id}/place")]
    public async Task<IActionResult> Place(string id, string? section, CancellationToken cancellationToken) =>
        await sender.Send(new KeepPlace(id, User.Me, section ?? ""), cancellationToken) ? NoContent() : NotFound();

    [HttpPost("/modules/{id}/done")]
    public Task<IActionResult> Done(string id, CancellationToken cancellationToken) => MarkAsync(id, true, cancellationToken);

    [HttpPost("/modules/{id}/not-done")]
    public Task<IActionResult> NotDone(string id, CancellationToken cancellationToken) => MarkAsync(id, false, cancellationToken);

    async Task<IActionResult> MarkAsync(string id, bool done, CancellationToken cancellationToken) =>
        await sender.Send(new MarkRead(id, User.Me, done), cancellationToken) ? Redirect($"/modules/{id}#end") : NotFound();
}
