using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Makes a link with which anybody who has it joins the cohort as a learner, until it ends. A new one ends the old.</summary>
/// <param name="Days">Days until it ends, 1 to 90.</param>
public sealed record MakeJoinLink(Asker Asker, Guid Cohort, int? Days) : ICommand<CohortAct>
{
    public const int Most = 90;
    public const int Usual = 14;
}

/// <summary>Ends the join link.</summary>
public sealed record EndJoinLink(Asker Asker, Guid Cohort) : ICommand<CohortAct>;

/// <summary>Finds the cohort that a join link leads to, while it does.</summary>
public sealed record FindJoinLink(string Token, Guid? PersonId) : IQuery<JoinPage?>;

/// <param name="Mentors">Names of those who will see what its learners do.</param>
/// <param name="IsIn">Whoever asks is in it already.</param>
public sealed record JoinPage(Guid Cohort, string Name, string Token, IReadOnlyList<string> Mentors, bool IsIn);

/// <summary>Joins a cohort by its link.</summary>
public sealed record JoinCohort(string Token, Guid PersonId) : ICommand<CohortAct>;

sealed class MakeJoinLinkHandler(LearnDb db, TimeProvider clock) : ICommandHandler<MakeJoinLink, CohortAct>
{
    public async ValueTask<CohortAct> Handle(MakeJoinLink command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            if (await db.LookedAfter(command.Asker).FirstOrDefaultAsync(c => c.Id == command.Cohort, cancellationToken) is not { } cohort)
            {
                return new CohortAct.Unknown();
            }

            if (command.Days is not (>= 1 and <= MakeJoinLink.Most))
            {
                return new CohortAct.Refused("A link works for 1 to 90 days");
            }

            var (token, hash) = Tokens.Make();
            (cohort.JoinTokenHash, cohort.JoinExpiresAt) = (hash, clock.GetUtcNow().AddDays(command.Days.Value));
            await db.SaveChangesAsync(cancellationToken);
            return new CohortAct.Done("The link is made. It is shown below, once.") { Cohort = cohort.Id, Token = token };
        },
        cancellationToken);
}

sealed class EndJoinLinkHandler(LearnDb db) : ICommandHandler<EndJoinLink, CohortAct>
{
    public async ValueTask<CohortAct> Handle(EndJoinLink command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            if (await db.LookedAfter(command.Asker).FirstOrDefaultAsync(c => c.Id == command.Cohort, cancellationToken) is not { } cohort)
            {
                return new CohortAct.Unknown();
            }

            (cohort.JoinTokenHash, cohort.JoinExpiresAt) = (null, null);
            await db.SaveChangesAsync(cancellationToken);
            return new CohortAct.Done("The link is ended. Nobody joins by it any more.") { Cohort = cohort.Id };
        },
        cancellationToken);
}

sealed class FindJoinLinkHandler(LearnDb db, TimeProvider clock) : IQueryHandler<FindJoinLink, JoinPage?>
{
    public async ValueTask<JoinPage?> Handle(FindJoinLink query, CancellationToken cancellationToken)
    {
        var (hash, now) = (Tokens.HashOf(query.Token), clock.GetUtcNow());
        if (await db.Cohorts.AsNoTracking().FirstOrDefaultAsync(c => c.JoinTokenHash == hash && c.JoinExpiresAt > now, cancellationToken) is not { } cohort)
        {
            return null;
        }

        var mentors = await db.CohortMembers.Where(m => m.CohortId == cohort.Id && m.Role == CohortRole.Mentor).Join(db.Users, m => m.PersonId, p => p.Id, (_, p) => p.Name).Order().ToListAsync(cancellationToken);
        return new(cohort.Id, cohort.Name, query.Token, mentors, query.PersonId is { } me && await db.CohortMembers.AnyAsync(m => m.CohortId == cohort.Id && m.PersonId == me, cancellationToken));
    }
}

sealed class JoinCohortHandler(LearnDb db, TimeProvider clock) : ICommandHandler<JoinCohort, CohortAct>
{
    public async ValueTask<CohortAct> Handle(JoinCohort command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            var (hash, now) = (Tokens.HashOf(command.Token), clock.GetUtcNow());
            if (await db.Cohorts.AsNoTracking().FirstOrDefaultAsync(c => c.JoinTokenHash == hash && c.JoinExpiresAt > now, cancellationToken) is not { } cohort)
            {
                return new CohortAct.Unknown();
            }

            if (!await db.CohortMembers.AnyAsync(m => m.CohortId == cohort.Id && m.PersonId == command.PersonId, cancellationToken))
            {
                db.CohortMembers.Add(new CohortMember { CohortId = cohort.Id, PersonId = command.PersonId, Role = CohortRole.Learner, JoinedAt = now });
                await db.SaveChangesAsync(cancellationToken);
            }

            return new CohortAct.Done($"You are in {cohort.Name}.") { Cohort = cohort.Id };
        },
        cancellationToken);
}
