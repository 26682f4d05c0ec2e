using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Assignments;

/// <summary>What is assigned to whom, by when, and why.</summary>
public sealed class AssignForm
{
    public const int MostThings = 40;

    /// <summary>Codes of what is assigned.</summary>
    public List<string> What { get; set; } = [];

    /// <summary>The one learner; null for everybody in the cohort.</summary>
    public Guid? Whom { get; set; }

    public DateOnly? Due { get; set; }
    public string? Note { get; set; }
    public bool Invented { get; set; }
}

/// <summary>Assigns one thing or several to a learner or to a cohort.</summary>
public sealed record Assign(Guid Mentor, Guid Cohort, AssignForm Form) : ICommand<AssignOutcome>;

public abstract record AssignOutcome
{
    public sealed record Done(string Says) : AssignOutcome;

    public sealed record Refused(IReadOnlyList<(string Field, string Why)> Faults) : AssignOutcome;

    public sealed record Stopped(Looked Looked) : AssignOutcome;

    public sealed record Unknown : AssignOutcome;
}

/// <summary>Moves the day on which something is due, for everybody or for one learner.</summary>
/// <param name="Learner">Null for everybody whom it is assigned to.</param>
public sealed record Extend(Guid Mentor, Guid Cohort, Guid Assignment, Guid? Learner, DateOnly? Due) : ICommand<AssignOutcome>;

/// <summary>Takes an assignment back. What was done for it stays.</summary>
public sealed record Unassign(Guid Mentor, Guid Cohort, Guid Assignment) : ICommand<AssignOutcome>;

static class DueDays
{
    public const int MostDays = 730;

    public static string? Fault(DateOnly? due, DateOnly today) =>
        due is null ? "Choose the day on which it is due"
        : due < today ? "Choose today or a later day"
        : due > today.AddDays(MostDays) ? "Choose a day within two years"
        : null;

    /// <summary>The day that it is for somebody.</summary>
    public static async Task<DateOnly> TodayAsync(LearnDb db, Guid person, DateTimeOffset now, CancellationToken cancellationToken) =>
        DateOnly.FromDateTime(now.In(await db.Users.Where(p => p.Id == person).Select(p => p.TimeZone).FirstOrDefaultAsync(cancellationToken)).DateTime);
}

sealed class AssignHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<Assign, AssignOutcome>
{
    public async ValueTask<AssignOutcome> Handle(Assign command, CancellationToken cancellationToken)
    {
        var looked = Looked.At(command.Form.Invented, ("Note", "Note", Looked.UpTo(Assignment.LongestNote, command.Form.Note)));
        return await db.WriteAsync(() => AssignAsync(command, looked, cancellationToken), cancellationToken);
    }

    async Task<AssignOutcome> AssignAsync(Assign command, Looked looked, CancellationToken cancellationToken)
    {
        if (await db.Mentored(command.Mentor).AsNoTracking().FirstOrDefaultAsync(c => c.Id == command.Cohort, cancellationToken) is not { } cohort)
        {
            return new AssignOutcome.Unknown();
        }

        var (form, now) = (command.Form, clock.GetUtcNow());
        var things = form.What.Distinct().Select(code => AssignedThing.Find(library, code)).ToList();
        var faults = new List<(string, string)>();
        if (things.Count == 0 || things.Contains(null))
        {
            faults.Add(("What", "Choose what you assign"));
        }
        else if (things.Count > AssignForm.MostThings)
        {
            faults.Add(("What", "Assign 40 things or fewer at a time"));
        }

        if (form.Whom is { } one && !await db.LearnersOf(cohort.Id).AnyAsync(m => m.PersonId == one, cancellationToken))
        {
            faults.Add(("Whom", "Choose a learner of this cohort, or everybody"));
        }

        if (DueDays.Fault(form.Due, await DueDays.TodayAsync(db, command.Mentor, now, cancellationToken)) is { } fault)
        {
            faults.Add(("Due", fault));
        }

        if (form.Note?.Length > Assignment.LongestNote)
        {
            faults.Add(("Note", "Write 500 characters or fewer"));
        }

        if (faults.Count > 0)
        {
            return new AssignOutcome.Refused(faults);
        }

        if (looked.Stops)
        {
            return new AssignOutcome.Stopped(looked);
        }

        var mentor = await db.Users.Where(p => p.Id == command.Mentor).Select(p => p.Name).FirstAsync(cancellationToken);
        List<Guid> people = form.Whom is { } only ? [only] : await db.LearnersOf(cohort.Id).Select(m => m.PersonId).ToListAsync(cancellationToken);
        foreach (var (place, thing) in things.OfType<AssignedThing>().Index())
        {
            var assignment = new Assignment
            {
                // What is assigned in one act stays in the order in which it was named.
                Id = Guid.CreateVersion7(now.AddMilliseconds(place)),
                CohortId = cohort.Id,
                PersonId = form.Whom,
                Kind = thing.Kind,
                TargetId = thing.Id,
                Route = thing.Route,
                DueOn = form.Due!.Value,
                Note = form.Note?.Trim() ?? "",
                Invented = looked.Found,
                AssignedById = command.Mentor,
                AssignedAt = now,
                ChangedAt = now,
            };
            db.Assignments.Add(assignment);
            await db.TellAsync(people, NoticeKind.Assigned, $"assigned:{assignment.Id}", $"{mentor} assigned you: {thing.Says}, due on {assignment.DueOn.Said()}.", thing.Address, now, cancellationToken);
        }

        await db.SaveChangesAsync(cancellationToken);
        return new AssignOutcome.Done($"{(things.Count == 1 ? "It is" : $"{things.Count} things are")} assigned to {(form.Whom is null ? "everybody in the cohort, and to whoever joins later" : "one learner")}.");
    }
}

