using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking.Interview;
using CollabCare.Learn.Content.Checking.Language;
using CollabCare.Learn.Content.Checking.Wording;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Reading.Projects;

namespace CollabCare.Learn.Content.Checking.Projects;

/// <summary>Checks the files beside a brief.</summary>
static class ProjectFileChecks
{
    const string InventedLine = "Invented for this course: no real person, hospital or record.";
    const int Criteria = 5;
    const int Samples = 6;

    static readonly ImmutableArray<(string File, string Id, int From, int To)> Expected =
        [("rubric", "rubric", 0, 0), ("mentor-guide", "mentor", 400, 700), ("exemplar", "exemplar", 700, 1500), ("desk-pack/readme", "pack-readme", 0, 0), ("desk-pack/answers", "pack-answers", 0, 0)];

    public static void Check(WrittenProject project, Findings findings)
    {
        Presence(project, findings);
        Length(project, project.Project.Page, "brief", 600, 1000, findings);
        Rubric(project, findings);
        Exemplar(project, findings);
        Calibration(project, findings);
        foreach (var (file, front, _) in project.Files.Where(f => f.File.Path.Contains("/desk-pack/", StringComparison.Ordinal)))
        {
            if (!front.Body.Split('\n').Where(l => l.Trim().Length > 0 && !l.StartsWith("# ", StringComparison.Ordinal)).Take(1).Any(l => l.StartsWith(InventedLine, StringComparison.Ordinal)))
            {
                findings.Error(ProjectRules.Invented, file.Path, front.BodyLine, 1, $"The page does not say that it is invented; begin it with: {InventedLine}");
            }

            foreach (var (line, at) in front.Body.Split('\n').Select((l, i) => (l, i)))
            {
                if (WordLists.PrivateData.In(line) is { } data)
                {
                    findings.Error(Rules.Item(28), file.Path, front.BodyLine + at, 1, Privacy.Message(data));
                }
            }
        }
    }

    static void Presence(WrittenProject project, Findings findings)
    {
        foreach (var (name, id, from, to) in Expected)
        {
            if (project.File(name) is not { } file)
            {
                findings.Error(ProjectRules.Files, project.In(name), 0, 0, $"The project has no {name}.md; add it.");
                continue;
            }

            CheckId(project, file, id);
            if (to > 0)
            {
                Length(project, file.Page, name, from, to, findings);
            }
        }

        foreach (var (file, front, _) in project.Files.Where(f => ProjectFiles.IsPack(f.File.Path) && f.File.Name != "readme"))
        {
            if (HasId(project) && file.Id.Length > 0 && !file.Id.StartsWith($"{project.Project.Id}-pack-", StringComparison.Ordinal))
            {
                front.Report(Rules.Id, "id", $"The id of a page of this pack begins with {project.Project.Id}-pack-; mend '{file.Id}'.");
            }

            if (file.Title is null)
            {
                front.Report(Rules.MissingKey, "id", "The key 'title' is missing; add title: and what this page is.");
            }
        }

        if (project.Project.DeskPack.Length < 2)
        {
            findings.Error(ProjectRules.Files, project.In("desk-pack/readme"), 0, 0, "The desk pack holds nothing but its readme; add what the learner works on.");
        }
    }

    // Where the brief's own id is wrong, that has been said, and is not said again of every file.
    static bool HasId(WrittenProject project) => project.Project.Id.StartsWith("project-", StringComparison.Ordinal);

    static void CheckId(WrittenProject project, (ProjectFile File, FrontMatter Front, Page) file, string end)
    {
        var wanted = $"{project.Project.Id}-{end}";
        if (HasId(project) && file.File.Id.Length > 0 && file.File.Id != wanted)
        {
            file.Front.Report(Rules.Id, "id", $"The id of this file is {wanted}; here it is '{file.File.Id}'.");
        }
    }

    static void Length(WrittenProject project, Page page, string what, int from, int to, Findings findings)
    {
        if (project.Project.Standing.Status != Status.Draft && (page.Words < from || page.Words > to))
        {
            findings.Warn(ProjectRules.Length, page.Path, 0, 0, $"The {what} has {page.Words} words; it should have {from} to {to}.");
        }
    }

