using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.SignOffs;

/// <summary>Lists what a mentor signed, the latest first, for whomever: also for learners of no cohort, whose work he or she accepted.</summary>
public sealed record ListSigned(Guid Mentor, int Page) : IQuery<SignedPage>
{
    public const int PageSize = 50;
}

public sealed record SignedPage(IReadOnlyList<SignedRow> Rows, int Page, int Pages);

/// <summary>Something that a mentor signed.</summary>
/// <param name="Learner">Whom it is about.</param>
/// <param name="Today">The learner's date.</param>
public sealed record SignedRow(SignOff SignOff, string Learner, DateOnly Today)
{
    public bool Holds => SignOff.Holds(Today);
}

sealed class ListSignedHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ListSigned, SignedPage>
{
    public async ValueTask<SignedPage> Handle(ListSigned query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var own = db.SignOffs.AsNoTracking().Where(s => s.SignedById == query.Mentor);
        var pages = Math.Max(1, (await own.CountAsync(cancellationToken) + ListSigned.PageSize - 1) / ListSigned.PageSize);
        var page = Math.Clamp(query.Page, 1, pages);
        var rows = await own.Join(db.Users, s => s.PersonId, p => p.Id, (s, p) => new { SignOff = s, p.Name, p.TimeZone })
            .OrderByDescending(r => r.SignOff.SignedAt).ThenByDescending(r => r.SignOff.Id).Skip((page - 1) * ListSigned.PageSize).Take(ListSigned.PageSize).ToListAsync(cancellationToken);
        return new([.. rows.Select(r => new SignedRow(r.SignOff, r.Name, DateOnly.FromDateTime(now.In(r.TimeZone).DateTime)))], page, pages);
    }
}
