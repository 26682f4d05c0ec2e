using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Glossary;

/// <summary>Every term, with its meaning.</summary>
[AllowAnonymous]
public sealed class GlossaryController(ISender sender) : Controller
{
    [HttpGet("/glossary")]
    public async Task<IActionResult> Glossary(string? strand, CancellationToken cancellationToken) =>
        await sender.Send(new ShowGlossary(strand), cancellationToken) is { } page ? View(page) : NotFound();
}
