using System.Text.Json;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Clinic;
using CollabCare.Learn.Web.Features.Quizzes;

namespace CollabCare.Learn.Demo.Weeks;

/// <summary>One attempt from its first item to its mark: drawn, answered against the clock and marked by the rules that the app marks by.</summary>
static class TakenQuiz
{
    // Nothing had been taken out of use when the invented people took their quizzes.
    static readonly HashSet<string> NoneRetired = [];

    /// <param name="before">The person's earlier attempts at this quiz, oldest first.</param>
    /// <param name="pace">Time taken for each item, as a multiple of the usual.</param>
    /// <param name="answer">What the person answers to an item, and how sure he or she says to be.</param>
    public static (Attempt Attempt, Run? Run) Take(
        Person person, Module module, Quiz quiz, List<Attempt> before, bool practice, DateTimeOffset at, int seed, double pace, Func<Item, (Answer Answer, Certainty? Sure)> answer)
    {
        var items = module.Items.ToDictionary(i => i.Id, StringComparer.Ordinal);
        var scenario = practice || !quiz.Form.HasScenario ? null : module.Scenario;
        var lastSeen = before.SelectMany(a => a.Items.Select(i => (i.ItemId, a.StartedAt))).GroupBy(s => s.ItemId).ToDictionary(g => g.Key, g => g.Max(s => s.StartedAt));
        var form = Form.Draw(RetiredItems.Pool(quiz.Items, NoneRetired), quiz.Form, lastSeen, seed);
        DateTimeOffset? deadline = practice ? null : at + (TimeSpan.FromMinutes(quiz.LimitMinutes) * ((100 + person.ExtraTimePercent) / 100.0));
        var now = at;
        var rows = new List<AttemptItem>();
        var marked = new List<MarkedItem>();
        foreach (var (shown, position) in form.Items.Concat(scenario is null ? [] : [new FormItem(scenario.Id, [])]).Select((i, n) => (i, n + 1)))
        {
            var item = items[shown.ItemId];
            var (given, sure) = answer(item);
            now += TimeSpan.FromMinutes(item.Type.Minutes() * pace);
            var late = now >= deadline;
            var mark = late ? item.Key.MarkAtTimeout(null) : item.Key.Mark(given);
            marked.Add(new(item.Id, item.Type, mark, item.MustKnow));
            rows.Add(new AttemptItem
            {
                Position = position,
                ItemId = item.Id,
                ItemHash = item.Hash,
                ChoiceOrder = JsonSerializer.Serialize(shown.ChoiceOrder),
                Answer = late ? null : TakenItem.Write(given),
                AnsweredAt = late ? null : now,
                Seconds = late || practice || item.Scenario is not null ? null : (int)(60 * item.Type.Minutes() * pace),
                Certainty = late || item.Scenario is not null ? null : sure,
                Fraction = mark.Fraction,
                Missed = mark.Missed,
                Critical = mark.Critical,
            });
        }

        var timeIsUp = now >= deadline;
        var result = FormMark.Of(marked, quiz.PassMark);
        var attempt = new Attempt
        {
            Id = Guid.CreateVersion7(at),
            PersonId = person.Id,
            ModuleId = module.Id,
            ModuleVersion = module.Standing.Version,
            Practice = practice,
            Number = practice ? 0 : before.Count(a => !a.Practice) + 1,
            Seed = seed,
            PassMark = quiz.PassMark,
            StartedAt = at,
            Deadline = deadline,
            EndedAt = timeIsUp ? deadline : now,
            EndKey = timeIsUp ? null : Guid.NewGuid(),
            Points = result.Points,
            OutOf = result.OutOf,
            Percent = result.Percent,
            Passed = practice ? null : result.Passed,
            Items = rows,
        };
        return (attempt, scenario is null ? null : PlayedRun.Of(attempt, scenario));
    }
}
