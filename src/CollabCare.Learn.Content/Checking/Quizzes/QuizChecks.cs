using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Checking.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>Checks a quiz as a whole, and each of its items.</summary>
static class QuizChecks
{
    public static void Check(ReadModule read, WrittenQuiz quiz, FrontMatter front, Course course, Findings findings)
    {
        var module = read.Module;
        CheckItems(module, quiz, course, findings);
        TaskChecks.Check(module, quiz, course, findings);
        CheckObjectives(read, quiz, findings);
        MustKnowChecks.Check(module, front, quiz, findings);
        if (quiz.IsWhole)
        {
            PoolChecks.Check(read, quiz);
            ShareChecks.Check(module, quiz, findings);
        }
    }

    static void CheckItems(Module module, WrittenQuiz quiz, Course course, Findings findings)
    {
        foreach (var item in quiz.Items)
        {
            ItemRules.Check(item, module, course, findings);
        }

        foreach (var twice in Asked(quiz).GroupBy(a => a.Source.Id, StringComparer.Ordinal).Where(g => g.Count() > 1))
        {
            findings.Error(Rules.Item(1), quiz.Quiz.Path, twice.Last().Source.Line, 1, $"The id '{twice.Key}' stands twice; number the items on.");
        }

        foreach (var (see, _, source) in Asked(quiz))
        {
            if (MendSee(see, module) is { } mend)
            {
                findings.Error(Rules.Link, quiz.Quiz.Path, source.Line, source.Column("see"), $"see={see} is no section of the module; {mend}");
            }
        }
    }

    /// <summary>How to mend a section that the module does not have; null where it does.</summary>
    public static string? MendSee(string see, Module module)
    {
        if (module.Page.Sections.Any(s => s.Anchor == see))
        {
            return null;
        }

        var anchors = module.Page.Sections.Where(s => s.Anchor.Length > 0).Select(s => s.Anchor).ToList();
        return Words.Nearest(see, anchors) is { } near ? $"did you mean '{near}'?" : $"it has {string.Join(", ", anchors)}.";
    }

    static void CheckObjectives(ReadModule read, WrittenQuiz quiz, Findings findings)
    {
        var module = read.Module;
        var path = quiz.Quiz.Path;
        foreach (var (_, objective, source) in Asked(quiz).Where(a => module.Objectives.All(o => o.Id != a.Objective)))
        {
            findings.Error(
                QuizRules.Objectives, path, source.Line, source.Column("objective"),
                $"'{objective}' is no objective of {module.Id}; it has {string.Join(", ", module.Objectives.Select(o => o.Id))}.");
        }

        // An objective that only a performance can show is tested by a written task (ruling LI8).
        foreach (var objective in module.Objectives.Where(o => quiz.IsWhole && quiz.Tasks.All(t => t.Task.Objective != o.Id)))
        {
            var items = quiz.Items.Count(i => i.Item.Objective == objective.Id) + (read.Scenario?.Scenario.Objective == objective.Id ? 1 : 0);
            if (items < 2)
            {
                findings.Error(
                    QuizRules.Objectives, path, 1, 1, $"The objective {objective.Id} has {(items == 0 ? "no item; write two" : "one item; write another")}.");
            }
        }
    }

    // Items and written tasks.
    static IEnumerable<(string See, string Objective, ItemSource Source)> Asked(WrittenQuiz quiz) =>
        quiz.Items.Select(i => (i.Item.See, i.Item.Objective, i.Source)).Concat(quiz.Tasks.Select(t => (t.Task.See, t.Task.Objective, t.Source)));
}
