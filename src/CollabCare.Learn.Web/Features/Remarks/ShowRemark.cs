using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Remarks;

/// <summary>Lists every attempt that marking by an item's mended key would change, and changes none: the dry run.</summary>
/// <param name="Refused">What was typed and refused, and why.</param>
public sealed record ShowRemark(string ItemId, int Page, RefusedRemark? Refused = null) : IQuery<RemarkPage?>
{
    public const int PageSize = 100;
}

public sealed record RefusedRemark(string? Reason, string Why, Looked? Looked = null);

/// <param name="Key">Makes the act happen once.</param>
/// <param name="Before">Acts of the past on this item.</param>
public sealed record RemarkPage(Module Module, RemarkRun Run, int Page, int Pages, Guid Key, ImmutableArray<PastRemark> Before, RefusedRemark? Refused)
{
    public Item Item => Run.Item;

    /// <summary>Names the copy of an unsent reason in its writer’s browser.</summary>
    public static string Draft(string itemId, Guid person) => $"remark-{itemId}-{person:N}";

    public IEnumerable<RemarkChange> Shown => Run.Changes.Skip((Page - 1) * ShowRemark.PageSize).Take(ShowRemark.PageSize);

    public int NewlyPassed => Run.Changes.Count(c => c.NewPassed && !c.OldPassed);

    public int StayPassed => Run.Changes.Count(c => c.StaysPassed);
}

public sealed record PastRemark(DateTimeOffset At, string Reason, string By, int Attempts);

sealed class ShowRemarkHandler(LearnDb db, Library library) : IQueryHandler<ShowRemark, RemarkPage?>
{
    public async ValueTask<RemarkPage?> Handle(ShowRemark query, CancellationToken cancellationToken)
    {
        if (library.Item(query.ItemId) is not var (module, item) || !RemarkRun.Can(item))
        {
            return null;
        }

        var run = await RemarkRun.OfAsync(db, item, cancellationToken);
        var pages = Math.Max(1, (run.Changes.Length + ShowRemark.PageSize - 1) / ShowRemark.PageSize);
        var before = await db.Remarks.Where(r => r.ItemId == item.Id).OrderByDescending(r => r.At).ThenByDescending(r => r.Id)
            .Select(r => new { r.At, r.Reason, By = db.Users.Where(p => p.Id == r.PersonId).Select(p => p.Name).FirstOrDefault(), Attempts = db.RemarkedAttempts.Count(a => a.RemarkId == r.Id) }).ToListAsync(cancellationToken);
        return new(
            module, run, Math.Clamp(query.Page, 1, pages), pages, Guid.NewGuid(),
            [.. before.Select(b => new PastRemark(b.At, b.Reason, b.By ?? "somebody who has left", b.Attempts))], query.Refused);
    }
}
