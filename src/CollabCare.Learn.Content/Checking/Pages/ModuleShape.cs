using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Checking.Language;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;

namespace CollabCare.Learn.Content.Checking.Pages;

/// <summary>The shape of a module (curriculum 6.1): a scene, an example, the misconceptions, something to do; not too long, and not text alone.</summary>
static class ModuleShape
{
    const int LongestScene = 80;
    const int WordsPerFigure = 500;
    static readonly ImmutableArray<string> Sections = ["A worked example", "What people get wrong", "Try it", "Tomorrow"];

    public static void Check(Module module, FrontMatter front, Findings findings)
    {
        var path = module.Page.Path;
        foreach (var title in Sections.Where(t => module.Page.Sections.All(s => !s.Title.Equals(t, StringComparison.OrdinalIgnoreCase))))
        {
            findings.Error(Rules.Shape, path, front.BodyLine, 1, $"The section \"{title}\" is missing; add ## {title}");
        }

        CheckScene(path, front, findings);
        CheckObjectives(module, front);
        if (module.Standing.Status != Status.Draft)
        {
            CheckLength(module, front, findings);
        }
    }

    static void CheckLength(Module module, FrontMatter front, Findings findings)
    {
        var (fewest, most) = module.Level switch
        {
            Level.Beginner => (900, 1400),
            Level.Intermediate => (1200, 1800),
            _ => (1500, 2200),
        };
        var words = module.Page.Words;
        if (words < fewest || words > most)
        {
            findings.Warn(Rules.Length, module.Page.Path, front.BodyLine, 1, $"The module has {words} words; at its level it should have {fewest} to {most}.");
        }

        var figures = Prose.Figures(front.Body);
        if (figures < words / WordsPerFigure)
        {
            findings.Warn(
                Rules.Length, module.Page.Path, front.BodyLine, 1,
                $"The module has {words} words and {figures} tables and drawn blocks; have one every {WordsPerFigure} words.");
        }
    }

    static void CheckObjectives(Module module, FrontMatter front)
    {
        foreach (var objective in module.Objectives.Where(o => WordLists.Unobservable.In(o.Text) is not null))
        {
            var verb = WordLists.Unobservable.In(objective.Text);
            front.Warn(Rules.Objective, "objectives", $"Nobody can observe \"{verb}\" ({objective.Id}); say what the learner does.", objective.Id);
        }
    }

    static void CheckScene(string path, FrontMatter front, Findings findings)
    {
        var lines = front.Body.Split('\n');
        var title = Array.FindIndex(lines, l => l.StartsWith("# ", StringComparison.Ordinal));
        var next = Array.FindIndex(lines, title + 1, l => l.StartsWith("##", StringComparison.Ordinal));
        if (title < 0 || next < 0)
        {
            return;
        }

        var words = Words.Count(string.Join(' ', lines[(title + 1)..next]));
        if (words == 0)
        {
            findings.Error(
                Rules.Shape, path, front.BodyLine + title, 1, "No scene stands below the title; begin with a person, a place and a time, before the first ##.");
        }
        else if (words > LongestScene)
        {
            findings.Warn(Rules.Length, path, front.BodyLine + title, 1, $"The opening scene has {words} words; it should have at most {LongestScene}.");
        }
    }
}
