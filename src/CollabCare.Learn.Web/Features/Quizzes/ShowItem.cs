using System.Collections.Immutable;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Shows one item of an open attempt, with the answer so far and nothing that tells what is right; in practice, once answered, the reasons too.</summary>
public sealed record ShowItem(Guid AttemptId, Guid PersonId, int Position) : IQuery<ItemPage?>;

/// <param name="Open">Not sent in, and its time is not up.</param>
/// <param name="Run">The run through the scenario that stands here; null where an item does.</param>
public sealed record ItemPage(Attempt Attempt, bool Open, Assessed At, TakenItem Taken, ImmutableArray<Progress> Places, Guid? Run)
{
    public int Position => Taken.Position;
    public int Count => Places.Length;
    public bool IsLast => Position == Count;

    /// <summary>In practice an answered item tells its reasons, and is closed.</summary>
    public bool Told => Attempt.Practice && Taken.Fraction is not null;
}

/// <summary>A place on the form, and whether it is answered.</summary>
public sealed record Progress(int Position, bool Answered);

public sealed class ShowItemHandler(LearnDb db, Content.Model.Library library, TimeProvider clock) : IQueryHandler<ShowItem, ItemPage?>
{
    public async ValueTask<ItemPage?> Handle(ShowItem query, CancellationToken cancellationToken)
    {
        var found = await db.Attempts.AsNoTracking().Where(a => a.Id == query.AttemptId && a.PersonId == query.PersonId)
            .Select(a => new { Attempt = a, Places = a.Items.OrderBy(i => i.Position).Select(i => new Progress(i.Position, i.Answer != null)).ToList() })
            .FirstOrDefaultAsync(cancellationToken);
        if (found is null || !found.Places.Exists(p => p.Position == query.Position))
        {
            return null;
        }

        var attempt = found.Attempt;
        var row = await db.AttemptItems.AsNoTracking().Include(i => i.Version).SingleAsync(i => i.AttemptId == attempt.Id && i.Position == query.Position, cancellationToken);
        var taken = TakenItem.Of(row, attempt);
        var run = taken.Item.Scenario is null ? null : await db.Runs.Where(r => r.AttemptId == attempt.Id).Select(r => (Guid?)r.Id).SingleAsync(cancellationToken);
        return new(attempt, attempt.IsOpen && !(attempt.Deadline <= clock.GetUtcNow()), Assessed.Of(library, attempt.ModuleId), taken, [.. found.Places], run);
    }
}
