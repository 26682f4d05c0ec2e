using System.Text.Json;
using CollabCare.Learn.Assessment.Messages;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Gym;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>What somebody wrote in the gym: a first message that left its reader without an answer, and a better one.</summary>
static class WrittenMessages
{
    const string Id = "tool-b-sbar-comp-01";

    /// <summary>The messages of one person, and the task that they belong to; none where the content has no such task.</summary>
    public static (IReadOnlyList<Message> Messages, TaskVersion? Version) Of(Library library, Guid person, DateTimeOffset now)
    {
        if (library.WrittenTask(Id) is not (_, var task))
        {
            return ([], null);
        }

        return (
            [
                Message(1, now.AddDays(-9), ["The app on 6 East has a problem with lab results.", "We updated it in the night.", "It is probably the link.", "Rosa, please keep an eye on it."], [[], []], [3, 2, 2, 1]),
                Message(2, now.AddDays(-8),
                    ["Since 02:10 the handheld app on 6 East shows no new lab results.", "We updated the app at 02:00. 6 West was not updated and works.", "We think the update broke the link; not proved.",
                     "Rosa, please have your team read results in the chart until I confirm. Reply by 02:45; without a reply I call the desk."], [[4], [5]], [3, 4, 3, 4]),
            ],
            KeptTask.Keep(task));

        Message Message(int number, DateTimeOffset at, string[] parts, int[][] reading, int[] levels) => new()
        {
            PersonId = person,
            TaskId = Id,
            TaskHash = task.Hash,
            Parts = JsonSerializer.Serialize(parts),
            BegunAt = at.AddMinutes(-14),
            SavedAt = at,
            HandedAt = at,
            Number = number,
            Reading = JsonSerializer.Serialize(reading),
            Ratings = JsonSerializer.Serialize(MessageRubric.Criteria.Zip(levels, (c, level) => new Rated(c.Name, level))),
            RatedAt = at.AddMinutes(4),
        };
    }
}
