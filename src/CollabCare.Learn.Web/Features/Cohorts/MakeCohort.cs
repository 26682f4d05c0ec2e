using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Makes a cohort. Its maker is its first mentor, where he or she is one.</summary>
public sealed record MakeCohort(Asker Asker, bool Mentor, string? Name) : ICommand<CohortAct>;

/// <summary>Gives a cohort another name.</summary>
public sealed record RenameCohort(Asker Asker, Guid Id, string? Name) : ICommand<CohortAct>;

/// <summary>Deletes a cohort: who was in it, and what was assigned in it. What its learners did stays theirs.</summary>
public sealed record DeleteCohort(Asker Asker, Guid Id) : ICommand<CohortAct>;

/// <summary>What came of something done to a cohort.</summary>
public abstract record CohortAct
{
    public sealed record Done(string Says) : CohortAct
    {
        public Guid Cohort { get; init; }

        /// <summary>The token of a link; shown once.</summary>
        public string? Token { get; init; }
    }

    /// <summary>Nothing was done, and why, in a sentence beside the field.</summary>
    public sealed record Refused(string Why) : CohortAct;

    /// <summary>There is no such thing for whoever asks.</summary>
    public sealed record Unknown : CohortAct;
}

static class CohortNames
{
    public static string? Fault(string? name) =>
        string.IsNullOrWhiteSpace(name) ? "Give the cohort a name, such as “Spring hires”"
        : name.Trim().Length > Cohort.LongestName ? "Write 80 characters or fewer"
        : null;
}

sealed class MakeCohortHandler(LearnDb db, TimeProvider clock) : ICommandHandler<MakeCohort, CohortAct>
{
    public async ValueTask<CohortAct> Handle(MakeCohort command, CancellationToken cancellationToken)
    {
        if (CohortNames.Fault(command.Name) is { } fault)
        {
            return new CohortAct.Refused(fault);
        }

        var (me, now) = (command.Asker.PersonId, clock.GetUtcNow());
        var cohort = new Cohort { Name = command.Name!.Trim(), CreatedAt = now, CreatedById = me };
        db.Cohorts.Add(cohort);
        if (command.Mentor)
        {
            db.CohortMembers.Add(new CohortMember { CohortId = cohort.Id, PersonId = me, Role = CohortRole.Mentor, JoinedAt = now });
        }

        await db.SaveChangesAsync(cancellationToken);
        return new CohortAct.Done($"{cohort.Name} is made. Now bring people in.") { Cohort = cohort.Id };
    }
}

sealed class RenameCohortHandler(LearnDb db) : ICommandHandler<RenameCohort, CohortAct>
{
    public async ValueTask<CohortAct> Handle(RenameCohort command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            if (await db.LookedAfter(command.Asker).FirstOrDefaultAsync(c => c.Id == command.Id, cancellationToken) is not { } cohort)
            {
                return new CohortAct.Unknown();
            }

            if (CohortNames.Fault(command.Name) is { } fault)
            {
                return new CohortAct.Refused(fault);
            }

            cohort.Name = command.Name!.Trim();
            await db.SaveChangesAsync(cancellationToken);
            return new CohortAct.Done("The new name is kept.") { Cohort = cohort.Id };
        },
        cancellationToken);
}

sealed class DeleteCohortHandler(LearnDb db, TimeProvider clock) : ICommandHandler<DeleteCohort, CohortAct>
{
    public async ValueTask<CohortAct> Handle(DeleteCohort command, CancellationToken cancellationToken) => await db.WriteAsync<CohortAct>(
        async () =>
        {
            if (await db.LookedAfter(command.Asker).Where(c => c.Id == command.Id).Select(c => c.Name).FirstOrDefaultAsync(cancellationToken) is not { } name)
            {
                return new CohortAct.Unknown();
            }

            db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = command.Asker.PersonId, What = "deleted a cohort", Subject = command.Id.ToString() });
            await db.SaveChangesAsync(cancellationToken);
            await db.Cohorts.Where(c => c.Id == command.Id).ExecuteDeleteAsync(cancellationToken);
            return new CohortAct.Done($"{name} is deleted.");
        },
        cancellationToken);
}
