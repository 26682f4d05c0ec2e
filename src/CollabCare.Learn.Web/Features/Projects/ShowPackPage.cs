using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Projects;

/// <summary>Shows a page of a desk pack; its answers are no page of it.</summary>
/// <param name="Id">The project's id.</param>
/// <param name="Name">The last part of the page's address.</param>
public sealed record ShowPackPage(string Id, string Name) : IQuery<DeskPackPage?>;

/// <param name="Project">The project.</param>
/// <param name="Pack">The page.</param>
/// <param name="After">The page after it, or null.</param>
public sealed record DeskPackPage(Project Project, PackPage Pack, PackPage? After);

public sealed class ShowPackPageHandler(Library library) : IQueryHandler<ShowPackPage, DeskPackPage?>
{
    public ValueTask<DeskPackPage?> Handle(ShowPackPage query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(library.Project(query.Id) is { } project && project.DeskPack.FirstOrDefault(p => p.Name == query.Name) is { } page
            ? new DeskPackPage(project, page, project.DeskPack.SkipWhile(p => p != page).Skip(1).FirstOrDefault()) : null);
}
