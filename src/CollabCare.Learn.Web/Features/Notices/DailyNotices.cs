using System.Globalization;
using System.Text;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Assignments;
using CollabCare.Learn.Web.Features.Cohorts;
using CollabCare.Learn.Web.Features.Meetings;
using CollabCare.Learn.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace CollabCare.Learn.Web.Features.Notices;

/// <summary>Looks once an hour for what nobody does by hand: what is due, which practice with others is near, what has changed since it was passed, and whose mail of the day is to go out.</summary>
public sealed class DailyNotices(IServiceScopeFactory scopes, Shelf shelf, Post post, IOptions<LearnSettings> settings, TimeProvider clock, ILogger<DailyNotices> logger)
    : Repeating(TimeSpan.FromHours(1), "Notices could not be made", logger)
{
    /// <summary>Days before something is due on which it is said.</summary>
    public const int DaysBefore = 2;

    protected override Task TurnAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    /// <summary>Makes the notices of this hour, and sends the mails.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        await TellDueAsync(db, cancellationToken);
        await TellNearAsync(db, cancellationToken);
        await TellChangedAsync(db, cancellationToken);
        await MailAsync(db, cancellationToken);
    }

    async Task TellDueAsync(LearnDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        foreach (var cohort in await db.Assignments.Select(a => a.CohortId).Distinct().ToListAsync(cancellationToken))
        {
            var learners = await db.LearnersOf(cohort).Select(m => m.PersonId).ToListAsync(cancellationToken);
            var due = (await Assigned.OfAsync(db, shelf.Library, learners, cohort, now, cancellationToken)).Where(a => !a.Done && a.DaysLeft is <= DaysBefore and >= -7).ToList();
            foreach (var same in due.GroupBy(a => (a.Id, a.DueOn, a.Overdue)))
            {
                var one = same.First();
                await db.WriteAsync(
                    async () =>
                    {
                        await db.TellAsync(
                            [.. same.Select(a => a.PersonId)], NoticeKind.Due, $"{(one.Overdue ? "overdue" : "due")}:{one.Id}:{one.DueOn:yyyy-MM-dd}",
                            one.Overdue ? $"{one.Thing.Says} was due on {one.DueOn.Said()}. If the day does not fit, ask your mentor for another." : $"{one.Thing.Says} is due on {one.DueOn.Said()}.",
                            one.Thing.Address, now, cancellationToken);
                        await db.SaveChangesAsync(cancellationToken);
                    },
                    cancellationToken);
            }
        }
    }

    // Whoever wants notices by mail is reminded there too, by his or her own clock; a practice that was moved is told again.
    async Task TellNearAsync(LearnDb db, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var until = now + ShowUpcomingHandler.Ahead;
        var meetings = await db.Meetings.AsNoTracking().Where(m => m.CancelledAt == null && m.StartsAt > now && m.StartsAt <= until)
            .Select(m => new { m.Id, At = m.StartsAt!.Value, People = m.Seats.Where(s => s.State != SeatState.Left).Select(s => s.PersonId).ToList() }).ToListAsync(cancellationToken);
        var afternoons = (await db.Afternoons.Include(a => a.Seats).AsNoTracking().Where(a => a.CancelledAt == null && a.StartsAt > now && a.StartsAt <= until).ToListAsync(cancellationToken))
            .ConvertAll(a => new { a.Id, At = a.StartsAt, a.Name, People = a.Seats.Select(s => s.PersonId).Append(a.PersonId).ToList() });
        foreach (var near in meetings.Select(m => (m.Id, m.At, m.People, Says: "Your interview practice with others", Address: $"/interview/meetings/{m.Id}"))
            .Concat(afternoons.Select(a => (a.Id, a.At, a.People, Says: $"“{a.Name}”", Address: $"/interview/afternoons/{a.Id}"))))
        {
            var people = near.People;
            var zones = await db.Users.Where(p => people.Contains(p.Id)).Select(p => new { p.Id, p.TimeZone }).ToListAsync(cancellationToken);
            await db.WriteAsync(
                async () =>
                {
                    foreach (var zone in zones.GroupBy(z => z.TimeZone))
                    {
                        await db.TellAsync(
                            [.. zone.Select(z => z.Id)], NoticeKind.Practice, $"near:{near.Id}:{near.At.ToUnixTimeSeconds()}",
                            $"{near.Says} begins on {near.At.In(zone.Key).Said()} ({zone.Key.Replace('_', ' ')}). Its page says where.", near.Address, now, cancellationToken);
                    }

                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
        }
    }

    // A step of the first number of a version means that a fact has changed.
    async Task TellChangedAsync(LearnDb db, CancellationToken cancellationToken)
    {
        var passed = await db.Attempts.Where(a => a.Passed == true && !a.Practice).Select(a => new { a.ModuleId, a.ModuleVersion }).Distinct().ToListAsync(cancellationToken);
        foreach (var old in passed.GroupBy(p => p.ModuleId))
        {
            if (shelf.Library.Module(old.Key) is not { } module || Major(module.Standing.Version) is not { } major)
            {
                continue;
            }

            var stale = old.Where(o => Major(o.ModuleVersion) < major).Select(o => o.ModuleVersion).ToList();
            if (stale.Count == 0)
            {
                continue;
            }

            await db.WriteAsync(
                async () =>
                {
                    var own = db.Attempts.Where(a => a.ModuleId == module.Id && a.Passed == true && !a.Practice);
                    var people = await own.Where(a => stale.Contains(a.ModuleVersion) && !own.Any(b => b.PersonId == a.PersonId && !stale.Contains(b.ModuleVersion))).Select(a => a.PersonId).Distinct().ToListAsync(cancellationToken);
                    await db.TellAsync(
                        people, NoticeKind.Changed, $"changed:{module.Id}:{major}", $"“{module.Title}” has changed since you passed it: something in it says more, or other, than it did. Your pass stays.", $"/modules/{module.Id}", clock.GetUtcNow(), cancellationToken);
                    await db.SaveChangesAsync(cancellationToken);
                },
                cancellationToken);
        }
    }

    static int? Major(string version) => int.TryParse(version.Split('.')[0], NumberStyles.None, CultureInfo.InvariantCulture, out var major) ? major : null;

    async Task MailAsync(LearnDb db, CancellationToken cancellationToken)
    {
        if (!post.IsOn)
        {
            return;
        }

        var (now, before) = (clock.GetUtcNow(), clock.GetUtcNow().AddDays(-1));
        var wanting = await db.NoticeChoices.Where(c => c.Mail && (c.MailedAt == null || c.MailedAt <= before) && db.Notices.Any(n => n.PersonId == c.PersonId && n.ReadAt == null && n.MailedAt == null))
            .Join(db.Users.Where(p => p.DisabledAt == null && p.Email != null), c => c.PersonId, p => p.Id, (_, p) => new { p.Id, p.Name, p.Email }).ToListAsync(cancellationToken);
        foreach (var person in wanting)
        {
            var notices = await db.Notices.AsNoTracking().Where(n => n.PersonId == person.Id && n.ReadAt == null && n.MailedAt == null).OrderBy(n => n.At).ThenBy(n => n.Id).ToListAsync(cancellationToken);
            if (!await post.SendAsync(new(person.Email!, notices.Count == 1 ? "One thing at CollabCare Learn" : $"{notices.Count} things at CollabCare Learn", Words(person.Name, notices)), cancellationToken))
            {
                continue;
            }

            var ids = notices.ConvertAll(n => n.Id);
            await db.WriteAsync(
                async () =>
                {
                    await db.Notices.Where(n => ids.Contains(n.Id)).ExecuteUpdateAsync(n => n.SetProperty(x => x.MailedAt, now), cancellationToken);
                    await db.NoticeChoices.Where(c => c.PersonId == person.Id).ExecuteUpdateAsync(c => c.SetProperty(x => x.MailedAt, now), cancellationToken);
                },
                cancellationToken);
        }
    }

    string Words(string name, IReadOnlyList<Notice> notices)
    {
        var site = settings.Value.SiteAddress.TrimEnd('/');
        var text = new StringBuilder().Append("Hello ").Append(name).Append(",\n\n");
        foreach (var notice in notices)
        {
            text.Append("- ").Append(notice.Text).Append('\n');
            if (site.Length > 0)
            {
                text.Append("  ").Append(site).Append(notice.Address).Append('\n');
            }
        }

        return text.Append("\nThis comes once a day at most, and only while something is unread. You end it under Notices").Append(site.Length > 0 ? $": {site}/notices#choice" : ".").Append('\n').ToString();
    }
}
