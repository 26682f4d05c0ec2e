using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking.Quizzes;

/// <summary>The wording of written tasks. What makes a task a task (L10) the reader keeps.</summary>
static class TaskChecks
{
    public static void Check(Module module, WrittenQuiz quiz, Course course, Findings findings)
    {
        foreach (var task in quiz.Tasks)
        {
            ToldRules.Check(Told(task), module, course, findings);
        }
    }

    /// <summary>The wording of tasks for practice alone, and that each fits its module.</summary>
    public static void Check(Module module, ReadGym gym, WrittenQuiz? quiz, Course course, Findings findings)
    {
        var taken = (quiz?.Tasks ?? []).Select(t => t.Task.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var read in gym.Tasks)
        {
            ToldRules.Check(Told(read), module, course, findings);
            if (!taken.Add(read.Task.Id))
            {
                findings.Error(Rules.Item(1), gym.Path, read.Source.Line, 1, $"The id '{read.Task.Id}' stands twice; number the tasks on, the quiz’s among them.");
            }

            if (QuizChecks.MendSee(read.Task.See, module) is { } mend)
            {
                findings.Error(Rules.Link, gym.Path, read.Source.Line, read.Source.Column("see"), $"see={read.Task.See} is no section of the module; {mend}");
            }

            if (module.Objectives.All(o => o.Id != read.Task.Objective))
            {
                findings.Error(
                    QuizRules.Objectives, gym.Path, read.Source.Line, read.Source.Column("objective"),
                    $"'{read.Task.Objective}' is no objective of {module.Id}; it has {string.Join(", ", module.Objectives.Select(o => o.Id))}.");
            }
        }
    }

    static Told Told(ReadTask read)
    {
        var (task, source) = (read.Task, read.Source);
        var stem = read.Story.Length == 0 ? read.Prompt : $"{read.Story} {read.Prompt}";
        var exemplar = (read.Exemplar, source.Exemplar!.Line);
        var receiver = ($"{task.Receiver.Who}. {string.Join(' ', task.Receiver.Questions)}", source.Receiver!.Line);
        return new("task", task.Source.Path, task.Source.Line, task.Sources, task.Tags, source["note"])
        {
            Stem = [(stem, source.Stem[0].Line)],
            Keys = [exemplar],
            Read = [stem],
            All = [(stem, source.Stem[0].Line), exemplar, receiver],
        };
    }
}
