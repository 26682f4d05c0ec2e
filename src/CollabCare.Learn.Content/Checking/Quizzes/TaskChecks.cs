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

    static Told Told(ReadTask read)
    {
        var (task, source) = (read.Task, read.Source);
        var stem = read.Story.Length == 0 ? read.Prompt : $"{read.Story} {read.Prompt}";
        var exemplar = (read.Exemplar, source.Exemplar!.Line);
        return new("task", task.Source.Path, task.Source.Line, task.Sources, task.Tags, source["note"])
        {
            Stem = [(stem, source.Stem[0].Line)],
            Keys = [exemplar],
            Read = [stem],
            All = [(stem, source.Stem[0].Line), exemplar],
        };
    }
}
