using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.SkillGuide;

/// <summary>What the skill is, what its stages ask, and who uses it.</summary>
[AllowAnonymous]
public sealed class GuideController(ISender sender) : Controller
{
    [HttpGet("/guide")]
    public Task<IActionResult> Guide(CancellationToken cancellationToken) => PageAsync(GuideChapter.Skill, cancellationToken);

    [HttpGet("/levels")]
    public Task<IActionResult> Levels(CancellationToken cancellationToken) => PageAsync(GuideChapter.Levels, cancellationToken);

    [HttpGet("/careers")]
    public Task<IActionResult> Careers(CancellationToken cancellationToken) => PageAsync(GuideChapter.Careers, cancellationToken);

    async Task<IActionResult> PageAsync(GuideChapter chapter, CancellationToken cancellationToken) =>
        await sender.Send(new ShowGuide(chapter), cancellationToken) is { } page ? View("Guide", page) : NotFound();
}
