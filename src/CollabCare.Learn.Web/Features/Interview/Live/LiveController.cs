using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Hosting;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Interview.Live;

/// <summary>Interview practice of several people at once: open or join, ask and answer by one clock, rate alone, put the ratings on the table, close.</summary>
public sealed class LiveController(ISender sender, LiveLines lines) : Controller
{
    [HttpGet("/interview/live")]
    public async Task<IActionResult> Sessions(string? code, CancellationToken cancellationToken) => View(await sender.Send(new ListSessions(User.Me, code), cancellationToken));

    [HttpPost("/interview/live")]
    public async Task<IActionResult> Open(SessionKind kind, LiveRole role, CancellationToken cancellationToken) => await sender.Send(new OpenSession(User.Me, kind, role), cancellationToken) switch
    {
        { WasOpen: true } open => this.Said(At(open.Id), "This one of yours is still open. End it before you open another."),
        var opened => Redirect(At(opened.Id)),
    };

    [HttpPost("/interview/live/join")]
    [EnableRateLimiting(RateLimits.Join)]
    public async Task<IActionResult> Join(string? code, CancellationToken cancellationToken) => await sender.Send(new JoinSession(User.Me, code), cancellationToken) switch
    {
        { Id: { } id } => Redirect(At(id)),
        var refused => this.Again(nameof(Sessions), await sender.Send(new ListSessions(User.Me, code), cancellationToken) with { Fault = refused.Why }),
    };

    [HttpGet("/interview/live/{id:guid}")]
    public async Task<IActionResult> Room(Guid id, CancellationToken cancellationToken) => await sender.Send(new ShowRoom(User.Me, id), cancellationToken) switch
    {
        null => NotFound(),
        { Stage: LiveStage.Ended } => Redirect($"{At(id)}/report"),
        { Me.IsHere: false } room => View("Left", room),
        var room => await SeenAsync(View("Room", room), id),
    };

    /// <summary>The part of the room that moves; empty where there is nothing more to see in it.</summary>
    [HttpGet("/interview/live/{id:guid}/now")]
    public async Task<IActionResult> Now(Guid id, bool bar, CancellationToken cancellationToken) => await sender.Send(new ShowRoom(User.Me, id), cancellationToken) switch
    {
        null => NotFound(),
        { Stage: LiveStage.Ended } or { Me.IsHere: false } => Content("", "text/html"),
        var room => PartialView(bar ? "_Bar" : "_Now", room),
    };

    [HttpPost("/interview/live/{id:guid}/seat")]
    public async Task<IActionResult> Seat(Guid id, LiveRole role, int extraTime, CancellationToken cancellationToken) => Then(id, await sender.Send(new TakeSeat(User.Me, id, role, extraTime), cancellationToken));

    [HttpPost("/interview/live/{id:guid}/swap")]
    public async Task<IActionResult> Swap(Guid id, Guid with, CancellationToken cancellationToken) => Then(id, await sender.Send(new SwapRoles(User.Me, id, with), cancellationToken));

    [HttpPost("/interview/live/{id:guid}/chairs")]
    public async Task<IActionResult> Begin(Guid id, CancellationToken cancellationToken) => Then(id, await sender.Send(new BeginChair(User.Me, id), cancellationToken));

    [HttpPost("/interview/live/{id:guid}/chairs/{chair:int}/questions/{position:int}/move")]
    public async Task<IActionResult> Move(Guid id, int chair, int position, string? to, CancellationToken cancellationToken) =>
        Then(id, await sender.Send(new MoveQuestion(User.Me, id, chair, position, to), cancellationToken));

    [HttpGet("/interview/live/{id:guid}/chairs/{chair:int}/questions/{position:int}/rating")]
    public async Task<IActionResult> Sheet(Guid id, int chair, int position, CancellationToken cancellationToken) =>
        await sender.Send(new ShowSheet(User.Me, id, chair, position), cancellationToken) is { } page ? await SeenAsync(View(page), id)
        : await sender.Send(new ShowRoom(User.Me, id), cancellationToken) is null ? NotFound() : this.Said(At(id), "There is nothing to rate there now.");

    [HttpPost("/interview/live/{id:guid}/chairs/{chair:int}/questions/{position:int}/rating")]
    public async Task<IActionResult> Rate(Guid id, int chair, int position, RatingForm form, bool invented, CancellationToken cancellationToken)
    {
        var command = new RateQuestion(User.Me, id, chair, position, form, invented);
        switch (await sender.Send(command, cancellationToken))
        {
            case null:
                return NotFound();
            case { Why: null }:
                return this.Said(At(id), $"Your rating of question {position} is kept. Nobody sees it before the reveal.");
            case { Why: { } why }:
                return await sender.Send(new ShowSheet(User.Me, id, chair, position), cancellationToken) is { } page
                    ? this.Again(nameof(Sheet), page with { Form = form, Why = why, Looked = command.Look() })
                    : this.Said(At(id), why);
        }
    }

    [HttpPost("/interview/live/{id:guid}/chairs/{chair:int}/reveal")]
    public async Task<IActionResult> Reveal(Guid id, int chair, bool anyway, CancellationToken cancellationToken) =>
        Then(id, await sender.Send(new RevealRatings(User.Me, id, chair, anyway), cancellationToken));

    [HttpPost("/interview/live/{id:guid}/chairs/{chair:int}/note")]
    public async Task<IActionResult> Note(Guid id, int chair, string? note, bool invented, CancellationToken cancellationToken)
    {
        var acted = await sender.Send(new CloseChair(User.Me, id, chair, note, invented), cancellationToken);
        return acted is { Why: { } why } && await sender.Send(new ShowRoom(User.Me, id), cancellationToken) is { Stage: LiveStage.Talking } room
            ? this.Again(nameof(Room), room with { Why = why, Typed = note, Looked = Looked.At(invented, ("Note", "What you agreed on", Looked.UpTo(CloseChairHandler.Most, note))) })
            : Then(id, acted);
    }

    [HttpPost("/interview/live/{id:guid}/remove")]
    public async Task<IActionResult> Remove(Guid id, Guid seat, CancellationToken cancellationToken) => Then(id, await sender.Send(new RemoveSeat(User.Me, id, seat), cancellationToken));

    [HttpPost("/interview/live/{id:guid}/leave")]
    public async Task<IActionResult> Leave(Guid id, CancellationToken cancellationToken) => await sender.Send(new LeaveSession(User.Me, id), cancellationToken) switch
    {
        null => NotFound(),
        { Why: { } why } => this.Said("/interview/live", why),
        _ => this.Said("/interview/live", "You have left. The code leads back while the session goes on."),
    };

    [HttpPost("/interview/live/{id:guid}/end")]
    public async Task<IActionResult> End(Guid id, CancellationToken cancellationToken) => Then(id, await sender.Send(new EndLive(User.Me, id), cancellationToken));

    [HttpGet("/interview/live/{id:guid}/report")]
    public async Task<IActionResult> Report(Guid id, CancellationToken cancellationToken) => await sender.Send(new ShowRoom(User.Me, id), cancellationToken) is { } room ? View(room) : NotFound();

    // A page goes to somebody: without scripts that is all there is to see of that person.
    async Task<IActionResult> SeenAsync(IActionResult page, Guid id)
    {
        await lines.LookedAsync(id, User.Me);
        return page;
    }

    static string At(Guid id) => $"/interview/live/{id}";

    // To the room as it stands, with why nothing was done where that is to be said.
    IActionResult Then(Guid id, Acted? acted) => acted is null ? NotFound() : this.Said(At(id), acted.Why);
}
