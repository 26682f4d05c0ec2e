using CollabCare.Learn.Web.Features.Account;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Meetings.Afternoons;

/// <summary>An afternoon of interview practice for a group: open it, join it, see who meets whom, print the sheet for the room.</summary>
public sealed class AfternoonsController(ISender sender, PersonZone zone) : Controller
{
    const string Link = "Link";

    [HttpGet("/interview/afternoons/new")]
    public IActionResult New() => View("Edit", new AfternoonForm { Join = true });

    [HttpPost("/interview/afternoons")]
    public async Task<IActionResult> Open(AfternoonForm form, CancellationToken cancellationToken) => await SaveAsync(form, "The afternoon is open. Make a link, and hand it over.", cancellationToken);

    [HttpGet("/interview/afternoons/{id:guid}")]
    public async Task<IActionResult> Afternoon(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowAfternoon(User.Me, id), cancellationToken) is { } page
            ? View(page with { Link = TempData[Link] is string token ? new Uri(Site, $"/interview/afternoons/join/{token}").ToString() : null }) : NotFound();

    [HttpGet("/interview/afternoons/{id:guid}/edit")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowAfternoon(User.Me, id), cancellationToken) is { Mine: true, IsOpen: true } page ? View(AfternoonForm.Of(page.Afternoon, zone.Name(User))) : NotFound();

    [HttpPost("/interview/afternoons/{id:guid}")]
    public async Task<IActionResult> Change(Guid id, AfternoonForm form, CancellationToken cancellationToken)
    {
        form.Id = id;
        return await SaveAsync(form, "It is changed. Whoever has it in a calendar takes the new file.", cancellationToken);
    }

    [HttpGet("/interview/afternoons/{id:guid}/sheet")]
    public async Task<IActionResult> Sheet(Guid id, CancellationToken cancellationToken) => await sender.Send(new ShowAfternoon(User.Me, id), cancellationToken) is { } page ? View(page) : NotFound();

    [HttpGet("/interview/afternoons/{id:guid}/practice.ics")]
    public async Task<IActionResult> Calendar(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new ShowAfternoon(User.Me, id), cancellationToken) is { } page ? File(Appointment.Of(page.Afternoon, Site).Bytes(), Appointment.Type, "interview-practice.ics") : NotFound();

    [HttpPost("/interview/afternoons/{id:guid}/link")]
    public async Task<IActionResult> MakeLink(Guid id, CancellationToken cancellationToken)
    {
        if (await sender.Send(new MakeAfternoonLink(User.Me, id), cancellationToken) is not { } token)
        {
            return NotFound();
        }

        TempData[Link] = token;
        return this.Said($"/interview/afternoons/{id}", "The link is made. An older one does not work any more.");
    }

    [HttpPost("/interview/afternoons/{id:guid}/join")]
    public async Task<IActionResult> JoinOwn(Guid id, CancellationToken cancellationToken) =>
        await sender.Send(new JoinOwnAfternoon(User.Me, id), cancellationToken) ? this.Said($"/interview/afternoons/{id}", "You practice too.") : NotFound();

    [HttpPost("/interview/afternoons/{id:guid}/leave")]
    public async Task<IActionResult> Leave(Guid id, Guid? who, CancellationToken cancellationToken)
    {
        var leaver = who ?? User.Me;
        return !await sender.Send(new LeaveAfternoon(User.Me, id, leaver), cancellationToken) ? NotFound()
            : await sender.Send(new ShowAfternoon(User.Me, id), cancellationToken) is null ? this.Said("/interview/meetings", "You are not with it any more, and the rounds are made anew.")
            : this.Said($"/interview/afternoons/{id}", "Taken out, and the rounds are made anew.");
    }

    [HttpPost("/interview/afternoons/{id:guid}/attendance")]
    public async Task<IActionResult> Note(Guid id, Guid[] there, CancellationToken cancellationToken) =>
        await sender.Send(new NoteAttendance(User.Me, id, there), cancellationToken) ? this.Said($"/interview/afternoons/{id}", "Noted. Everybody who was to come sees it here.") : NotFound();

    [HttpPost("/interview/afternoons/{id:guid}/cancel")]
    public async Task<IActionResult> Cancel(Guid id, CancelForm form, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        switch (await sender.Send(new CancelAfternoon(User.Me, id, form), cancellationToken))
        {
            case null:
                return NotFound();
            case { Any: true } faults:
                this.Add(faults);
                return this.Again(nameof(Afternoon), (await sender.Send(new ShowAfternoon(User.Me, id), cancellationToken))! with { Cancel = form });
            default:
                return this.Said($"/interview/afternoons/{id}", "The afternoon is cancelled. Everybody who was coming gets a notice.");
        }
    }

    [HttpGet("/interview/afternoons/join/{token}")]
    public async Task<IActionResult> Join(string token, CancellationToken cancellationToken) => await sender.Send(new ShowAfternoonLink(User.Me, token), cancellationToken) switch
    {
        null => Over(),
        { IsWith: true } with => Redirect($"/interview/afternoons/{with.Afternoon.Id}"),
        var linked => View(linked),
    };

    [HttpPost("/interview/afternoons/join/{token}")]
    public async Task<IActionResult> TakeSeat(string token, CancellationToken cancellationToken) =>
        await sender.Send(new JoinAfternoon(User.Me, token), cancellationToken) is { } id ? this.Said($"/interview/afternoons/{id}", "You are with it. Below stands whom you meet.") : Over();

    Uri Site => new($"{Request.Scheme}://{Request.Host}");

    async Task<IActionResult> SaveAsync(AfternoonForm form, string said, CancellationToken cancellationToken)
    {
        ModelState.Clear();
        var opened = await sender.Send(new OpenAfternoon(User.Me, form, zone.Name(User)), cancellationToken);
        if (opened.Id is { } id)
        {
            return this.Said($"/interview/afternoons/{id}", said);
        }

        if (opened.Faults is null)
        {
            return NotFound();
        }

        this.Add(opened.Faults);
        return this.Again(nameof(Edit), form);
    }

    ViewResult Over()
    {
        Response.StatusCode = StatusCodes.Status404NotFound;
        return View("LinkOver");
    }
}
