using System.Globalization;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Taking a module's quiz: begin, answer, send in, look back.</summary>
public sealed class QuizzesController(ISender sender, ItemShown shown) : Controller
{
    const string AfterTheEnd = "This attempt has ended, so the answer was not kept. What was saved before is marked.";

    [HttpGet("/modules/{moduleId}/quiz")]
    public async Task<IActionResult> Quiz(string moduleId, CancellationToken cancellationToken) =>
        await sender.Send(new ShowQuiz(moduleId, User.Me), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpPost("/modules/{moduleId}/quiz")]
    public async Task<IActionResult> Start(string moduleId, bool practice, string? objective, CancellationToken cancellationToken) =>
        this.Started(await sender.Send(new StartAttempt(moduleId, User.Me, practice, objective), cancellationToken), $"/modules/{moduleId}/quiz");

    [HttpGet("/attempts/{id:guid}")]
    public async Task<IActionResult> Attempt(Guid id, CancellationToken cancellationToken)
    {
        var state = await sender.Send(new FindAttempt(id, User.Me), cancellationToken);
        return state switch
        {
            null => NotFound(),
            { Open: true } when state.NextPosition > state.Count => RedirectToAction(nameof(Send), new { id }),
            { Open: true } => RedirectToAction(nameof(Item), new { id, position = state.NextPosition }),
            _ => RedirectToAction(nameof(Result), new { id }),
        };
    }

    [HttpGet("/attempts/{id:guid}/items/{position:int}")]
    public async Task<IActionResult> Item(Guid id, int position, CancellationToken cancellationToken)
    {
        var page = await sender.Send(new ShowItem(id, User.Me, position), cancellationToken);
        if (page is { Open: false } || (page is null && await sender.Send(new FindAttempt(id, User.Me), cancellationToken) is { Open: false }))
        {
            return RedirectToAction(nameof(Result), new { id });
        }

        return page switch
        {
            null => NotFound(),
            { Run: { } run } => RedirectToAction("Run", "Scenarios", new { id = run }),
            _ => View(page),
        };
    }

    [HttpPost("/attempts/{id:guid}/items/{position:int}")]
    public async Task<IActionResult> Answer(Guid id, int position, AnswerForm form, string? go, [FromForm(Name = ItemShown.Field)] string? seal, CancellationToken cancellationToken)
    {
        var byScript = Request.Headers.XRequestedWith == "fetch";
        var final = !byScript && go is not ("back" or "leave");
        switch (await sender.Send(new SaveAnswer(id, User.Me, position, form, final, shown.Open(seal, id, position)), cancellationToken))
        {
            case SaveOutcome.NoSuchItem:
                return NotFound();
            case SaveOutcome.Saved saved when byScript:
                return Json(new { saved = saved.At.ToString("HH:mm", CultureInfo.InvariantCulture) });
            case SaveOutcome.Saved:
                return await NextAsync(id, position, go, cancellationToken);
            case SaveOutcome.Ended:
                await sender.Send(new EndAttempt(id, User.Me, null), cancellationToken);
                return byScript ? StatusCode(StatusCodes.Status410Gone, AfterTheEnd) : await RefuseAsync(id, AfterTheEnd, cancellationToken);
            case SaveOutcome.Refused refused:
                return byScript ? BadRequest(refused.Why) : await RefuseAsync(id, refused.Why, cancellationToken, position);
            default:
                return BadRequest();
        }
    }

    [HttpGet("/attempts/{id:guid}/send")]
    public async Task<IActionResult> Send(Guid id, CancellationToken cancellationToken)
    {
        var state = await sender.Send(new FindAttempt(id, User.Me), cancellationToken);
        return state switch
        {
            null => NotFound(),
            { Open: false } => RedirectToAction(nameof(Result), new { id }),
            _ => View(new SendPage(state, Guid.NewGuid(), await sender.Send(new ShowItem(id, User.Me, 1), cancellationToken))),
        };
    }

    [HttpPost("/attempts/{id:guid}/send")]
    public async Task<IActionResult> SendIn(Guid id, Guid key, CancellationToken cancellationToken)
    {
        if (key == Guid.Empty)
        {
            return await RefuseAsync(id, "The form that was sent is incomplete. Your answers are safe; open the attempt again and send it from there.", cancellationToken);
        }

        return await sender.Send(new EndAttempt(id, User.Me, key), cancellationToken) ? RedirectToAction(nameof(Result), new { id }) : NotFound();
    }

    [HttpGet("/attempts/{id:guid}/result")]
    public async Task<IActionResult> Result(Guid id, CancellationToken cancellationToken)
    {
        var state = await sender.Send(new FindAttempt(id, User.Me), cancellationToken);
        if (state is { Overdue: true })
        {
            await sender.Send(new EndAttempt(id, User.Me, null), cancellationToken);
        }

        return state switch
        {
            null => NotFound(),
            { Open: true } => RedirectToAction(nameof(Attempt), new { id }),
            _ => View(await sender.Send(new ShowResult(id, User.Me), cancellationToken)),
        };
    }

    async Task<IActionResult> NextAsync(Guid id, int position, string? go, CancellationToken cancellationToken)
    {
        var page = await sender.Send(new FindPlace(id, User.Me, position), cancellationToken);
        if (page is { Told: true } && go is null or "next")
        {
            return RedirectToAction(nameof(Item), new { id, position });
        }

        if (int.TryParse(go, CultureInfo.InvariantCulture, out var place) && place >= 1 && place <= page?.Count)
        {
            return RedirectToAction(nameof(Item), new { id, position = place });
        }

        return go switch
        {
            "leave" => RedirectToAction("Home", "Home"),
            "back" => RedirectToAction(nameof(Item), new { id, position = Math.Max(1, position - 1) }),
            _ when page is { IsLast: false } => RedirectToAction(nameof(Item), new { id, position = position + 1 }),
            _ => RedirectToAction(nameof(Send), new { id }),
        };
    }

    async Task<IActionResult> RefuseAsync(Guid id, string why, CancellationToken cancellationToken, int? position = null)
    {
        var state = await sender.Send(new FindAttempt(id, User.Me), cancellationToken);
        if (state is null)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status400BadRequest;
        return View("Refused", new RefusedPage(id, why, position, state.Open));
    }
}

/// <summary>The page before sending in.</summary>
public sealed record SendPage(AttemptState State, Guid Key, ItemPage? First);

/// <summary>Something that could not be taken, and where to go on.</summary>
public sealed record RefusedPage(Guid AttemptId, string Why, int? Position, bool Open);
