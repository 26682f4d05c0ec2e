using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Checking.Cards;
using CollabCare.Learn.Content.Checking.Interview;
using CollabCare.Learn.Content.Checking.Pages;
using CollabCare.Learn.Content.Checking.Projects;
using CollabCare.Learn.Content.Checking.Quizzes;
using CollabCare.Learn.Content.Checking.Scenarios;
using CollabCare.Learn.Content.Checking.Tree;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Content.Reading;
using CollabCare.Learn.Content.Reading.Interview;
using CollabCare.Learn.Content.Reading.Projects;
using CollabCare.Learn.Content.Reading.Quizzes;

namespace CollabCare.Learn.Content.Checking;

/// <summary>A tree that has been read, and all rules upon it.</summary>
sealed class CheckedTree(
    ContentTree tree, IReadOnlyDictionary<string, FrontMatter> fronts, IReadOnlyCollection<ReadModule> modules, IReadOnlyCollection<Guide> guides,
    ImmutableArray<Role> roles, ImmutableArray<Model.Tool> tools, ImmutableArray<Row<Term>> terms, ImmutableArray<Row<Source>> sources,
    WrittenInterview interview, ImmutableArray<WrittenProject> projects, IReadOnlyCollection<WrittenReview> reviews, DateOnly today,
    Func<string, string> plainText, Findings findings)
{
    readonly Course _course = new([.. terms.Select(t => t.Value)], [.. sources.Select(s => s.Value)]);

    public void Check()
    {
        TreeChecks.Files(tree, findings);
        TreeChecks.Ids(fronts);
        TreeChecks.Rows(terms, sources, _course, findings);
        var allRead = tree.Pages.Keys.All(p => !Place.IsModule(p) || fronts.ContainsKey(p));
        TreeChecks.Modules([.. modules.Select(m => m.Module)], tools, fronts, allRead);
        var byId = modules.Select(m => m.Module).DistinctBy(m => m.Id, StringComparer.Ordinal).ToDictionary(m => m.Id, StringComparer.Ordinal);
        InterviewChecks.Check(interview, byId.Keys, allRead, findings);
        ProjectChecks.Check(projects, byId, allRead, tools, tree, findings);
        TermUse.Check(terms, tree.Pages.Values.Where(f => Place.IsRead(f.Path) && !Place.IsGlossary(f.Path)), findings);
        Parallel.ForEach(ReadPages(), page => PageChecks.Check(page, _course, today, plainText, findings));
        foreach (var role in roles)
        {
            RoleShape.Check(role, fronts[role.Page.Path], findings);
        }

        var roleIds = tree.Pages.Keys.Where(Place.IsRole).All(fronts.ContainsKey) ? roles.Select(r => r.Id).ToHashSet(StringComparer.Ordinal) : null;
        Parallel.ForEach(modules, m =>
        {
            var front = fronts[m.Module.Page.Path];
            ModuleShape.Check(m.Module, front, findings);
            if (m.Quiz is not null)
            {
                QuizChecks.Check(m, m.Quiz, front, _course, findings);
            }

            if (m.Scenario is not null)
            {
                ScenarioChecks.Check(m.Module, m.Scenario, _course, findings);
            }

            if (m.Gym is not null)
            {
                TaskChecks.Check(m.Module, m.Gym, m.Quiz, _course, findings);
            }

            if (m.Cards is not null)
            {
                CardChecks.Check(m.Module, m.Cards, _course, findings);
            }

            if (m is { Seat: not null, Scenario: not null })
            {
                SeatChecks.Check(m.Module, m.Seat, m.Scenario, roleIds, _course, findings);
            }
        });
        foreach (var review in reviews)
        {
            ReviewChecks.Check(review, byId, allRead, _course, today, findings);
        }

        TwinChecks.Check([.. modules.Where(m => m.Quiz is not null).SelectMany(m => m.Quiz!.Items), .. reviews.SelectMany(r => r.Items)], findings);
    }

    IEnumerable<ReadPage> ReadPages()
    {
        foreach (var read in modules)
        {
            var module = read.Module;
            yield return Of(module.Page, module.Standing, module.Level, module.Sources, read.Sources);
        }

        foreach (var role in roles)
        {
            yield return Of(role.Page, role.Standing, role.Level, Listed(role.Page), []);
        }

        foreach (var tool in tools)
        {
            yield return Of(tool.Page, tool.Standing, Level.Beginner, Listed(tool.Page), []);
        }

        foreach (var guide in guides)
        {
            yield return Of(guide.Page, guide.Standing, Level.Beginner, Listed(guide.Page), []);
        }

        foreach (var question in interview.Questions.Select(q => q.Question))
        {
            yield return Of(question.Page, question.Standing, question.Level, Listed(question.Page), []);
        }

        foreach (var (page, standing) in interview.Sessions.Select(s => (s.Session.Page, s.Session.Standing)).Concat(interview.Rubric is { Rubric: var r } ? [(r.Page, r.Standing)] : []))
        {
            yield return Of(page, standing, Level.Beginner, Listed(page), []);
        }

        foreach (var project in projects)
        {
            yield return Of(project.Project.Page, project.Project.Standing, project.Project.Level, project.Project.Sources, []);

            // What a pack shows is material, and a rubric or a sample no running text: their sentences are not ours to mend.
            foreach (var (file, _, page) in project.Files.Where(f => f.File.Name is "mentor-guide" or "exemplar"))
            {
                yield return Of(page, file.Standing ?? project.Project.Standing, Level.Advanced, [.. project.Project.Sources, .. file.Sources], []);
            }
        }
    }

    ReadPage Of(Page page, Standing standing, Level level, IReadOnlyCollection<string> listed, IReadOnlyCollection<string> ofItems) =>
        new(page.Path, fronts[page.Path], page, standing, level, listed, ofItems);

    ImmutableArray<string> Listed(Page page) => fronts[page.Path].List("sources", required: false);
}
