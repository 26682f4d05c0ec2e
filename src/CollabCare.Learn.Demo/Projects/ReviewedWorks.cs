using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CollabCare.Learn.Demo.Projects;

/// <summary>
/// Practice projects and written tasks in every state that a mentor meets: being written, waiting in the pool for two days and for nine, returned with essential comments, sent again after them, and accepted,
/// one of them by two ratings.
/// </summary>
sealed class ReviewedWorks(Desk desk, Reviewers reviewers, IReadOnlyList<Person> learners, IReadOnlyDictionary<Guid, CohortMember> members, DateTimeOffset now)
{
    const string Round = "project-workflow-map", Handoff = "project-handoff-redesign", Currency = "project-currency-plan";

    // Whose each is, by the order of the cast. The fourth, the eighth and the twelfth have no named mentor.
    Guid Thorough => learners[0].Id;
    Guid Quick => learners[1].Id;
    Guid Returner => learners[4].Id;
    Guid Sketcher => learners[3].Id;
    Guid Hasty => learners[6].Id;
    Guid Beginner => learners[7].Id;
    Guid Waiter => learners[11].Id;

    /// <summary>Adds it all; where the content has other projects or tasks, nothing of them. In a transaction.</summary>
    public static async Task AddAsync(IServiceProvider services, IReadOnlyList<Person> mentors, IReadOnlyList<Person> learners, DateTimeOffset now)
    {
        var db = services.GetRequiredService<LearnDb>();
        var members = await db.CohortMembers.AsNoTracking().Where(m => m.Role == CohortRole.Learner).ToDictionaryAsync(m => m.PersonId);
        var desk = new Desk(services);
        await new ReviewedWorks(desk, await Reviewers.ComeAsync(desk, mentors, now.AddDays(-25)), learners, members, now).TellAsync();

        // What was told long ago has been read.
        var since = now.AddDays(-6);
        await db.Notices.Where(n => n.ReadAt == null && n.At < since).ExecuteUpdateAsync(n => n.SetProperty(x => x.ReadAt, since));
    }

    // In the order in which they were sent: every fifth submission is rated twice.
    async Task TellAsync()
    {
        var messages = new WrittenMessages(desk, reviewers, learners, members, now);
        if (Of(Handoff, "handoff-accepted") is { } accepted)
        {
            await ReviewAsync(await SendAsync(Quick, accepted, 24, 4, 4, 3, 3, 4), Quick, Reviews.HandoffAccepted, 21);
        }

        await messages.FirstAsync();
        var (returner, second) = (Of(Round, "round-first"), Of(Round, "round-second"));
        var work = returner is null ? Guid.Empty : await desk.WriteAsync(Returner, returner, Day(19));
        if (returner is not null)
        {
            await ReviewAsync(await desk.SendAsync(work, Returner, Day(17), 3, 4, 3, 3, 3), Returner, Reviews.RoundFirst, 14);
        }

        await messages.SecondAsync();
        if (Of(Round, "round-accepted") is { } round)
        {
            var sent = await SendAsync(Thorough, round, 15, 3, 4, 3, 4, 4);
            await ReviewAsync(sent, Thorough, Reviews.RoundAccepted, 12);
            await desk.ReviewAsync(sent, reviewers.Second, Reviews.RoundSecondRating, Day(11));
        }

        if (Of(Handoff, "handoff-waiting") is { } waiting)
        {
            await SendAsync(Waiter, waiting, 9, 3, 3, 3, 2, 3);
        }

        if (Of(Round, "round-returned") is { } hasty)
        {
            await ReviewAsync(await SendAsync(Hasty, hasty, 8, 4, 4, 3, 3, 4), Hasty, Reviews.RoundReturned, 5);
        }

        if (returner is not null && second is not null)
        {
            await desk.AnswerAsync(
                work, Returner, Day(4),
                (CommentAnswer.Done, "Seven minutes hang on it, in four lines. Five more hang on the tube, which I had not seen."),
                (CommentAnswer.Disagree, "I think that the sort is worth a talk. But I see that I cannot know it from one morning, so the finding now asks for a count first."),
                (CommentAnswer.Done, "The one about the cabinet. I leave its answer out."));
            await desk.WriteAsync(Returner, second, Day(3.5));
            await desk.SendAsync(work, Returner, Day(3), 3, 3, 3, 3, 3);
        }

        if (Of(Currency, "currency-waiting") is { } sketch)
        {
            await SendAsync(Sketcher, sketch, 2, 3, 3, 4, 3, 3);
        }

        await messages.ThirdAsync();
        if (Of(Currency, "currency-begun") is { } begun)
        {
            await desk.WriteAsync(Beginner, begun, Day(1));
        }
    }

    Written? Of(string project, string file) => Written.Read(project, file) is var written && written.Fits(desk.Library) ? written : null;

    async Task<Guid> SendAsync(Guid learner, Written written, double daysAgo, params int[] levels) =>
        await desk.SendAsync(await desk.WriteAsync(learner, written, Day(daysAgo + 3)), learner, Day(daysAgo), levels);

    Task ReviewAsync(Guid round, Guid learner, Review review, double daysAgo) => desk.ReviewAsync(round, reviewers.Of(members[learner]), review, Day(daysAgo));

    DateTimeOffset Day(double ago) => now.AddDays(-ago);
}