    static void Rubric(WrittenProject project, Findings findings)
    {
        if (project.Rubric.Length == 0)
        {
            return;
        }

        var path = project.In("rubric");
        if (project.Rubric.Length != Criteria)
        {
            findings.Error(ProjectRules.Rubric, path, project.Rubric[0].Line, 1, $"A rubric has {Criteria} criteria; this one has {project.Rubric.Length}.");
        }

        if (project.Project.Rubric.Count(c => c.Safety) is var safety && safety != 1)
        {
            findings.Error(ProjectRules.Rubric, path, project.Rubric[0].Line, 1, $"One criterion is the safety criterion, with ● behind its name; here {safety} have it.");
        }

        foreach (var row in project.Rubric)
        {
            foreach (var (anchor, level) in row.Cells.Skip(1).Select((c, i) => (c, i + 1)))
            {
                var words = Words.Count(anchor);
                if (words == 0)
                {
                    findings.Error(ProjectRules.Rubric, path, row.Line, 1, $"{row.Cells[0]} does not say what level {level} is like; fill the cell.");
                }
                else if (words is < 6 or > 25)
                {
                    findings.Warn(ProjectRules.Length, path, row.Line, 1, $"Level {level} of {row.Cells[0]} has {words} words; it should have 6 to 25.");
                }
            }
        }
    }

    static void Exemplar(WrittenProject project, Findings findings)
    {
        if (project.File("exemplar") is not { } exemplar)
        {
            return;
        }

        var titles = exemplar.Page.Sections.Where(s => s.Title.Length > 0).Select(s => s.Title).ToList();
        var labels = project.Project.Deliverables.Select(d => d.Label).ToList();
        foreach (var label in labels.Where(l => !titles.Contains(l)))
        {
            findings.Error(ProjectRules.Exemplar, exemplar.File.Path, exemplar.Front.BodyLine, 1, $"The exemplar has no section for \"{label}\"; add ## {label}");
        }

        foreach (var title in titles.Where(t => !labels.Contains(t)))
        {
            findings.Error(
                ProjectRules.Exemplar, exemplar.File.Path, exemplar.Front.BodyLine, 1, $"\"{title}\" is the label of no deliverable; mend it, or make it a heading of the third level.");
        }
    }

    static void Calibration(WrittenProject project, Findings findings)
    {
        if (project.File("calibration/set") is not { } set)
        {
            return;
        }

        CheckId(project, set, "calibration");
        var path = set.File.Path;
        if (!project.Samples.Select(s => s.Heading.Title).SequenceEqual(Enumerable.Range(0, Samples).Select(i => $"Sample {(char)('A' + i)}")))
        {
            findings.Error(ProjectRules.Calibration, path, set.Front.BodyLine, 1, "The samples stand under ## Sample A to ## Sample F, in this order.");
        }

        if (!set.Front.Body.Split("## ")[0].Contains("authors' own", StringComparison.Ordinal))
        {
            findings.Error(ProjectRules.Calibration, path, set.Front.BodyLine, 1, "The set does not say whose ratings these are; begin with: The ratings below are the authors' own, until a panel has rated.");
        }

        var criteria = project.Project.Rubric.Select(c => c.Name).ToList();
        foreach (var (sample, row) in project.Samples.SelectMany(s => s.Rows.Select(r => (s, r))))
        {
            if (RatingReader.LevelOf(row) == 0)
            {
                findings.Error(ProjectRules.Calibration, path, row.Line, 1, $"'{row.Cells[1]}' is no rating; write 1, 2, 3 or 4.");
            }

            if (criteria.Count == Criteria && !criteria.Contains(ProjectBodies.Name(row.Cells[0])))
            {
                findings.Error(ProjectRules.Calibration, path, row.Line, 1, $"'{row.Cells[0]}' is no criterion of the rubric; they are {string.Join(", ", criteria)}.");
            }
        }

        var used = project.Samples.SelectMany(s => s.Rows).Select(RatingReader.LevelOf).ToHashSet();
        if (Enumerable.Range(1, 4).Where(l => !used.Contains(l)).ToList() is { Count: > 0 } unused)
        {
            findings.Error(ProjectRules.Calibration, path, set.Front.BodyLine, 1, $"No sample is rated {string.Join(" or ", unused)}; the six together use all four levels.");
        }

        foreach (var sample in project.Samples)
        {
            if (project.Project.Standing.Status != Status.Draft && Words.Count(sample.Text) is var words and (< 80 or > 200))
            {
                findings.Warn(ProjectRules.Length, path, sample.Heading.Line, 1, $"{sample.Heading.Title} has {words} words; it should have 90 to 180.");
            }

            AnswerChecks.CheckEvidence(sample.Rows, sample.Text, path, findings);
        }
    }
}
