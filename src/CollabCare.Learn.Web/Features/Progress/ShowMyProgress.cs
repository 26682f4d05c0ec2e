using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Progress;

/// <summary>Shows a person's progress by level and strand, what is left, and what every number is made of.</summary>
public sealed record ShowMyProgress(Guid PersonId) : IQuery<Standings>;

public sealed class ShowMyProgressHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowMyProgress, Standings>
{
    public async ValueTask<Standings> Handle(ShowMyProgress query, CancellationToken cancellationToken) =>
        await Standings.OfAsync(db, library, query.PersonId, clock.GetUtcNow(), cancellationToken);
}
