using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Tools;

/// <summary>Lists the tools.</summary>
public sealed record ListTools : IQuery<ImmutableArray<Tool>>;

public sealed class ListToolsHandler(Library library) : IQueryHandler<ListTools, ImmutableArray<Tool>>
{
    public ValueTask<ImmutableArray<Tool>> Handle(ListTools query, CancellationToken cancellationToken) => ValueTask.FromResult(library.Tools);
}
