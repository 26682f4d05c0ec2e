using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Shows a learner the cohorts that he or she is in, who the mentors are, and how to ask for one.</summary>
public sealed record ShowMyCohorts(Guid PersonId) : IQuery<IReadOnlyList<MyCohort>>;

/// <param name="Mentor">The named mentor; null for the pool.</param>
/// <param name="Wish">The wish that is open, or null.</param>
public sealed record MyCohort(Guid Id, string Name, DateTimeOffset JoinedAt, CohortMentor? Mentor, IReadOnlyList<CohortMentor> Mentors, MentorWish? Wish)
{
    /// <summary>What the tripwire found in the note that was sent, and what was refused.</summary>
    public Looked? Looked { get; init; }

    public string? Refused { get; init; }
    public string? Typed { get; init; }
    public string? Chosen { get; init; }
}

/// <summary>Asks for a mentor: one by name, or anybody but the present one. A second wish takes the place of the first.</summary>
/// <param name="Whom">The mentor's id, or "another".</param>
public sealed record AskForMentor(Guid PersonId, Guid Cohort, string? Whom, string? Note, bool Invented) : ICommand<AskOutcome>;

public abstract record AskOutcome
{
    public sealed record Asked : AskOutcome;

    public sealed record Refused(string Why) : AskOutcome;

    public sealed record Stopped(Looked Looked) : AskOutcome;

    public sealed record Unknown : AskOutcome;
}

/// <summary>Leaves a cohort. Its mentors see nothing more of what one does.</summary>
public sealed record LeaveCohort(Guid PersonId, Guid Cohort) : ICommand<string?>;

sealed class ShowMyCohortsHandler(LearnDb db, TimeProvider clock) : IQueryHandler<ShowMyCohorts, IReadOnlyList<MyCohort>>
{
    public async ValueTask<IReadOnlyList<MyCohort>> Handle(ShowMyCohorts query, CancellationToken cancellationToken)
    {
        var me = query.PersonId;
        var away = await db.AwayAsync(clock.GetUtcNow(), cancellationToken);
        var own = await db.CohortMembers.AsNoTracking().Include(m => m.Cohort).Where(m => m.PersonId == me && m.Role == CohortRole.Learner).OrderBy(m => m.JoinedAt).ThenBy(m => m.CohortId).ToListAsync(cancellationToken);
        var ids = own.ConvertAll(m => m.CohortId);
        var mentors = (await db.CohortMembers.AsNoTracking().Where(m => ids.Contains(m.CohortId) && m.Role == CohortRole.Mentor).Join(db.Users, m => m.PersonId, p => p.Id, (m, p) => new { m.CohortId, p.Id, p.Name }).OrderBy(m => m.Name).ThenBy(m => m.Id).ToListAsync(cancellationToken))
            .ToLookup(m => m.CohortId, m => new CohortMentor(m.Id, m.Name, "", 0, away.TryGetValue(m.Id, out var until) ? until : null));
        var wishes = await db.MentorWishes.AsNoTracking().Where(w => w.PersonId == me && w.SettledAt == null).ToListAsync(cancellationToken);
        return own.ConvertAll(m => new MyCohort(m.CohortId, m.Cohort!.Name, m.JoinedAt, mentors[m.CohortId].FirstOrDefault(x => x.Id == m.MentorId), [.. mentors[m.CohortId]], wishes.FirstOrDefault(w => w.CohortId == m.CohortId)));
    }
}

sealed class AskForMentorHandler(LearnDb db, TimeProvider clock) : ICommandHandler<AskForMentor, AskOutcome>
{
    public async ValueTask<AskOutcome> Handle(AskForMentor command, CancellationToken cancellationToken)
    {
        var note = command.Note?.Trim() ?? "";
        if (note.Length > MentorWish.LongestNote)
        {
            return new AskOutcome.Refused("Write 500 characters or fewer");
        }

        var looked = Looked.At(command.Invented, (("Note-" + command.Cohort.ToString("N")), "Why", note));
        return looked.Stops ? new AskOutcome.Stopped(looked) : await db.WriteAsync(() => AskAsync(command, note, looked.Found, cancellationToken), cancellationToken);
    }

    async Task<AskOutcome> AskAsync(AskForMentor command, string note, bool invented, CancellationToken cancellationToken)
    {
        if (await db.CohortMembers.FirstOrDefaultAsync(m => m.CohortId == command.Cohort && m.PersonId == command.PersonId && m.Role == CohortRole.Learner, cancellationToken) is not { } member)
        {
            return new AskOutcome.Unknown();
        }

        Guid? mentor = Guid.TryParse(command.Whom, out var id) ? id : null;
        if (mentor is null && command.Whom != "another")
        {
            return new AskOutcome.Refused("Choose whom you would like");
        }

        if (mentor is not null && !await db.CohortMembers.AnyAsync(m => m.CohortId == command.Cohort && m.PersonId == mentor && m.Role == CohortRole.Mentor, cancellationToken))
        {
            return new AskOutcome.Refused("Choose one of the cohort’s mentors");
        }

        var wish = await db.MentorWishes.FirstOrDefaultAsync(w => w.CohortId == command.Cohort && w.PersonId == command.PersonId && w.SettledAt == null, cancellationToken);
        if (wish is null)
        {
            wish = new MentorWish { CohortId = command.Cohort, PersonId = member.PersonId };
            db.MentorWishes.Add(wish);
        }

        (wish.MentorId, wish.Note, wish.Invented, wish.At) = (mentor, note, invented, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return new AskOutcome.Asked();
    }
}

sealed class LeaveCohortHandler(LearnDb db) : ICommandHandler<LeaveCohort, string?>
{
    public async ValueTask<string?> Handle(LeaveCohort command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.CohortMembers.Where(m => m.CohortId == command.Cohort && m.PersonId == command.PersonId && m.Role == CohortRole.Learner).Select(m => m.Cohort!.Name).FirstOrDefaultAsync(cancellationToken) is not { } name)
            {
                return null;
            }

            await Leaving.LeaveAsync(db, command.Cohort, command.PersonId, cancellationToken);
            return name;
        },
        cancellationToken);
}
