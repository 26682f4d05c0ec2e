using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Notices;

/// <summary>The link to one's notices in the head of each page, with how many are unread.</summary>
public sealed class UnreadNoticesViewComponent(LearnDb db) : ViewComponent
{
    static readonly Func<LearnDb, Guid, Task<int>> Unread = EF.CompileAsyncQuery((LearnDb db, Guid person) => db.Notices.Count(n => n.PersonId == person && n.ReadAt == null));

    public async Task<IViewComponentResult> InvokeAsync(bool here) =>
        View("~/Features/Notices/_Unread.cshtml", (UserClaimsPrincipal.PersonId is { } person ? await Unread(db, person) : 0, here));
}
