using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace CollabCare.Learn.Web.Features.Meetings;

/// <summary>Practising with a colleague: propose times, agree on one, move it, cancel it, and say afterwards whether it came about.</summary>
public sealed class MeetingsController(ISender sender, PersonZone zone) : Controller
{
    const string Link = "Link";

    string Zone => zone.Name(User);

    [HttpGet("/interview/meetings")]
    public async Task<IActionResult> Meetings(CancellationToken cancellationToken) => View(await sender.Send(new ListMeetings(User.Me), cancellationToken));

    [HttpGet("/interview/meetings/new")]
    public IActionResult New(MeetingFormat? format) => View(new MeetingForm { Format = format ?? MeetingFormat.Pair });

    [HttpPost("/interview/meetings"), EnableRateLimiting(RateLimits.Share)]
    public async Task<IActionResult> Propose(MeetingForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var proposed = await sender.Send(new ProposeMeeting(User.Me, form, Zone), cancellationToken);
        if (proposed.Id is not { } id)
        {
            this.Add(proposed.Faults);
            return this.Again(nameof(New), form);
        }

        TempData[Link] = proposed.Token;
        return this.Said($"/interview/meetings/{id}", proposed.Token is null ? "Your times are proposed. The other person sees them on the home page." : "Your times are proposed. Hand the link below over.");
    }

    [HttpGet("/interview/meetings/{id:guid}")]
    public async Task<IActionResult> Meeting(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowMeeting(User.Me, id), cancellationToken) is { } page ? View(page with { Link = TempData[Link] is string token ? Join(token) : null }) : NotFound();

    [HttpPost("/interview/meetings/{id:guid}/invite"), EnableRateLimiting(RateLimits.Share)]
    public async Task<IActionResult> Invite(Guid id, string? email, CancellationToken cancellationToken) =>
        await DoneAsync(id, await sender.Send(new InviteColleague(User.Me, id, email), cancellationToken), "Invited. The person sees it on the home page.", p => p with { Email = email }, cancellationToken);

    [HttpPost("/interview/meetings/{id:guid}/link")]
    public async Task<IActionResult> MakeLink(Guid id, CancellationToken cancellationToken)
    {
        if (await sender.Send(new MakeLink(User.Me, id), cancellationToken) is not { } token)
        {
            return NotFound();
        }

        TempData[Link] = token;
        return this.Said($"/interview/meetings/{id}#link", "The link is made. An older one does not work any more.");
    }

    [HttpGet("/interview/meetings/join/{token}")]
    public async Task<IActionResult> Join(string token, CancellationToken cancellationToken) => await sender.Send(new ShowLink(User.Me, token), cancellationToken) switch
    {
        null => Over(),
        { IsWith: true } with => Redirect($"/interview/meetings/{with.Id}"),
        var linked => View(linked),
    };

    [HttpPost("/interview/meetings/join/{token}")]
    public async Task<IActionResult> TakeSeat(string token, CancellationToken cancellationToken) =>
        await sender.Send(new JoinByLink(User.Me, token), cancellationToken) is { } id ? this.Said($"/interview/meetings/{id}", "You are with it. Choose a time below, or propose others.") : Over();

    [HttpPost("/interview/meetings/{id:guid}/accept")]
    public async Task<IActionResult> Accept(Guid id, int round, int position, CancellationToken cancellationToken)
    {
        var said = await sender.Send(new AcceptTime(User.Me, id, round, position), cancellationToken) switch
        {
            AcceptOutcome.Agreed agreed => $"Agreed: {Local(agreed.At)}.",
            AcceptOutcome.Sooner sooner => $"Somebody accepted another time a moment before you: it is on {Local(sooner.At)}. Say below whether you come, or propose others.",
            AcceptOutcome.Refused refused => refused.Why,
            _ => null,
        };
        return said is null ? NotFound() : this.Said($"/interview/meetings/{id}", said);
    }

    [HttpPost("/interview/meetings/{id:guid}/times")]
    public async Task<IActionResult> Times(Guid id, string?[] times, CancellationToken cancellationToken) =>
        await DoneAsync(id, await sender.Send(new ProposeTimes(User.Me, id, times, Zone), cancellationToken), "Your times are proposed.", p => p with { Typed = times }, cancellationToken);

    [HttpPost("/interview/meetings/{id:guid}/keep")]
    public async Task<IActionResult> Keep(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new KeepTime(User.Me, id), cancellationToken) ? this.Said($"/interview/meetings/{id}", "The time stays as it was agreed.") : NotFound();

    [HttpPost("/interview/meetings/{id:guid}/come")]
    public async Task<IActionResult> Come(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new Come(User.Me, id), cancellationToken) ? this.Said($"/interview/meetings/{id}", "The others see that you come.") : NotFound();

    [HttpPost("/interview/meetings/{id:guid}/place")]
    public async Task<IActionResult> Place(Guid id, PlaceForm form, CancellationToken cancellationToken) =>
        await DoneAsync(id, await sender.Send(new ChangePlace(User.Me, id, form), cancellationToken), "The others are told where it is. A calendar that has it takes the new file.", p => p with { Placed = form }, cancellationToken);

    [HttpPost("/interview/meetings/{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(Guid id, ReasonForm form, CancellationToken cancellationToken)
    {
        var cancelled = await sender.Send(new CancelMeeting(User.Me, id, form), cancellationToken);
        return cancelled is { Left: true, Faults.Any: false } ? this.Said("/interview/meetings", "You are not with it any more, and the others see why.")
            : await DoneAsync(id, cancelled.Faults, "It is cancelled, and the reason is told. A calendar that has it strikes it out with the new file.", p => p with { Reason = form }, cancellationToken);
    }

    [HttpPost("/interview/meetings/{id:guid}/happened")]
    public async Task<IActionResult> Happened(Guid id, bool happened, CancellationToken cancellationToken) =>
        await sender.Send(new SayWhetherItHappened(User.Me, id, happened), cancellationToken)
            ? this.Said($"/interview/meetings/{id}", happened ? "Noted: it came about." : "Noted. It happens to everybody; propose other times when you like.") : NotFound();

    [HttpGet("/interview/meetings/{id:guid}/practice.ics")]
    public async Task<IActionResult> Calendar(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowMeeting(User.Me, id), cancellationToken) is { } page && Appointment.Of(page, Site) is { } file ? File(file.Bytes(), Appointment.Type, "interview-practice.ics") : NotFound();

    Uri Site => new($"{Request.Scheme}://{Request.Host}");

    string Join(string token) => new Uri(Site, $"/interview/meetings/join/{token}").ToString();

    string Local(DateTimeOffset time) => $"{time.In(Zone).Said()} ({Zone.Replace('_', ' ')})";

    ViewResult Over()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("LinkOver");
    }

    async Task<IActionResult> DoneAsync(Guid id, Faults? faults, string said, Func<MeetingPage, MeetingPage> with, CancellationToken cancellationToken)
    {
        if (faults is null || (faults.Any && await sender.Send(new ShowMeeting(User.Me, id), cancellationToken) is null))
        {
            return NotFound();
        }

        if (!faults.Any)
        {
            return this.Said($"/interview/meetings/{id}", said);
        }

        ModelState.Clear();
        this.Add(faults);
        return this.Again(nameof(Meeting), with((await sender.Send(new ShowMeeting(User.Me, id), cancellationToken))!));
    }
}
