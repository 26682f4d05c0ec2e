using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>People's accounts, for administrators.</summary>
[Authorize(Roles = Roles.Administrator)]
[Route("/admin/people")]
public sealed class PeopleController(ISender sender, Account.LinkMails mails) : Controller
{
    const string Link = "Link", Mailed = "Mailed";

    [HttpGet]
    public async Task<IActionResult> People(string? q, int page, CancellationToken cancellationToken) => View(await sender.Send(new FindPeople(q, page), cancellationToken));

    [HttpGet("{id:guid}")]
    public Task<IActionResult> Person(Guid id) => PageAsync(id, null, StatusCodes.Status200OK);

    [HttpPost("{id:guid}/role")]
    public Task<IActionResult> Role(Guid id, string? role, bool? give) => DoAsync(id, role is null || give is null ? null : new ChangeRole(id, role, give.Value, User.Me));

    [HttpPost("{id:guid}/disable")]
    public Task<IActionResult> Disable(Guid id) => DoAsync(id, new SwitchAccount(id, false, User.Me));

    [HttpPost("{id:guid}/enable")]
    public Task<IActionResult> Enable(Guid id) => DoAsync(id, new SwitchAccount(id, true, User.Me));

    [HttpPost("{id:guid}/reset")]
    public Task<IActionResult> Reset(Guid id) => DoAsync(id, new MakeResetLink(id, User.Me));

    [HttpPost("{id:guid}/end-sessions")]
    public Task<IActionResult> EndSessions(Guid id) => DoAsync(id, new EndSessions(id, User.Me));

    [HttpPost("{id:guid}/extra-time")]
    public Task<IActionResult> ExtraTime(Guid id, int? percent) => DoAsync(id, percent is null ? null : new SetExtraTime(id, percent.Value, User.Me));

    [HttpPost("{id:guid}/remove-second-factor")]
    public Task<IActionResult> RemoveSecondFactor(Guid id) => DoAsync(id, new RemoveSecondFactor(id, User.Me));

    async Task<IActionResult> DoAsync(Guid id, ICommand<Act>? command)
    {
        if (command is null || !ModelState.IsValid)
        {
            return await PageAsync(id, command is SetExtraTime or null && Request.Form.ContainsKey("percent") ? "Extra time is a whole number from 0 to 300 percent." : "The form was not complete. Nothing has been changed.", StatusCodes.Status400BadRequest);
        }

        var act = await sender.Send(command, HttpContext.RequestAborted);
        if (act.Outcome != ActOutcome.Done)
        {
            return act.Outcome == ActOutcome.Unknown ? NotFound() : await PageAsync(id, act.Says, StatusCodes.Status400BadRequest);
        }

        TempData["Said"] = act.Says;
        if (act.Token is { } token)
        {
            var went = await mails.SendAsync(mails.MadeReset(act.For.Name, act.For.Email, token));
            TempData["Said"] = act.Says + Account.LinkMails.Says(went, act.For.Email);
            (TempData[Link], TempData[Mailed]) = (OneTimeAddress.Reset(Request, token), went == true);
        }

        return RedirectToAction(nameof(Person), new { id });
    }

    async Task<IActionResult> PageAsync(Guid id, string? refusal, int status)
    {
        if (await sender.Send(new ShowPerson(id, User.Me), HttpContext.RequestAborted) is not { } page)
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return View(nameof(Person), page with { Refusal = refusal, Link = TempData[Link] as string, Mailed = TempData[Mailed] is true });
    }
}
