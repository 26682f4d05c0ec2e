using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.WhoIsWho;

/// <summary>Who is who on a unit.</summary>
[AllowAnonymous]
public sealed class RolesController(ISender sender) : Controller
{
    [HttpGet("/roles")]
    public async Task<IActionResult> Roles(CancellationToken cancellationToken) => View(await sender.Send(new ListRoles(), cancellationToken));

    [HttpGet("/roles/{name}")]
    public async Task<IActionResult> Role(string name, CancellationToken cancellationToken) =>
        await sender.Send(new ShowRole(name), cancellationToken) is { } page ? View(page) : NotFound();
}
