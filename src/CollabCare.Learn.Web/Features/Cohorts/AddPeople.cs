using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Admin.Invitations;
using CollabCare.Learn.Web.Features.Notices;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Cohorts;

/// <summary>Says what would happen to each person of a list, and does nothing.</summary>
public sealed record CheckPeople(Asker Asker, Guid Cohort, string? Csv) : IQuery<PeoplePlan?>;

/// <summary>Brings the people of a list into a cohort: those with an account at once, the others by an invitation. All of them, or where a line is wrong, nobody.</summary>
public sealed record AddPeople(Asker Asker, Guid Cohort, string? Csv) : ICommand<PeoplePlan?>;

/// <summary>What a list of people comes to.</summary>
/// <param name="Faults">Lines that are wrong; while there is one, nothing is done.</param>
public sealed record PeoplePlan(Guid Cohort, string Name, string Csv, IReadOnlyList<PlannedPerson> People, IReadOnlyList<string> Faults)
{
    public bool Done { get; init; }

    /// <summary>The plan with what became of the mails, in the order of the people who have an invitation.</summary>
    public PeoplePlan With(IReadOnlyList<bool> mailed)
    {
        var at = 0;
        return this with { People = [.. People.Select(p => p.Token is null ? p : p with { Mailed = mailed[at++] })] };
    }
}

/// <summary>What happens, or happened, to one person of a list.</summary>
public enum PlannedAct
{
    Joins,
    Stays,
    Invited,
}

/// <param name="MentorName">The named mentor that he or she gets; null for none.</param>
/// <param name="Token">The invitation's, once it is made; shown once.</param>
public sealed record PlannedPerson(int Line, string Name, string Email, CohortRole Role, PlannedAct Act, string? MentorName)
{
    public Guid? PersonId { get; init; }
    public Guid? MentorId { get; init; }
    public string? Token { get; init; }

    /// <summary>The invitation went by mail; null where none is mailed from here.</summary>
    public bool? Mailed { get; init; }

    public string Says => (Act, Role) switch
    {
        (PlannedAct.Invited, _) => "Has no account: gets an invitation, and is in the cohort once it is used",
        (PlannedAct.Stays, _) => MentorName is null ? "Is in it already: nothing changes" : "Is in it already: gets the named mentor",
        (_, CohortRole.Mentor) => "Joins as a mentor",
        _ => "Joins as a learner, and is told so",
    };
}

sealed class CheckPeopleHandler(LearnDb db, ILookupNormalizer names) : IQueryHandler<CheckPeople, PeoplePlan?>
{
    public async ValueTask<PeoplePlan?> Handle(CheckPeople query, CancellationToken cancellationToken) =>
        await db.LookedAfter(query.Asker).AsNoTracking().FirstOrDefaultAsync(c => c.Id == query.Cohort, cancellationToken) is { } cohort
            ? await Planning.OfAsync(db, names, cohort, query.Csv, cancellationToken) : null;
}

sealed class AddPeopleHandler(LearnDb db, ILookupNormalizer names, TimeProvider clock) : ICommandHandler<AddPeople, PeoplePlan?>
{
    public async ValueTask<PeoplePlan?> Handle(AddPeople command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.LookedAfter(command.Asker).FirstOrDefaultAsync(c => c.Id == command.Cohort, cancellationToken) is not { } cohort)
            {
                return null;
            }

            var plan = await Planning.OfAsync(db, names, cohort, command.Csv, cancellationToken);
            if (plan.Faults.Count > 0)
            {
                return plan;
            }

            var done = new List<PlannedPerson>();
            var open = await db.OneTimeLinks.Where(l => l.Purpose == OneTimeLink.Invitation && l.UsedAt == null && l.Role == Roles.Learner).ToListAsync(cancellationToken);
            foreach (var person in plan.People)
            {
                done.Add(await DoAsync(cohort, person, open, cancellationToken));
            }

