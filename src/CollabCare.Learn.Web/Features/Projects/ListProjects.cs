using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Projects;

/// <summary>Lists the practice projects.</summary>
public sealed record ListProjects : IQuery<ImmutableArray<Project>>;

public sealed class ListProjectsHandler(Library library) : IQueryHandler<ListProjects, ImmutableArray<Project>>
{
    public ValueTask<ImmutableArray<Project>> Handle(ListProjects query, CancellationToken cancellationToken) => ValueTask.FromResult(library.Projects);
}