sealed class ExtendHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<Extend, AssignOutcome>
{
    public async ValueTask<AssignOutcome> Handle(Extend command, CancellationToken cancellationToken) => await db.WriteAsync(() => ExtendAsync(command, cancellationToken), cancellationToken);

    async Task<AssignOutcome> ExtendAsync(Extend command, CancellationToken cancellationToken)
    {
        if (!await db.Mentored(command.Mentor).AnyAsync(c => c.Id == command.Cohort, cancellationToken)
            || await db.Assignments.FirstOrDefaultAsync(a => a.Id == command.Assignment && a.CohortId == command.Cohort, cancellationToken) is not { } assignment)
        {
            return new AssignOutcome.Unknown();
        }

        var now = clock.GetUtcNow();
        if (DueDays.Fault(command.Due, await DueDays.TodayAsync(db, command.Mentor, now, cancellationToken)) is { } fault)
        {
            return new AssignOutcome.Refused([("Due", fault)]);
        }

        var due = command.Due!.Value;
        List<Guid> people;
        if (command.Learner is { } one && assignment.PersonId is null)
        {
            if (!await db.LearnersOf(command.Cohort).AnyAsync(m => m.PersonId == one, cancellationToken))
            {
                return new AssignOutcome.Refused([("one-whom", "Choose a learner of this cohort")]);
            }

            var extension = await db.AssignmentExtensions.FirstOrDefaultAsync(e => e.AssignmentId == assignment.Id && e.PersonId == one, cancellationToken);
            if (extension is null)
            {
                extension = new AssignmentExtension { AssignmentId = assignment.Id, PersonId = one };
                db.AssignmentExtensions.Add(extension);
            }

            (extension.DueOn, extension.At) = (due, now);
            people = [one];
        }
        else
        {
            (assignment.DueOn, assignment.ChangedAt) = (due, now);
            people = assignment.PersonId is { } only ? [only] : await db.LearnersOf(command.Cohort).Select(m => m.PersonId).ToListAsync(cancellationToken);
        }

        var thing = AssignedThing.Of(library, assignment.Kind, assignment.TargetId, assignment.Route);
        await db.TellAsync(people, NoticeKind.Assigned, $"moved:{assignment.Id}:{due:yyyy-MM-dd}", $"{thing.Says} is due on {due.Said()} now.", thing.Address, now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new AssignOutcome.Done($"It is due on {due.Said()} now{(command.Learner is null || assignment.PersonId is not null ? "" : ", for that learner")}.");
    }
}

sealed class UnassignHandler(LearnDb db) : ICommandHandler<Unassign, AssignOutcome>
{
    public async ValueTask<AssignOutcome> Handle(Unassign command, CancellationToken cancellationToken) => await db.WriteAsync<AssignOutcome>(
        async () =>
        {
            if (!await db.Mentored(command.Mentor).AnyAsync(c => c.Id == command.Cohort, cancellationToken)
                || await db.Assignments.Where(a => a.Id == command.Assignment && a.CohortId == command.Cohort).ExecuteDeleteAsync(cancellationToken) == 0)
            {
                return new AssignOutcome.Unknown();
            }

            // Nobody is reminded of what is not asked any more.
            var about = command.Assignment.ToString();
            await db.Notices.Where(n => n.ReadAt == null && n.About.Contains(about)).ExecuteDeleteAsync(cancellationToken);
            return new AssignOutcome.Done("It is not assigned any more. What was done stays.");
        },
        cancellationToken);
}
