using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Demo.People;
using CollabCare.Learn.Demo.Projects;
using CollabCare.Learn.Demo.Weeks;
using CollabCare.Learn.Web.Data;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Demo;

/// <summary>Puts the people and their six weeks into the database, in one transaction.</summary>
static class Filling
{
    public static async Task FillAsync(IServiceProvider services, Cast cast, IReadOnlyCollection<SixWeeks> weeks, Library library, string password)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<LearnDb>();
        var names = scope.ServiceProvider.GetRequiredService<ILookupNormalizer>();
        var now = scope.ServiceProvider.GetRequiredService<TimeProvider>().GetUtcNow();
        var roles = await db.Roles.ToDictionaryAsync(r => r.Name!, r => r.Id, StringComparer.Ordinal);
        var people = cast.Learners.Zip(weeks.Select(w => w.Person))
            .Concat(cast.Staff.Select(s => (s, new Person { Name = s.Name, TimeZone = s.TimeZone, CreatedAt = now.AddDays(-SixWeeks.Days - 1) }))).ToImmutableArray();

        // One hash for all: hashing is slow on purpose, and all have the same password anyhow.
        var hash = scope.ServiceProvider.GetRequiredService<IPasswordHasher<Person>>().HashPassword(people[0].Item2, password);
        foreach (var (player, person) in people)
        {
            person.UserName = person.Email = player.Email;
            person.NormalizedUserName = person.NormalizedEmail = names.NormalizeEmail(player.Email);
            person.PasswordHash = hash;
            person.SecurityStamp = Guid.NewGuid().ToString("N");
            person.LockoutEnabled = true;
            db.Users.Add(person);
            db.UserRoles.AddRange(new[] { Roles.Learner, player.Role }.Distinct().Select(role => new IdentityUserRole<Guid> { UserId = person.Id, RoleId = roles[role] }));
        }

        var earlier = EarlierClass.Of(library, DemoApp.Seed, now);
        foreach (var person in earlier.People)
        {
            person.NormalizedUserName = person.NormalizedEmail = names.NormalizeEmail(person.Email);
            db.Users.Add(person);
            db.UserRoles.Add(new() { UserId = person.Id, RoleId = roles[Roles.Learner] });
        }

        var attempts = weeks.SelectMany(w => w.Attempts).Concat(earlier.Attempts).ToList();
        var shown = attempts.SelectMany(a => a.Items).Select(i => i.ItemId).Distinct().Select(id => library.Item(id)!.Value.Item);
        db.ItemVersions.AddRange(shown.Select(i => new ItemVersion { Hash = i.Hash, ItemId = i.Id, Json = JsonSerializer.Serialize(i) }));
        db.Attempts.AddRange(attempts);
        db.Runs.AddRange(weeks.SelectMany(w => w.Runs).Concat(earlier.Runs));
        db.Readings.AddRange(weeks.SelectMany(w => w.Readings));
        db.ProblemReports.AddRange(Reports.Of(library, [.. weeks.Select(w => w.Person.Id)], now));
        Interviewing.Add(db, library, [.. weeks.Select(w => w.Person.Id)], now);
        MeetingOthers.Add(db, [.. weeks.Select(w => w.Person.Id)], now);
        var (mentors, learners) = (people.Where(p => p.Item1.Role == Roles.Mentor).Select(p => p.Item2).ToList(), weeks.Select(w => w.Person).ToList());
        Cohorts.Add(db, library, mentors, learners, now);
        await db.WriteAsync(
            async () =>
            {
                await db.SaveChangesAsync();
                db.ChangeTracker.Clear();
                await ReviewedWorks.AddAsync(scope.ServiceProvider, mentors, learners, now);
            },
            default);
    }
}
