using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Tools;

/// <summary>Tools such as SBAR, each with its worksheet.</summary>
[AllowAnonymous]
public sealed class ToolsController(ISender sender) : Controller
{
    [HttpGet("/tools")]
    public async Task<IActionResult> Tools(CancellationToken cancellationToken) => View(await sender.Send(new ListTools(), cancellationToken));

    [HttpGet("/tools/{name}")]
    public async Task<IActionResult> Tool(string name, CancellationToken cancellationToken) =>
        await sender.Send(new ShowTool(name), cancellationToken) is { } page ? View(page) : NotFound();
}
