using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Interview;

/// <summary>The bank of interview questions, and how to practise with it.</summary>
[AllowAnonymous]
public sealed class InterviewController(ISender sender) : Controller
{
    [HttpGet("/interview")]
    public async Task<IActionResult> Bank(string? q, string? competency, string? kind, string? level, CancellationToken cancellationToken) =>
        await sender.Send(new ShowBank(competency, kind, level, q), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("/interview/questions/{id}")]
    public async Task<IActionResult> Question(string id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowQuestion(id), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("/interview/rubric")]
    public async Task<IActionResult> Rubric(CancellationToken cancellationToken) =>
        await sender.Send(new ShowInterviewRubric(), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("/interview/sessions/{name}")]
    public async Task<IActionResult> Session(string name, CancellationToken cancellationToken) =>
        await sender.Send(new ShowSession(name), cancellationToken) is { } page ? View(page) : NotFound();
}
