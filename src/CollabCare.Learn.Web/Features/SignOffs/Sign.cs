using System.Buffers.Text;
using System.Security.Cryptography;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Cohorts;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Features.Progress;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.SignOffs;

public sealed class SignForm
{
    public string? What { get; set; }

    /// <summary>What the mentor saw.</summary>
    public string? Words { get; set; }

    /// <summary>The last day on which it holds; null where it holds on.</summary>
    public DateOnly? Until { get; set; }

    /// <summary>The declaration is made.</summary>
    public bool Declared { get; set; }

    public bool Invented { get; set; }
}

/// <summary>Signs something about a learner.</summary>
public sealed record Sign(Guid Mentor, Guid Learner, SignForm Form) : ICommand<SignOutcome>;

public abstract record SignOutcome
{
    public sealed record Done(string Says) : SignOutcome;

    public sealed record Refused(IReadOnlyList<(string Field, string Why)> Faults) : SignOutcome;

    public sealed record Stopped(Looked Looked) : SignOutcome;

    public sealed record Unknown : SignOutcome;
}

sealed class SignHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<Sign, SignOutcome>
{
    const int MostDays = 3660;

    public async ValueTask<SignOutcome> Handle(Sign command, CancellationToken cancellationToken)
    {
        var looked = Looked.At(command.Form.Invented, ("Words", "What you saw", Looked.UpTo(SignOff.LongestWords, command.Form.Words)));
        return await db.WriteAsync(() => SignAsync(command, looked, cancellationToken), cancellationToken);
    }

    async Task<SignOutcome> SignAsync(Sign command, Looked looked, CancellationToken cancellationToken)
    {
        if (command.Mentor == command.Learner || !await db.MentorsAsync(command.Mentor, command.Learner, cancellationToken))
        {
            return new SignOutcome.Unknown();
        }

        var (form, now) = (command.Form, clock.GetUtcNow());
        var zone = await db.Users.Where(p => p.Id == command.Learner).Select(p => p.TimeZone).FirstAsync(cancellationToken);
        var today = DateOnly.FromDateTime(now.In(zone).DateTime);
        var thing = Signable.All(library).FirstOrDefault(t => t.Code == form.What);
        var faults = new List<(string, string)>();
        var held = (await db.SignOffs.AsNoTracking().Where(s => s.PersonId == command.Learner).ToListAsync(cancellationToken)).Where(s => s.Holds(today)).ToList();
        if (thing is null)
        {
            faults.Add(("What", "Choose what you sign"));
        }
        else if (held.Any(s => s.Kind == thing.Kind && s.Subject == thing.Subject))
        {
            faults.Add(("What", "This is signed already, and holds. Withdraw that first if it has to change"));
        }
        else if (thing.Kind == SignedKind.Level && Gates.Of(await Standings.OfAsync(db, library, command.Learner, now, cancellationToken), library, held, today).First(g => g.Level.ToString() == thing.Subject) is { IsOpen: false } gate)
        {
            faults.Add(("What", $"This badge cannot be signed yet. {string.Join(". ", gate.Missing)}"));
        }

        if (string.IsNullOrWhiteSpace(form.Words))
        {
            faults.Add(("Words", "Write what you saw, so that it can be explained later"));
        }
        else if (form.Words.Length > SignOff.LongestWords)
        {
            faults.Add(("Words", "Write 500 characters or fewer"));
        }

        if (form.Until is { } until && (until <= today || until > today.AddDays(MostDays)))
        {
            faults.Add(("Until", "Choose a day after today, and within ten years"));
        }
        else if (form.Until is null && thing?.Kind == SignedKind.Readiness)
        {
            faults.Add(("Until", "A readiness ends: choose the last day on which it holds"));
        }

        if (!form.Declared)
        {
            faults.Add(("Declared", "Say that you saw it yourself"));
        }

        if (faults.Count > 0)
        {
            return new SignOutcome.Refused(faults);
        }

        if (looked.Stops)
        {
            return new SignOutcome.Stopped(looked);
        }

        var mentor = await db.Users.Where(p => p.Id == command.Mentor).Select(p => p.Name).FirstAsync(cancellationToken);
        var signOff = db.AddSignOff(command.Learner, thing!, (form.Words!.Trim(), looked.Found), (command.Mentor, mentor), form.Until, now);
        await db.TellAsync([command.Learner], NoticeKind.Accepted, $"signed:{signOff.Id}", $"{mentor} signed: {thing!.Title}. Your certificate is here.", $"/certificates/{signOff.Code}", now, cancellationToken);
        await db.SaveChangesAsync(cancellationToken);
        return new SignOutcome.Done($"{thing.Title} is signed.");
    }
}

static class NewSignOffs
{
    /// <summary>Adds a sign-off, and the record of it; inside a write. Whoever calls saves.</summary>
    public static SignOff AddSignOff(this LearnDb db, Guid learner, Signable thing, (string Text, bool Invented) words, (Guid Id, string Name) by, DateOnly? until, DateTimeOffset now)
    {
        var signOff = new SignOff
        {
            PersonId = learner,
            Kind = thing.Kind,
            Subject = thing.Subject,
            Title = thing.Title,
            Route = thing.Route,
            Words = words.Text,
            Invented = words.Invented,
            SignedById = by.Id,
            SignedBy = by.Name,
            SignedAt = now,
            Until = until,
            Code = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)),
        };
        db.SignOffs.Add(signOff);
        db.AuditEvents.Add(new AuditEvent { At = now, ActorId = by.Id, What = $"signed: {thing.Title}", Subject = learner.ToString() });
        return signOff;
    }
}
