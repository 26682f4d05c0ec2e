using System.Collections.Immutable;
using CollabCare.Learn.Content.Checking.Tree;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Reading.Projects;

namespace CollabCare.Learn.Content.Checking.Projects;

/// <summary>Checks a project's brief, and what it names.</summary>
static class ProjectChecks
{
    /// <summary>Sections of a brief, in order.</summary>
    public static readonly ImmutableArray<string> Sections = ["What you will do", "Steps", "On the live route", "On the desk route", "What to hand in", "How it is reviewed"];

    static readonly ImmutableArray<string> ClinicianTime = ["Who", "For what", "Minutes", "Agreed with"];
    static readonly ImmutableArray<string> ForMentors = ["mentor", "calibration"];

    public static void Check(
        IReadOnlyCollection<WrittenProject> projects, IReadOnlyDictionary<string, Module> modules, bool allModulesRead, IReadOnlyCollection<Model.Tool> tools, ContentTree tree,
        Findings findings)
    {
        foreach (var path in tree.Pages.Keys.Where(p => ProjectFiles.Has(p) && !tree.Pages.ContainsKey(ProjectFiles.BriefOf(p))).GroupBy(ProjectFiles.FolderOf, StringComparer.Ordinal).Select(g => g.Min()!))
        {
            findings.Error(ProjectRules.Files, path, 0, 0, "A project begins with its brief; add brief.md to its folder.");
        }

        foreach (var twice in projects.GroupBy(p => p.Project.Code, StringComparer.Ordinal).SelectMany(g => g.Skip(1)))
        {
            twice.Front.Report(Rules.DuplicateId, "code", $"The code '{twice.Project.Code}' is taken by another project; give this one the next free number.");
        }

        foreach (var project in projects)
        {
            WrittenSection.AreAs(Sections, project.Brief, project.Path, project.Front.BodyLine, findings);
            Deliverables(project, tools);
            After(project, modules, allModulesRead);
            ProjectFileChecks.Check(project, findings);
            foreach (var page in project.Project.DeskPack.Select(p => p.Page).Append(project.Project.Page))
            {
                Links(page, project, findings);
            }
        }
    }

    static void Deliverables(WrittenProject project, IReadOnlyCollection<Model.Tool> tools)
    {
        var (front, deliverables) = (project.Front, project.Project.Deliverables);
        foreach (var id in deliverables.GroupBy(d => d.Id, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => g.Key))
        {
            front.Report(ProjectRules.Deliverables, "deliverables", $"The deliverable '{id}' stands twice; give each an id of its own.");
        }

        if (!deliverables.Any(d => d is { Id: "clinician-time", Kind: DeliverableKind.Table } && d.Columns.SequenceEqual(ClinicianTime)))
        {
            front.Report(
                ProjectRules.Deliverables, "deliverables",
                $"A project asks for the clinicians' time; add the table clinician-time with columns: [{string.Join(", ", ClinicianTime)}].");
        }

        foreach (var tool in deliverables.Select(d => d.Tool).OfType<string>().Where(id => tools.All(t => t.Id != id)))
        {
            var mend = Words.Nearest(tool, tools.Select(t => t.Id)) is { } near ? $"did you mean '{near}'?" : "mend the id, or add the tool.";
            front.Report(ProjectRules.Deliverables, "deliverables", $"'{tool}' is no tool; {mend}");
        }
    }

    static void After(WrittenProject project, IReadOnlyDictionary<string, Module> modules, bool allModulesRead)
    {
        foreach (var id in project.Project.After)
        {
            if (!modules.TryGetValue(id, out var module))
            {
                if (allModulesRead)
                {
                    NamedModule.Missing(project.Front, "after", id, modules.Keys);
                }
            }
            else if (module.Level > project.Project.Level)
            {
                project.Front.Report(Rules.After, "after", $"'{id}' is of a higher level; a project may only follow its own level or a lower one.", id);
            }
        }
    }

    static void Links(Page page, WrittenProject project, Findings findings)
    {
        var home = $"href=\"/projects/{project.Project.Id}/";
        if (project.Project.Id.Length > 0 && ForMentors.Any(p => page.Html.Contains(home + p, StringComparison.Ordinal)))
        {
            findings.Error(ProjectRules.Secret, page.Path, 0, 0, "This page links to one that is for mentors only, which learners cannot open; take the link out.");
        }
    }
}
