using System.Collections.Immutable;
using System.Globalization;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>The message gym: write, hand over, read as the receiver, rate.</summary>
public sealed class GymController(ISender sender) : Controller
{
    [HttpGet("/gym")]
    public async Task<IActionResult> Gym(CancellationToken cancellationToken) => View(await sender.Send(new ListSituations(User.Me), cancellationToken));

    [HttpGet("/gym/{taskId}")]
    public async Task<IActionResult> Situation(string taskId, bool check, bool again, CancellationToken cancellationToken) =>
        await sender.Send(new ShowSituation(taskId, User.Me, check, again), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/gym/{taskId}")]
    public async Task<IActionResult> Write(string taskId, MessageForm form, string? go, CancellationToken cancellationToken)
    {
        var byScript = Request.Headers.XRequestedWith == "fetch";
        switch (await sender.Send(new SaveMessage(taskId, User.Me, form.Texts, form.Invented, HandOver: go == "hand" && !byScript), cancellationToken))
        {
            case MessageOutcome.Saved saved when byScript:
                return Json(new { saved = saved.At.ToString("HH:mm", CultureInfo.InvariantCulture) });
            case MessageOutcome.Saved:
                return RedirectToAction(nameof(Situation), null, new { taskId, check = go == "check" ? true : (bool?)null }, go == "check" ? "missing" : null);
            case MessageOutcome.Handed handed:
                return RedirectToAction(nameof(Message), new { id = handed.MessageId });
            case MessageOutcome.Stopped stopped:
                return byScript ? UnprocessableEntity(new { stopped.Looked.Sentence }) : await AgainAsync(taskId, form, null, stopped.Looked, cancellationToken);
            case MessageOutcome.Refused refused:
                return byScript ? UnprocessableEntity(new { Sentence = refused.Why }) : await AgainAsync(taskId, form, refused.Why, null, cancellationToken);
            default:
                return NotFound();
        }
    }

    [HttpGet("/gym/messages/{id:guid}")]
    public async Task<IActionResult> Message(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowMessage(id, User.Me), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/gym/messages/{id:guid}/reading")]
    public async Task<IActionResult> Read(Guid id, ReadingForm form, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowMessage(id, User.Me), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        if (await sender.Send(new ReadAsReceiver(id, User.Me, form.Answers), cancellationToken) is not { } why)
        {
            return RedirectToAction(nameof(Message), new { id });
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Message", page with { Refused = why, Sent = form.Answers });
    }

    [HttpPost("/gym/messages/{id:guid}/ratings")]
    public async Task<IActionResult> Rate(Guid id, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowMessage(id, User.Me), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        // A criterion without a level sends nothing, so each has a name of its own.
        var sent = await Request.ReadFormAsync(cancellationToken);
        ImmutableArray<int?> levels = [.. page.Criteria.Select((_, at) => int.TryParse(sent[$"level-{at}"], NumberStyles.None, CultureInfo.InvariantCulture, out var level) ? level : (int?)null)];
        if (await sender.Send(new RateMessage(id, User.Me, levels), cancellationToken) is not { } why)
        {
            return RedirectToAction(nameof(Message), new { id });
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Message", page with { Refused = why, SentRatings = levels });
    }

    [HttpPost("/gym/messages/{id:guid}/mentor")]
    public async Task<IActionResult> SendToMentor(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new SendToMentor(id, User.Me), cancellationToken) ? RedirectToAction(nameof(Rated), new { id }) : NotFound();

    [HttpGet("/gym/messages/{id:guid}/mentor")]
    public async Task<IActionResult> Rated(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowMentorsRating(id, User.Me), cancellationToken) is { } page ? View(page) : NotFound();

    // The same form with everything typed still in it.
    async Task<IActionResult> AgainAsync(string taskId, MessageForm form, string? why, Looked? looked, CancellationToken cancellationToken)
    {
        if (await sender.Send(new ShowSituation(taskId, User.Me), cancellationToken) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Situation", page with { Texts = MessageTexts.Fit(form.Texts, page.Gym.Fields.Length), Refused = why, Looked = looked });
    }
}

/// <summary>What was written, part by part.</summary>
public sealed class MessageForm
{
    public List<string?> Text { get; set; } = [];
    public bool Invented { get; set; }
    public ImmutableArray<string> Texts => [.. Text.Select(t => t ?? "")];
}

/// <summary>The sentences that answer each of the two questions, or that none does.</summary>
public sealed class ReadingForm
{
    public List<int> First { get; set; } = [];
    public bool FirstSilent { get; set; }
    public List<int> Second { get; set; } = [];
    public bool SecondSilent { get; set; }
    public ImmutableArray<ReceiverAnswer> Answers => [new([.. First], FirstSilent), new([.. Second], SecondSilent)];
}
