using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Gym;

/// <summary>Lists the situations of the gym, and what one has written to each.</summary>
public sealed record ListSituations(Guid PersonId) : IQuery<ImmutableArray<GymRow>>;

/// <summary>A situation in the list.</summary>
/// <param name="Handed">How many messages were handed over.</param>
/// <param name="HasDraft">One is being written.</param>
public sealed record GymRow(GymTask Gym, int Handed, bool HasDraft);

public sealed class ListSituationsHandler(LearnDb db, Library library) : IQueryHandler<ListSituations, ImmutableArray<GymRow>>
{
    public async ValueTask<ImmutableArray<GymRow>> Handle(ListSituations query, CancellationToken cancellationToken)
    {
        var own = await db.Messages.Where(m => m.PersonId == query.PersonId).Select(m => new { m.TaskId, Handed = m.HandedAt != null }).ToListAsync(cancellationToken);
        var byTask = own.ToLookup(m => m.TaskId);
        return [.. library.Situations().Select(g => new GymRow(g, byTask[g.Task.Id].Count(m => m.Handed), byTask[g.Task.Id].Any(m => !m.Handed)))];
    }
}
