using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Admin.People;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Admin.Invitations;

/// <summary>Invitations, for administrators.</summary>
[Authorize(Roles = Roles.Administrator)]
[Route("/admin/invitations")]
public sealed class InvitationsController(ISender sender, Account.LinkMails mails) : Controller
{
    const string Link = "Link", Mailed = "Mailed";

    [HttpGet]
    public Task<IActionResult> Invitations() => PageAsync(new(), StatusCodes.Status200OK);

    [HttpPost]
    public async Task<IActionResult> Invite(InvitationForm form)
    {
        if (!ModelState.IsValid)
        {
            return await PageAsync(form, StatusCodes.Status400BadRequest);
        }

        var act = await sender.Send(new InvitePerson(form.Email!, form.Role!, User.Me), HttpContext.RequestAborted);
        if (act.Outcome == ActOutcome.Refused)
        {
            ModelState.AddModelError(nameof(form.Email), act.Says);
            return await PageAsync(form, StatusCodes.Status400BadRequest);
        }

        var email = form.Email!.Trim();
        var went = await mails.SendAsync(mails.Invitation(email, act.Token!));
        TempData["Said"] = act.Says + Account.LinkMails.Says(went, email);
        (TempData[Link], TempData[Mailed]) = (OneTimeAddress.Invitation(Request, act.Token!), went == true);
        return RedirectToAction(nameof(Invitations));
    }

    [HttpPost("{hash:length(64)}/withdraw")]
    public async Task<IActionResult> Withdraw(string hash)
    {
        var act = await sender.Send(new WithdrawInvitation(hash, User.Me), HttpContext.RequestAborted);
        if (act.Outcome != ActOutcome.Done)
        {
            return NotFound();
        }

        TempData["Said"] = act.Says;
        return RedirectToAction(nameof(Invitations));
    }

    async Task<IActionResult> PageAsync(InvitationForm form, int status)
    {
        Response.StatusCode = status;
        (ViewData[Link], ViewData[Mailed]) = (TempData[Link], TempData[Mailed]);
        ViewData["Open"] = await sender.Send(new ListInvitations(), HttpContext.RequestAborted);
        return View(nameof(Invitations), form);
    }
}
