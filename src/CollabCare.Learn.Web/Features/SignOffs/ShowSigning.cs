using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using CollabCare.Learn.Web.Features.Progress;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.SignOffs;

/// <summary>Shows a mentor what can be signed for a learner, what a level still misses, and what was signed; and where the learner is in no cohort of the mentor's, what this mentor signed, to be withdrawn.</summary>
public sealed record ShowSigning(Guid Mentor, Guid Learner) : IQuery<SigningPage?>;

/// <param name="Signs">The mentor is one of a cohort of the learner's, and can sign.</param>
/// <param name="Things">What can be signed; nothing where the mentor cannot.</param>
public sealed record SigningPage(Guid Id, string Name, bool Signs, IReadOnlyList<Signable> Things, IReadOnlyList<LevelGate> Gates, IReadOnlyList<SignOff> SignOffs, DateOnly Today)
{
    public SignForm Form { get; init; } = new();

    public IReadOnlyList<(string Field, string Why)> Faults { get; init; } = [];
    public Looked? Looked { get; init; }

    /// <summary>What was to be withdrawn, and the reason as it was typed; null where nothing was refused.</summary>
    public (Guid SignOff, string? Why)? Withdrawing { get; init; }
}

sealed class ShowSigningHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowSigning, SigningPage?>
{
    public async ValueTask<SigningPage?> Handle(ShowSigning query, CancellationToken cancellationToken)
    {
        var signs = query.Mentor != query.Learner && await db.MentorsAsync(query.Mentor, query.Learner, cancellationToken);
        var signOffs = await db.Withdrawable(query.Mentor, query.Learner, signs).AsNoTracking().OrderByDescending(s => s.SignedAt).ThenByDescending(s => s.Id).ToListAsync(cancellationToken);
        if (!signs && signOffs.Count == 0)
        {
            return null;
        }

        var person = await db.Users.AsNoTracking().Where(p => p.Id == query.Learner).Select(p => new { p.Name, p.TimeZone }).FirstAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var page = new SigningPage(query.Learner, person.Name, signs, [], [], signOffs, DateOnly.FromDateTime(now.In(person.TimeZone).DateTime));
        return !signs ? page : page with
        {
            Things = [.. Signable.All(library)],
            Gates = Gates.Of(await Standings.OfAsync(db, library, query.Learner, now, cancellationToken), library, signOffs, page.Today),
        };
    }
}
