using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Admin.People;

/// <summary>What came of an act on somebody's account.</summary>
/// <param name="Outcome">Whether it was done.</param>
/// <param name="Says">What to say to whoever did it.</param>
public sealed record Act(ActOutcome Outcome, string Says)
{
    /// <summary>What the person's history says.</summary>
    public string What { get; init; } = "";

    /// <summary>True when every sign-in of the person ends with it.</summary>
    public bool EndsSessions { get; init; }

    /// <summary>The token of a link that was made; shown once.</summary>
    public string? Token { get; init; }

    /// <summary>Whom the link is for.</summary>
    public (string Name, string Email) For { get; init; }

    public static Act Unknown { get; } = new(ActOutcome.Unknown, "There is no such account.");

    public static Act Refused(string why) => new(ActOutcome.Refused, why);

    public static Act Done(string what, string says) => new(ActOutcome.Done, says) { What = what };
}

/// <summary>Whether an act was done.</summary>
public enum ActOutcome
{
    Done,
    Refused,
    Unknown,
}

/// <summary>Does one thing to somebody's account: behind the gate, written into the history in the same transaction, and said in the log without names.</summary>
public sealed class Acts(LearnDb db, UserManager<Person> people, SessionStore sessions, TimeProvider clock, ILogger<Acts> logger)
{
    /// <param name="id">Whose account.</param>
    /// <param name="actor">Who does it; null for the command line.</param>
    /// <param name="work">Looks first, and writes only what it then says is done.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<Act> DoAsync(Guid id, Guid? actor, Func<Person, Task<Act>> work, CancellationToken cancellationToken)
    {
        var act = await db.WriteAsync(
            async () =>
            {
                if (await db.Users.FirstOrDefaultAsync(p => p.Id == id, cancellationToken) is not { } person)
                {
                    return Act.Unknown;
                }

                var outcome = await work(person);
                if (outcome.Outcome == ActOutcome.Done)
                {
                    if (outcome.EndsSessions)
                    {
                        // A sign-in that this process does not hold in memory fails on its stamp.
                        await people.UpdateSecurityStampAsync(person);
                    }

                    db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = actor, What = outcome.What, Subject = id.ToString() });
                    await db.SaveChangesAsync(cancellationToken);
                }

                return outcome;
            },
            cancellationToken);
        if (act.Outcome == ActOutcome.Done)
        {
            if (act.EndsSessions)
            {
                await sessions.EndAsync(s => s.PersonId == id);
            }

            logger.LogInformation("Account {Person}: {What} by {Actor}", id, act.What, actor?.ToString() ?? "the command line");
        }

        return act;
    }

    /// <summary>True when nobody else could administer the app.</summary>
    public static async Task<bool> IsLastAdministratorAsync(LearnDb db, Guid person, CancellationToken cancellationToken)
    {
        var administrators = db.UserRoles.Where(u => db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.Administrator)).Select(u => u.UserId);
        return await administrators.ContainsAsync(person, cancellationToken)
            && !await db.Users.AnyAsync(p => p.Id != person && p.DisabledAt == null && administrators.Contains(p.Id), cancellationToken);
    }

    /// <summary>Sentences for what nobody may do to themselves here.</summary>
    public const string Own = "This is your own account. Change it under Account, where you prove who you are first.";
}
