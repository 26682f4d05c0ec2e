using System.Globalization;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Interview.Mocks;

/// <summary>A mock interview alone: plan it, answer against the clock, rate, look, and take something from it.</summary>
public sealed class MocksController(ISender sender, TimeProvider clock, PersonZone zone) : Controller
{
    const string Late = "The time for this was up. What had been kept until then stays as your draft; what came after it is below, for you to copy, and is stored nowhere.";

    [HttpPost("/interview/mocks")]
    public async Task<IActionResult> Start(MockWish wish, CancellationToken cancellationToken) => await sender.Send(new StartMock(User.Me, wish), cancellationToken) switch
    {
        { Id: null } => this.Said("/interview/practice", "No question is all of that. Take one of the choices back."),
        { WasOpen: true } open => this.Said($"/interview/mocks/{open.Id}", "This one is still open; end it before you begin another."),
        var begun => Redirect($"/interview/mocks/{begun.Id}"),
    };

    [HttpGet("/interview/mocks/{id:guid}")]
    public async Task<IActionResult> Mock(Guid id, CancellationToken cancellationToken) => await sender.Send(new FindMock(User.Me, id), cancellationToken) switch
    {
        null => NotFound(),
        { IsOpen: false } => Redirect($"/interview/mocks/{id}/report"),
        { Next: { } next } => Redirect($"/interview/mocks/{id}/questions/{next}"),
        _ => Redirect($"/interview/mocks/{id}/debrief"),
    };

    [HttpGet("/interview/mocks/{id:guid}/questions/{position:int}")]
    public async Task<IActionResult> Turn(Guid id, int position, CancellationToken cancellationToken) =>
        await sender.Send(new ShowTurn(User.Me, id, position), cancellationToken) is { } page ? Show(page) : NotFound();

    [HttpPost("/interview/mocks/{id:guid}/questions/{position:int}/move")]
    public async Task<IActionResult> Move(Guid id, int position, string? to, CancellationToken cancellationToken) =>
        !await sender.Send(new MoveTurn(User.Me, id, position, to), cancellationToken) ? NotFound()
        : to == MoveTurnHandler.Skip ? Redirect($"/interview/mocks/{id}") : Redirect($"/interview/mocks/{id}/questions/{position}");

    [HttpPost("/interview/mocks/{id:guid}/questions/{position:int}/answer")]
    public async Task<IActionResult> Answer(Guid id, int position, DraftForm form, CancellationToken cancellationToken)
    {
        var byScript = Request.Headers.XRequestedWith == "fetch";
        switch (await sender.Send(new SaveDraft(User.Me, id, position, form, byScript), cancellationToken))
        {
            case DraftOutcome.Kept kept:
                return byScript ? Json(new { saved = kept.At.ToString("HH:mm", CultureInfo.InvariantCulture) }) : Redirect($"/interview/mocks/{id}/questions/{position}");
            case DraftOutcome.Late when byScript:
                return StatusCode(StatusCodes.Status410Gone, Late);
            case DraftOutcome.Refused refused when byScript:
                return BadRequest(refused.Why);
            case DraftOutcome.Late:
                return await AgainAsync(id, position, p => p with { Typed = form.Text, Why = Late }, cancellationToken);
            case DraftOutcome.Refused refused:
                return await AgainAsync(id, position, p => p with { Typed = form.Text, Sent = form, Why = refused.Why, Looked = form.Looked }, cancellationToken);
            default:
                return NotFound();
        }
    }

    [HttpPost("/interview/mocks/{id:guid}/questions/{position:int}/rating")]
    public async Task<IActionResult> Rate(Guid id, int position, RatingForm form, CancellationToken cancellationToken) => await sender.Send(new RateAnswer(User.Me, id, position, form), cancellationToken) switch
    {
        RateOutcome.NoSuchAnswer => NotFound(),
        RateOutcome.Faulty => await AgainAsync(id, position, p => p with { Form = form }, cancellationToken),
        _ => Redirect($"/interview/mocks/{id}/questions/{position}"),
    };

    [HttpPost("/interview/mocks/{id:guid}/questions/{position:int}/rewrite")]
    public async Task<IActionResult> Rewrite(Guid id, int position, string? text, bool invented, CancellationToken cancellationToken) =>
        await sender.Send(new RewritePart(User.Me, id, position, text, invented), cancellationToken) switch
        {
            null => NotFound(),
            { Any: true } faults => await AgainAsync(id, position, p => p with { Typed = text, Why = faults.All[0].Sentence, Looked = Looked.At(invented, ("Text", "Told again", Looked.UpTo(RewritePartHandler.Most, text))) }, cancellationToken),
            _ => this.Said($"/interview/mocks/{id}/questions/{position}", "Kept. Say it aloud once.", $"rewrite-{id:N}-{position}"),
        };

    [HttpGet("/interview/mocks/{id:guid}/debrief")]
    public async Task<IActionResult> Debrief(Guid id, CancellationToken cancellationToken) => await sender.Send(new FindMock(User.Me, id), cancellationToken) switch
    {
        null => NotFound(),
        { IsOpen: false } => Redirect($"/interview/mocks/{id}/report"),
        var mock => View(new DebriefPage(mock, new())),
    };

    [HttpPost("/interview/mocks/{id:guid}/debrief")]
    public async Task<IActionResult> KeepDebrief(Guid id, DebriefForm form, CancellationToken cancellationToken)
    {
        var faults = await sender.Send(new KeepDebrief(User.Me, id, form, DateOnly.FromDateTime(clock.GetUtcNow().In(zone.Name(User)).DateTime)), cancellationToken);
        if (faults is null)
        {
            return NotFound();
        }

        ModelState.Clear();
        this.Add(faults);
        return faults.Any ? this.Again(nameof(Debrief), new DebriefPage((await sender.Send(new FindMock(User.Me, id), cancellationToken))!, form)) : Redirect($"/interview/mocks/{id}/report");
    }

    [HttpGet("/interview/mocks/{id:guid}/report")]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellationToken) => await sender.Send(new FindMock(User.Me, id), cancellationToken) switch
    {
        null => NotFound(),
        { IsOpen: true } => Redirect($"/interview/mocks/{id}"),
        var mock => View(mock),
    };

    [HttpPost("/interview/mocks/{id:guid}/delete")]
    public async Task<IActionResult> Delete(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new DeleteMock(User.Me, id), cancellationToken) ? this.Said("/interview/practice", "The mock interview is deleted.") : NotFound();

    // A page of its own for each stage: the question large, and nothing that the stage does not need.
    ViewResult Show(TurnPage page) => page switch
    {
        { Answer.RatedAt: not null } => View("Reveal", page),
        { Answer.SkippedAt: not null } => View("Skipped", page),
        { Stage: AnswerStage.Rating } => View("Rate", page),
        _ => View("Stage", page),
    };

    async Task<IActionResult> AgainAsync(Guid id, int position, Func<TurnPage, TurnPage> with, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowTurn(User.Me, id, position), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return Show(with(page));
    }
}

/// <summary>The page after the last question.</summary>
public sealed record DebriefPage(Data.Mock Mock, DebriefForm Form);
