using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Features.Workbook;
using Mediator;

namespace CollabCare.Learn.Web.Features.Projects;

/// <summary>Shows a project's brief, what it asks for, how it is rated, and what its desk pack holds.</summary>
/// <param name="Id">The project's id.</param>
public sealed record ShowProject(string Id) : IQuery<ProjectPage?>;

/// <param name="Project">The project.</param>
/// <param name="After">Modules that it is best done after.</param>
/// <param name="Tools">Tools whose worksheets are handed in, by their ids.</param>
/// <param name="Sources">What the brief cites.</param>
public sealed record ProjectPage(Project Project, ImmutableArray<Module> After, ImmutableDictionary<string, Tool> Tools, ImmutableArray<Source> Sources)
{
    /// <summary>The reader's own work on it, where there is one.</summary>
    public WorkRow? Work { get; init; }
}

public sealed class ShowProjectHandler(Library library) : IQueryHandler<ShowProject, ProjectPage?>
{
    public ValueTask<ProjectPage?> Handle(ShowProject query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(library.Project(query.Id) is { } project ? Page(project) : null);

    ProjectPage Page(Project project)
    {
        var tools = project.Deliverables.Select(d => d.Tool).OfType<string>().Distinct().Select(id => library.Tools.FirstOrDefault(t => t.Id == id)).OfType<Tool>();
        return new(project, [.. project.After.Select(library.Module).OfType<Module>()], tools.ToImmutableDictionary(t => t.Id), library.Cited(project.Page));
    }
}
