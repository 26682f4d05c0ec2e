using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Notices;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Gives a learner a named mentor, or puts him or her back into the pool. A wish that is open is settled by it.</summary>
/// <param name="Mentor">A mentor of the cohort; null for the pool.</param>
public sealed record NameMentor(Asker Asker, Guid Cohort, Guid Learner, Guid? Mentor) : ICommand<CohortAct>;

/// <summary>Takes somebody out of a cohort.</summary>
public sealed record RemoveMember(Asker Asker, Guid Cohort, Guid Person) : ICommand<CohortAct>;

/// <summary>Adds a mentor by the e-mail address of the account.</summary>
public sealed record AddMentor(Asker Asker, Guid Cohort, string? Email) : ICommand<CohortAct>;

/// <summary>Settles a wish without doing what it asks.</summary>
public sealed record DeclineWish(Asker Asker, Guid Cohort, Guid Wish) : ICommand<CohortAct>;

sealed class NameMentorHandler(LearnDb db, TimeProvider clock) : ICommandHandler<NameMentor, CohortAct>
{
    public async ValueTask<CohortAct> Handle(NameMentor command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            if (!await db.LookedAfter(command.Asker).AnyAsync(c => c.Id == command.Cohort, cancellationToken)
                || await db.CohortMembers.FirstOrDefaultAsync(m => m.CohortId == command.Cohort && m.PersonId == command.Learner && m.Role == CohortRole.Learner, cancellationToken) is not { } learner)
            {
                return new CohortAct.Unknown();
            }

            string? mentor = null;
            if (command.Mentor is { } id)
            {
                mentor = await db.CohortMembers.Where(m => m.CohortId == command.Cohort && m.PersonId == id && m.Role == CohortRole.Mentor).Join(db.Users, m => m.PersonId, p => p.Id, (_, p) => p.Name).FirstOrDefaultAsync(cancellationToken);
                if (mentor is null)
                {
                    return new CohortAct.Refused("Choose one of the cohort’s mentors, or the pool");
                }
            }

            var now = clock.GetUtcNow();
            var changed = learner.MentorId != command.Mentor;
            learner.MentorId = command.Mentor;
            var wish = await db.MentorWishes.FirstOrDefaultAsync(w => w.CohortId == command.Cohort && w.PersonId == command.Learner && w.SettledAt == null, cancellationToken);
            if (wish is not null)
            {
                wish.SettledAt = now;
            }

            if (changed || wish is not null)
            {
                await db.TellAsync([learner.PersonId], NoticeKind.Cohort, $"mentor:{command.Cohort}:{now.ToUnixTimeMilliseconds()}", mentor is null ? "You are in the open pool now: any mentor of your cohort may take what you send." : $"Your mentor is {mentor} now.", "/cohort", now, cancellationToken);
            }

            await db.SaveChangesAsync(cancellationToken);
            var name = await db.Users.Where(p => p.Id == learner.PersonId).Select(p => p.Name).FirstAsync(cancellationToken);
            return new CohortAct.Done(mentor is null ? $"{name} is in the pool." : $"{name} has {mentor} as mentor.") { Cohort = command.Cohort };
        },
        cancellationToken);
}

sealed class RemoveMemberHandler(LearnDb db, TimeProvider clock) : ICommandHandler<RemoveMember, CohortAct>
{
    public async ValueTask<CohortAct> Handle(RemoveMember command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            if (!await db.LookedAfter(command.Asker).AnyAsync(c => c.Id == command.Cohort, cancellationToken)
                || await db.CohortMembers.Where(m => m.CohortId == command.Cohort && m.PersonId == command.Person).Join(db.Users, m => m.PersonId, p => p.Id, (_, p) => p.Name).FirstOrDefaultAsync(cancellationToken) is not { } name)
            {
                return new CohortAct.Unknown();
            }

            await Leaving.LeaveAsync(db, command.Cohort, command.Person, cancellationToken);
            db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = command.Asker.PersonId, What = "was taken out of a cohort", Subject = command.Person.ToString() });
            await db.SaveChangesAsync(cancellationToken);
            return new CohortAct.Done($"{name} is out of the cohort.") { Cohort = command.Cohort };
        },
        cancellationToken);
}

