using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.WhoIsWho;

/// <summary>Shows who somebody is, what presses on them, and how they decide.</summary>
/// <param name="Name">The last part of its address.</param>
public sealed record ShowRole(string Name) : IQuery<RolePage?>;

public sealed record RolePage(Role Role, ImmutableArray<Source> Sources);

public sealed class ShowRoleHandler(Library library) : IQueryHandler<ShowRole, RolePage?>
{
    public ValueTask<RolePage?> Handle(ShowRole query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(library.Role(query.Name) is { } role ? new RolePage(role, library.Cited(role.Page)) : null);
}
