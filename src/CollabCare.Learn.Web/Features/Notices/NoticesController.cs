using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Account;
using Mediator;
using Microsoft.AspNetCore.Mvc;

namespace CollabCare.Learn.Web.Features.Notices;

/// <summary>A person's own notices.</summary>
public sealed class NoticesController(ISender sender) : Controller
{
    [HttpGet("/notices")]
    public async Task<IActionResult> Notices(int page, CancellationToken cancellationToken) => View(await sender.Send(new ShowNotices(User.Me, page), cancellationToken));

    [HttpPost("/notices/read")]
    public async Task<IActionResult> ReadAll() => this.Said((await sender.Send(new ReadNotices(User.Me, null), HttpContext.RequestAborted))!, "All of them are marked as read.");

    [HttpPost("/notices/{id:guid}/read")]
    public async Task<IActionResult> Read(Guid id) => await sender.Send(new ReadNotices(User.Me, id), HttpContext.RequestAborted) is { } address ? LocalRedirect(this.Local(address)) : NotFound();

    [HttpPost("/notices/choice")]
    public async Task<IActionResult> Choose(NoticeKind[] wanted, bool mail)
    {
        await sender.Send(new ChooseNotices(User.Me, wanted, mail), HttpContext.RequestAborted);
        return this.Said("/notices", "It is kept.");
    }
}
