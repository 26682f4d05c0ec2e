using Bogus;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Person = CollabCare.Learn.Web.Data.Person;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>Two cohorts with their mentors, what they assign, what a learner wishes, and a readiness that a mentor signed. Accepted projects are signed where they are accepted.</summary>
static class Cohorts
{
    /// <param name="mentors">Three: two of the first cohort, of whom one is away, and one of the second, with the first beside.</param>
    /// <param name="learners">In the order of the cast. The last two are in none.</param>
    public static void Add(LearnDb db, Library library, IReadOnlyList<Person> mentors, IReadOnlyList<Person> learners, DateTimeOffset now)
    {
        var chance = new Randomizer(DemoApp.Seed);
        var today = DateOnly.FromDateTime(now.UtcDateTime);
        var joined = now.AddDays(-SixWeeks.Days);
        var first = new Cohort { Name = "Fall hires, product and design", CreatedAt = joined, CreatedById = mentors[0].Id };
        var second = new Cohort { Name = "Customer success, Mesa Valley", CreatedAt = joined, CreatedById = mentors[2].Id };
        db.Cohorts.AddRange(first, second);
        void Mentor(Cohort cohort, Person person) => db.CohortMembers.Add(new() { CohortId = cohort.Id, PersonId = person.Id, Role = CohortRole.Mentor, JoinedAt = joined });
        Mentor(first, mentors[0]);
        Mentor(first, mentors[1]);
        Mentor(second, mentors[2]);
        Mentor(second, mentors[0]);
        foreach (var (learner, at) in learners.SkipLast(2).Select((l, at) => (l, at)))
        {
            // One in four is in the pool.
            var (cohort, own) = at % 3 == 2 ? (second, new[] { mentors[2], mentors[0] }) : (first, [mentors[0], mentors[1]]);
            db.CohortMembers.Add(new()
            {
                CohortId = cohort.Id,
                PersonId = learner.Id,
                Role = CohortRole.Learner,
                MentorId = at % 4 == 3 ? null : chance.ArrayElement(own).Id,
                JoinedAt = learner.CreatedAt > joined ? learner.CreatedAt : joined,
            });
        }

        db.MentorAbsences.Add(new() { PersonId = mentors[1].Id, Until = today.AddDays(4) });
        db.MentorWishes.Add(new() { CohortId = first.Id, PersonId = learners[1].Id, Note = "Our working hours hardly meet; somebody on the East Coast would help.", At = now.AddDays(-2) });
        void Assign(Cohort cohort, Person by, AssignedKind kind, string? target, int days, string note, ProjectRoute? route = null, Person? whom = null)
        {
            if (target is null)
            {
                return;
            }

            var at = now.AddDays(-10);
            var assignment = new Assignment
            {
                CohortId = cohort.Id,
                PersonId = whom?.Id,
                Kind = kind,
                TargetId = target,
                Route = route,
                DueOn = today.AddDays(days),
                Note = note,
                AssignedById = by.Id,
                AssignedAt = at,
                ChangedAt = at,
            };
            db.Assignments.Add(assignment);
            db.Notices.AddRange(learners.SkipLast(2).Where((l, n) => whom is null ? (n % 3 == 2) == (cohort == second) : l == whom).Select(l => new Notice
            {
                PersonId = l.Id,
                Kind = NoticeKind.Assigned,
                About = $"assigned:{assignment.Id}",
                Text = $"{by.Name} assigned you something, due on {assignment.DueOn.ToString("d MMMM yyyy", System.Globalization.CultureInfo.InvariantCulture)}.",
                Address = "/home",
                At = at,
                ReadAt = chance.Bool() ? at.AddHours(3) : null,
            }));
        }

        Assign(first, mentors[0], AssignedKind.Module, library.Modules.FirstOrDefault(m => m.Id == "hier-b-bedside-roles")?.Id, -3, "Before we talk about who decides on a unit.");
        Assign(first, mentors[0], AssignedKind.Scenario, library.Modules.FirstOrDefault(m => m.Scenario is not null)?.Id, 5, "Play it twice: once as yourself, once as somebody in a hurry.");
        Assign(first, mentors[0], AssignedKind.Project, library.Project("project-workflow-map")?.Id, 12, "Read the pack as if you were going yourself.", ProjectRoute.Desk, learners[6]);
        Assign(first, mentors[1], AssignedKind.Project, library.Project("project-currency-plan")?.Id, 19, "The desk route is fine.", ProjectRoute.Desk, learners[7]);
        Assign(second, mentors[2], AssignedKind.Review, library.Reviews.FirstOrDefault()?.Id, 12, "");
        db.SignOffs.Add(new()
        {
            PersonId = learners[0].Id,
            Kind = SignedKind.Readiness,
            Subject = "shadow-unit",
            Title = "Ready to shadow on a unit",
            Words = "Asked before entering each room in both rehearsals.",
            SignedById = mentors[0].Id,
            SignedBy = mentors[0].Name,
            SignedAt = now.AddDays(-4),
            Until = today.AddDays(180),
            Code = new string(chance.Chars('a', 'z', 22)),
        });
    }
}
