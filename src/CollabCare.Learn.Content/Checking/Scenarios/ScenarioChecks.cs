using CollabCare.Learn.Content.Checking.Quizzes;
using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading.Scenarios;

namespace CollabCare.Learn.Content.Checking.Scenarios;

/// <summary>Checks a scenario: each of its moments, the ways through it, and its wording.</summary>
static class ScenarioChecks
{
    public static void Check(Module module, ReadScenario read, Course course, Findings findings)
    {
        var (scenario, front) = (read.Scenario, read.Front);
        if (scenario.Objective.Length > 0 && module.Objectives.All(o => o.Id != scenario.Objective))
        {
            front.Report(
                QuizRules.Objectives, "objective",
                $"'{scenario.Objective}' is no objective of {module.Id}; it has {string.Join(", ", module.Objectives.Select(o => o.Id))}.");
        }

        if (scenario.See.Length > 0 && QuizChecks.MendSee(scenario.See, module) is { } mend)
        {
            front.Report(Rules.Link, "see", $"see: {scenario.See} is no section of the module; {mend}");
        }

        if (scenario.Sources.IsEmpty && front.Has("sources"))
        {
            front.Report(Rules.Item(12), "sources", "A scenario rests on a source at least; name its key.");
        }

        foreach (var moment in read.Moments)
        {
            MomentChecks.Check(scenario.Path, moment, read.IsWhole, findings);
        }

        if (read.IsWhole)
        {
            WayChecks.Check(read, findings);
        }

        ToldRules.Check(Told(read), module, course, findings);
    }

    static Told Told(ReadScenario read)
    {
        var choices = read.Moments.SelectMany(m => m.Choices).ToList();
        var stories = read.Moments.Select(m => (m.Text, m.Line)).ToList();
        return new("scenario", read.Scenario.Path, read.Front.BodyLine, read.Scenario.Sources, null, string.Join(' ', read.Moments.Select(m => m.Note)))
        {
            Stem = stories,
            Keys = [.. choices.Where(c => c.Choice.Quality >= 1).Select(c => (c.Choice.Text, c.Line))],
            Read = [.. stories.Select(s => s.Text), .. choices.Select(c => c.Choice.Text)],
            All =
            [
                .. read.Moments.SelectMany(m => new[] { (m.Text, m.Line), (m.Debrief, m.Line) }),
                .. choices.SelectMany(c => new[] { (c.Choice.Text, c.Line), (c.Feedback ?? "", c.Line) }),
            ],
        };
    }
}
