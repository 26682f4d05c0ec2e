using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Quizzes;

/// <summary>Finds out what follows an item of an attempt, without the item itself.</summary>
public sealed record FindPlace(Guid AttemptId, Guid PersonId, int Position) : IQuery<Place?>;

/// <param name="Count">Items on the form.</param>
/// <param name="Told">In practice, its reasons are told already.</param>
public sealed record Place(int Position, int Count, bool Told)
{
    public bool IsLast => Position == Count;
}

public sealed class FindPlaceHandler(LearnDb db) : IQueryHandler<FindPlace, Place?>
{
    public async ValueTask<Place?> Handle(FindPlace query, CancellationToken cancellationToken) =>
        await db.Attempts.Where(a => a.Id == query.AttemptId && a.PersonId == query.PersonId && a.Items.Any(i => i.Position == query.Position))
            .Select(a => new Place(query.Position, a.Items.Count, a.Practice && a.Items.Any(i => i.Position == query.Position && i.Fraction != null)))
            .FirstOrDefaultAsync(cancellationToken);
}
