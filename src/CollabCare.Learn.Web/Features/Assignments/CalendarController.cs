using CollabCare.Learn.Web.Features.Account;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Assignments;

/// <summary>A learner's own calendar feed.</summary>
public sealed class CalendarController(ISender sender) : Controller
{
    const string Link = "Link";

    [HttpGet("/calendar")]
    public async Task<IActionResult> Calendar() => View("~/Features/Assignments/Calendar.cshtml", (await sender.Send(new ShowFeed(User.Me)), TempData[Link] as string));

    [HttpPost("/calendar")]
    public async Task<IActionResult> Renew()
    {
        TempData[Link] = $"{Root}/calendar/{await sender.Send(new RenewFeed(User.Me), HttpContext.RequestAborted)}.ics";
        return this.Said("/calendar", "The address is made. It is shown below, once.");
    }

    [HttpPost("/calendar/end")]
    public async Task<IActionResult> End() => await sender.Send(new EndFeed(User.Me), HttpContext.RequestAborted) ? this.Said("/calendar", "The feed is ended. Its address leads nowhere now.") : NotFound();

    [AllowAnonymous]
    [HttpGet("/calendar/{token}.ics")]
    public async Task<IActionResult> Feed(string token)
    {
        if (await sender.Send(new ReadFeed(token, Root), HttpContext.RequestAborted) is not { } calendar)
        {
            return NotFound();
        }

        Response.Headers.CacheControl = "private, no-store";
        return File(calendar, CalendarFile.Type);
    }

    string Root => $"{Request.Scheme}://{Request.Host}{Request.PathBase}";
}
