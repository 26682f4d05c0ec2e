using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.SkillGuide;

/// <summary>What the skill is.</summary>
[AllowAnonymous]
public sealed class GuideController(ISender sender) : Controller
{
    [HttpGet("/guide")]
    public async Task<IActionResult> Guide(CancellationToken cancellationToken) => View(await sender.Send(new ShowGuide(), cancellationToken));
}
