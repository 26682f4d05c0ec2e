using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Gym;

namespace CollabCare.Learn.Demo.Projects;

/// <summary>Written tasks of modules: a first message that left its reader without an answer, and a better one that a mentor accepted; one that came back; one that waits.</summary>
sealed class WrittenMessages(Desk desk, Reviewers reviewers, IReadOnlyList<Person> learners, IReadOnlyDictionary<Guid, CohortMember> members, DateTimeOffset now)
{
    const string Sbar = "tool-b-sbar-comp-01", Walk = "tool-b-gemba-mapping-comp-01";

    /// <summary>Two messages of one learner, of whom the second is accepted.</summary>
    public async Task FirstAsync()
    {
        if (!Has(Sbar))
        {
            return;
        }

        var learner = learners[0].Id;
        await desk.HandOverAsync(
            learner, Sbar, Day(23), ["The app on 6 East has a problem with lab results.", "We updated it in the night.", "It is probably the link.", "Rosa, please keep an eye on it."], [[], []], [3, 2, 2, 1]);
        var message = await desk.HandOverAsync(
            learner, Sbar, Day(22.2),
            ["Since 02:10 the handheld app on 6 East shows no new lab results.", "We updated the app at 02:00. 6 West was not updated and works.", "We think the update broke the link; not proved.",
             "Rosa, please have your team read results in the chart until I confirm. Reply by 02:45; without a reply I call the desk."],
            [[4], [5]], [3, 4, 3, 4]);
        await ReviewAsync(await desk.SendMessageAsync(message, learner, Day(22)), learner, Reviews.MessageAccepted, 20);
    }

    /// <summary>A plan for a walk that comes back.</summary>
    public async Task SecondAsync()
    {
        if (!Has(Walk))
        {
            return;
        }

        var learner = learners[2].Id;
        var message = await desk.HandOverAsync(
            learner, Walk, Day(16.1),
            ["To see where clean linen goes on 4 North in the evening, and not to check anybody.", "4 North, at the cart, on two half days: Wednesday from 14:00 and Sunday from 18:00.",
             "A nursing assistant on each day, and whoever fills the cart at 14:00.", "The nurse manager for the unit, and the visitor office.", "I write up what I saw and send it to the supply manager."],
            [[1, 2], []], [3, 4, 3, 2]);
        await ReviewAsync(await desk.SendMessageAsync(message, learner, Day(16)), learner, Reviews.MessageReturned, 13);
    }

    /// <summary>A message that was sent yesterday.</summary>
    public async Task ThirdAsync()
    {
        if (!Has(Sbar))
        {
            return;
        }

        var learner = learners[8].Id;
        var message = await desk.HandOverAsync(
            learner, Sbar, Day(1.1),
            ["The handheld app on 6 East has shown no new lab results since 02:10.", "Our update ran at 02:00. The chart is right, and 6 West, without the update, works.",
             "The update is our best guess. We know when the old version is back.", "Rosa, please have everyone read results in the chart until you hear from me. Answer by 02:45, or I call the desk. Next word at 03:30."],
            [[5], [6]], [4, 4, 3, 4]);
        await desk.SendMessageAsync(message, learner, Day(1));
    }

    bool Has(string task) => desk.Library.Situation(task) is not null;

    Task ReviewAsync(Guid round, Guid learner, Review review, double daysAgo) => desk.ReviewAsync(round, reviewers.Of(members[learner]), review, Day(daysAgo));

    DateTimeOffset Day(double ago) => now.AddDays(-ago);
}
