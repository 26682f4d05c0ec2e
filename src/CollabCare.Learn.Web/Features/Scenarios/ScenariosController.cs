using CollabCare.Learn.Web.Features.Quizzes;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Scenarios;

/// <summary>Playing a branching scenario: begin, choose, look back.</summary>
public sealed class ScenariosController(ISender sender) : Controller
{
    [HttpGet("/modules/{moduleId}/scenario")]
    public async Task<IActionResult> Scenario(string moduleId, CancellationToken cancellationToken) =>
        await sender.Send(new ShowScenario(moduleId, User.Me), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/modules/{moduleId}/scenario")]
    public async Task<IActionResult> Begin(string moduleId, CancellationToken cancellationToken) =>
        Go(await sender.Send(new BeginRun(moduleId, User.Me, Seat: false), cancellationToken), moduleId);

    [HttpPost("/runs/{id:guid}/again")]
    public async Task<IActionResult> Again(Guid id, int steps, CancellationToken cancellationToken) =>
        Go(await sender.Send(new BeginAgain(id, User.Me, steps), cancellationToken), null);

    [HttpGet("/runs/{id:guid}")]
    public async Task<IActionResult> Run(Guid id, CancellationToken cancellationToken) => await sender.Send(new ShowRun(id, User.Me), cancellationToken) switch
    {
        null => NotFound(),
        { AttemptOver: true } page => Redirect($"/attempts/{page.Run.AttemptId}/result"),
        var page => View("Moment", page),
    };

    [HttpPost("/runs/{id:guid}")]
    public async Task<IActionResult> Choose(Guid id, string? moment, string? choice, CancellationToken cancellationToken)
    {
        switch (await sender.Send(new TakeStep(id, User.Me, moment ?? "", choice ?? ""), cancellationToken))
        {
            case StepOutcome.NoSuchRun:
                return NotFound();
            case StepOutcome.Ended ended:
                await sender.Send(new EndAttempt(ended.AttemptId, User.Me, null), cancellationToken);
                TempData["Said"] = "The attempt had ended, so that choice was not kept. The moments that you passed before are marked.";
                return Redirect($"/attempts/{ended.AttemptId}/result");
            case StepOutcome.Refused:
                TempData["Said"] = "Nothing was chosen. Pick one of the ways below, and go on.";
                break;
            case StepOutcome.Passed { Same: false }:
                TempData["Said"] = "You had chosen there before, and a choice stays. This is where the story is now.";
                break;
        }

        return RedirectToAction(nameof(Run), new { id });
    }

    [HttpGet("/runs/{id:guid}/debrief")]
    public async Task<IActionResult> Debrief(Guid id, CancellationToken cancellationToken) => await sender.Send(new ShowDebrief(id, User.Me), cancellationToken) switch
    {
        null => NotFound(),
        { IsOver: false } => RedirectToAction(nameof(Run), new { id }),
        var page => View(page),
    };

    IActionResult Go(BeginOutcome outcome, string? moduleId)
    {
        switch (outcome)
        {
            case BeginOutcome.Begun begun:
                return RedirectToAction(nameof(Run), new { id = begun.RunId });
            case BeginOutcome.NotYet notYet:
                TempData["Said"] = notYet.Why;
                return RedirectToAction(nameof(Scenario), new { moduleId });
            default:
                return NotFound();
        }
    }
}
