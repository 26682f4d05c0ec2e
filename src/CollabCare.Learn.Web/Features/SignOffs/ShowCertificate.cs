using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.SignOffs;

/// <summary>Shows a certificate to whoever was given its address, and whether it holds today.</summary>
public sealed record ShowCertificate(string Code, Guid? PersonId) : IQuery<CertificatePage?>;

/// <param name="Name">Whose it is.</param>
/// <param name="Mine">Its learner looks.</param>
public sealed record CertificatePage(SignOff SignOff, string Name, bool Mine, DateOnly Today)
{
    public bool Holds => SignOff.Holds(Today);
}

sealed class ShowCertificateHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowCertificate, CertificatePage?>
{
    public async ValueTask<CertificatePage?> Handle(ShowCertificate query, CancellationToken cancellationToken)
    {
        if (await db.SignOffs.AsNoTracking().Where(s => s.Code == query.Code).Join(db.Users, s => s.PersonId, p => p.Id, (s, p) => new { SignOff = s, p.Name, p.TimeZone }).FirstOrDefaultAsync(cancellationToken) is not { } found)
        {
            return null;
        }

        return new(found.SignOff, found.Name, query.PersonId == found.SignOff.PersonId, DateOnly.FromDateTime(clock.GetUtcNow().In(found.TimeZone).DateTime));
    }
}
