using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>Checks a quiz as a whole, and each of its items.</summary>
static class QuizChecks
{
    public static void Check(Module module, FrontMatter front, WrittenQuiz quiz, Course course, Findings findings)
    {
        CheckItems(module, quiz, course, findings);
        CheckObjectives(module, quiz, findings);
        MustKnowChecks.Check(module, front, quiz, findings);
        if (quiz.IsWhole)
        {
            PoolChecks.Check(module, quiz);
            ShareChecks.Check(module, quiz, findings);
        }
    }

    static void CheckItems(Module module, WrittenQuiz quiz, Course course, Findings findings)
    {
        foreach (var twice in quiz.Items.GroupBy(i => i.Item.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            findings.Error(Rules.Item(1), quiz.Quiz.Path, twice.Last().Item.Source.Line, 1, $"The id '{twice.Key}' stands twice; number the items on.");
        }

        foreach (var item in quiz.Items)
        {
            ItemRules.Check(item, module, course, findings);
            if (module.Page.Sections.All(s => s.Anchor != item.Item.See))
            {
                var anchors = module.Page.Sections.Where(s => s.Anchor.Length > 0).Select(s => s.Anchor).ToList();
                var mend = Words.Nearest(item.Item.See, anchors) is { } near ? $"did you mean '{near}'?" : $"it has {string.Join(", ", anchors)}.";
                findings.Error(
                    Rules.Link, quiz.Quiz.Path, item.Item.Source.Line, item.Source.Column("see"), $"see={item.Item.See} is no section of the module; {mend}");
            }
        }
    }

    static void CheckObjectives(Module module, WrittenQuiz quiz, Findings findings)
    {
        var path = quiz.Quiz.Path;
        foreach (var item in quiz.Items.Where(i => module.Objectives.All(o => o.Id != i.Item.Objective)))
        {
            findings.Error(
                QuizRules.Objectives, path, item.Item.Source.Line, item.Source.Column("objective"),
                $"'{item.Item.Objective}' is no objective of {module.Id}; it has {string.Join(", ", module.Objectives.Select(o => o.Id))}.");
        }

        foreach (var objective in module.Objectives.Where(_ => quiz.IsWhole))
        {
            var items = quiz.Items.Count(i => i.Item.Objective == objective.Id);
            if (items < 2)
            {
                findings.Error(
                    QuizRules.Objectives, path, 1, 1, $"The objective {objective.Id} has {(items == 0 ? "no item; write two" : "one item; write another")}.");
            }
        }
    }
}