            var joined = done.Where(p => p is { Act: PlannedAct.Joins, Role: CohortRole.Learner }).Select(p => p.PersonId!.Value).ToList();
            await db.TellAsync(
                joined, NoticeKind.Cohort, $"joined:{cohort.Id}", $"You were brought into the cohort {cohort.Name}. Its mentors see what you do here; you can look at what they see, and leave.", "/cohort", clock.GetUtcNow(), cancellationToken);
            db.AuditEvents.Add(new AuditEvent { At = clock.GetUtcNow(), ActorId = command.Asker.PersonId, What = $"brought {done.Count} people into a cohort", Subject = cohort.Id.ToString() });
            await db.SaveChangesAsync(cancellationToken);
            return plan with { People = done, Done = true };
        },
        cancellationToken);

    async Task<PlannedPerson> DoAsync(Cohort cohort, PlannedPerson person, List<OneTimeLink> open, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        switch (person.Act)
        {
            case PlannedAct.Joins:
                db.CohortMembers.Add(new CohortMember { CohortId = cohort.Id, PersonId = person.PersonId!.Value, Role = person.Role, MentorId = person.MentorId, JoinedAt = now });
                return person;
            case PlannedAct.Stays when person.MentorId is { } mentor:
                (await db.CohortMembers.FirstAsync(m => m.CohortId == cohort.Id && m.PersonId == person.PersonId, cancellationToken)).MentorId = mentor;
                return person;
            case PlannedAct.Invited:
                var normal = names.NormalizeEmail(person.Email);
                db.OneTimeLinks.RemoveRange(open.Where(l => names.NormalizeEmail(l.Email) == normal));
                var (token, hash) = Tokens.Make();
                db.OneTimeLinks.Add(new OneTimeLink { TokenHash = hash, Purpose = OneTimeLink.Invitation, Email = person.Email, Role = Roles.Learner, ExpiresAt = now + InvitePerson.Life });
                db.CohortInvitations.Add(new CohortInvitation { TokenHash = hash, CohortId = cohort.Id, MentorId = person.MentorId });
                return person with { Token = token };
            default:
                return person;
        }
    }
}

static class Planning
{
    public static async Task<PeoplePlan> OfAsync(LearnDb db, ILookupNormalizer names, Cohort cohort, string? csv, CancellationToken cancellationToken)
    {
        var list = PeopleList.Of(csv);
        var faults = list.Faults.ToList();
        var addresses = list.People.Select(p => p.Email).Concat(list.People.Select(p => p.Mentor).OfType<string>()).Select(names.NormalizeEmail).Distinct().ToList();
        var accounts = await db.Users.AsNoTracking().Where(p => addresses.Contains(p.NormalizedEmail)).Select(p => new { p.Id, p.Name, p.NormalizedEmail, p.DisabledAt }).ToListAsync(cancellationToken);
        var byAddress = accounts.ToDictionary(a => a.NormalizedEmail!, StringComparer.Ordinal);
        var members = await db.CohortMembers.AsNoTracking().Where(m => m.CohortId == cohort.Id).ToDictionaryAsync(m => m.PersonId, m => m.Role, cancellationToken);
        var mentors = (await db.UserRoles.Where(u => db.Roles.Any(r => r.Id == u.RoleId && r.Name == Roles.Mentor)).Select(u => u.UserId).ToListAsync(cancellationToken)).ToHashSet();
        var arriving = list.People.Where(p => p.Role == CohortRole.Mentor).Select(p => names.NormalizeEmail(p.Email)).ToHashSet();
        var people = new List<PlannedPerson>();
        foreach (var line in list.People)
        {
            var account = byAddress.GetValueOrDefault(names.NormalizeEmail(line.Email)!);
            var mentor = line.Mentor is { } address ? byAddress.GetValueOrDefault(names.NormalizeEmail(address)!) : null;
            var isMentorHere = mentor is not null && ((members.TryGetValue(mentor.Id, out var has) && has == CohortRole.Mentor) || arriving.Contains(mentor.NormalizedEmail!));
            CohortRole? role = account is not null && members.TryGetValue(account.Id, out var present) ? present : null;
            var fault = (line, account) switch
            {
                (_, { DisabledAt: not null }) => $"the account of {line.Email} is disabled",
                ({ Role: CohortRole.Mentor }, null) => $"{line.Email} has no account, and only somebody with the role of a mentor can be one here. An administrator invites mentors",
                ({ Role: CohortRole.Mentor }, { } a) when !mentors.Contains(a.Id) => $"{line.Email} does not have the role of a mentor. An administrator gives it",
                _ when role is { } now && now != line.Role => $"{line.Email} is in this cohort as a {now.ToString().ToLowerInvariant()}",
                _ when line is { Role: CohortRole.Mentor, Mentor: not null } => "a mentor has no named mentor",
                _ when line.Mentor is { } named && !isMentorHere => $"{named} is not a mentor of this cohort",
                _ => null,
            };
            if (fault is not null)
            {
                faults.Add($"Line {line.Line}: {fault}");
                continue;
            }

            people.Add(new(line.Line, account?.Name ?? line.Name, line.Email, line.Role, account is null ? PlannedAct.Invited : role is null ? PlannedAct.Joins : PlannedAct.Stays, mentor?.Name) { PersonId = account?.Id, MentorId = mentor?.Id });
        }

        return new(cohort.Id, cohort.Name, csv ?? "", people, [.. faults.OrderBy(LineOf)]);
    }

    static int LineOf(string fault) => fault.StartsWith("Line ", StringComparison.Ordinal) && int.TryParse(fault.AsSpan(5, Math.Max(0, fault.IndexOf(':', StringComparison.Ordinal) - 5)), out var line) ? line : 0;
}