static class Leaving
{
    /// <summary>Takes somebody out, with what the cohort alone held about the person. Within a write.</summary>
    public static async Task LeaveAsync(LearnDb db, Guid cohort, Guid person, CancellationToken cancellationToken)
    {
        await db.CohortMembers.Where(m => m.CohortId == cohort && m.MentorId == person).ExecuteUpdateAsync(m => m.SetProperty(x => x.MentorId, (Guid?)null), cancellationToken);
        await db.MentorWishes.Where(w => w.CohortId == cohort && w.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        await db.MentorWishes.Where(w => w.CohortId == cohort && w.MentorId == person).ExecuteUpdateAsync(w => w.SetProperty(x => x.MentorId, (Guid?)null), cancellationToken);
        await db.AssignmentExtensions.Where(e => e.PersonId == person && db.Assignments.Any(a => a.Id == e.AssignmentId && a.CohortId == cohort)).ExecuteDeleteAsync(cancellationToken);
        await db.Assignments.Where(a => a.CohortId == cohort && a.PersonId == person).ExecuteDeleteAsync(cancellationToken);
        await db.CohortMembers.Where(m => m.CohortId == cohort && m.PersonId == person).ExecuteDeleteAsync(cancellationToken);
    }
}

sealed class AddMentorHandler(LearnDb db, ILookupNormalizer names, TimeProvider clock) : ICommandHandler<AddMentor, CohortAct>
{
    public async ValueTask<CohortAct> Handle(AddMentor command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            if (!await db.LookedAfter(command.Asker).AnyAsync(c => c.Id == command.Cohort, cancellationToken))
            {
                return new CohortAct.Unknown();
            }

            if (string.IsNullOrWhiteSpace(command.Email) || command.Email.Length > 254)
            {
                return new CohortAct.Refused("Write the e-mail address of the mentor’s account");
            }

            var email = names.NormalizeEmail(command.Email.Trim());
            if (await db.Users.Where(p => p.NormalizedEmail == email && p.DisabledAt == null && db.UserRoles.Any(u => u.UserId == p.Id && db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.Mentor)))
                .Select(p => new { p.Id, p.Name }).FirstOrDefaultAsync(cancellationToken) is not { } mentor)
            {
                return new CohortAct.Refused("No mentor’s account has this address. An administrator gives the role of a mentor");
            }

            var present = await db.CohortMembers.FirstOrDefaultAsync(m => m.CohortId == command.Cohort && m.PersonId == mentor.Id, cancellationToken);
            if (present is { Role: CohortRole.Learner })
            {
                return new CohortAct.Refused($"{mentor.Name} is in this cohort as a learner");
            }

            if (present is null)
            {
                db.CohortMembers.Add(new CohortMember { CohortId = command.Cohort, PersonId = mentor.Id, Role = CohortRole.Mentor, JoinedAt = clock.GetUtcNow() });
                db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = command.Asker.PersonId, What = "was made a mentor of a cohort", Subject = mentor.Id.ToString() });
                await db.SaveChangesAsync(cancellationToken);
            }

            return new CohortAct.Done($"{mentor.Name} is a mentor of this cohort.") { Cohort = command.Cohort };
        },
        cancellationToken);
}

sealed class DeclineWishHandler(LearnDb db, TimeProvider clock) : ICommandHandler<DeclineWish, CohortAct>
{
    public async ValueTask<CohortAct> Handle(DeclineWish command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            if (!await db.LookedAfter(command.Asker).AnyAsync(c => c.Id == command.Cohort, cancellationToken)
                || await db.MentorWishes.FirstOrDefaultAsync(w => w.Id == command.Wish && w.CohortId == command.Cohort && w.SettledAt == null, cancellationToken) is not { } wish)
            {
                return new CohortAct.Unknown();
            }

            wish.SettledAt = clock.GetUtcNow();
            await db.TellAsync([wish.PersonId], NoticeKind.Cohort, $"wish:{wish.Id}", "Your wish for a mentor cannot be met now. You may ask again, or talk to a mentor of your cohort.", "/cohort", wish.SettledAt.Value, cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            return new CohortAct.Done("The wish is settled, and the learner is told.") { Cohort = command.Cohort };
        },
        cancellationToken);
}
