using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>A pool fills the form, twice over once the module is published (ruling LI14).</summary>
static class PoolChecks
{
    public static void Check(ReadModule read, WrittenQuiz quiz)
    {
        var form = quiz.Quiz.Form.Counts;
        if (form.Where(c => c.Key < ItemType.Branch).Sum(c => c.Value) == 0)
        {
            quiz.Front.Report(
                Rules.ItemForm, "form", "The form holds no item that can be marked; say how many of best, select, order, match or judge a learner sees.");
        }

        CheckTasks(quiz, form.GetValueOrDefault(ItemType.Write));
        CheckScenario(read.HasScenario, quiz, form.GetValueOrDefault(ItemType.Branch));
        foreach (var (type, count) in form.Where(c => c.Key < ItemType.Branch))
        {
            var pool = quiz.Items.Count(i => i.Item.Type == type);
            var word = type.ToString().ToLowerInvariant();
            if (pool < count)
            {
                quiz.Front.Report(
                    Rules.ItemForm, "form", $"The form asks for {count} of the type {word}, and the pool holds {pool}; write more, or ask for fewer.");
            }
            else if (pool < 2 * count)
            {
                var message = $"The form asks for {count} of the type {word}, and the pool holds {pool}; write {2 * count}, so that a second form can differ.";
                if (read.Module.Standing.Status == Status.Published)
                {
                    quiz.Front.Report(Rules.ItemForm, "form", message);
                }
                else
                {
                    quiz.Front.Warn(Rules.ItemForm, "form", message);
                }
            }
        }
    }

    static void CheckScenario(bool isThere, WrittenQuiz quiz, int count)
    {
        if (count > 1)
        {
            quiz.Front.Report(Rules.ItemForm, "form", "A module has one scenario; write branch: 1.");
        }
        else if (count == 1 && !isThere)
        {
            quiz.Front.Report(
                Rules.ItemForm, "form", "The form asks for a scenario, and none is there; write scenario.md beside the quiz, or take branch out.");
        }
        else if (count == 0 && isThere)
        {
            quiz.Front.Warn(Rules.ItemForm, "form", "A scenario stands beside the quiz, and the form has no place for it; put branch: 1 into the form.");
        }
    }

    // A task is written once; nobody needs a second form of it.
    static void CheckTasks(WrittenQuiz quiz, int count)
    {
        var tasks = quiz.Tasks.Length;
        if (tasks < count)
        {
            quiz.Front.Report(
                Rules.ItemForm, "form",
                $"The form asks for {count} of the type write, and the quiz holds {tasks}; write more, or ask for fewer.");
        }
        else if (tasks > count)
        {
            quiz.Front.Warn(
                Rules.ItemForm, "form", $"The quiz holds {tasks} of the type write, and the form asks for {count}; put write: {tasks} into the form.");
        }
    }
}
