using CollabCare.Learn.Assessment;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>
/// L32: how much of a form asks only to remember, and how many of its points rest on a scenario, on the worst draw that the pool allows (ruling FO14).
/// </summary>
static class ShareChecks
{
    const double ScenarioShare = 0.6;

    public static void Check(Module module, WrittenQuiz quiz, Findings findings)
    {
        var form = quiz.Quiz.Form.Marked;
        var (counts, items, points) = (form.Counts, form.Items, form.Points);
        if (items == 0)
        {
            return;
        }

        var remember = Worst(i => i.Item.Bloom == Bloom.Remember).Sum(p => p.Count);
        var limit = module.Level switch { Level.Beginner => 0.3, Level.Intermediate => 0.15, _ => 0.05 };
        if (remember > limit * items)
        {
            quiz.Front.Warn(
                QuizRules.Shares, "form",
                $"A form of {items} items can hold {remember} at the Bloom level remember, more than {100 * limit:0} %; lift some of them, or write others.");
        }

        var bare = Worst(i => i.Item.ScenarioHtml.Length == 0 && i.Item.Type != ItemType.Judge).Sum(p => p.Count * p.Type.Weight());
        if (points - bare < ScenarioShare * points)
        {
            quiz.Front.Warn(
                QuizRules.Shares, "form",
                $"On some draws only {points - bare} of {points} points rest on a scenario, less than {100 * ScenarioShare:0} %; put a story before more questions.");
        }

        // Must-know items are on every form, so they take places from the others.
        IEnumerable<(ItemType Type, int Count)> Worst(Predicate<WrittenItem> bad) => counts.Select(c =>
        {
            var pool = quiz.Items.Where(i => i.Item.Type == c.Key).ToList();
            return (c.Key, Math.Max(0, Math.Min(c.Value - pool.Count(i => i.Item.MustKnow && !bad(i)), pool.Count(i => bad(i)))));
        });
    }
}
