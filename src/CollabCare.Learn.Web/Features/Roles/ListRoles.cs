using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.WhoIsWho;

/// <summary>Lists the roles, those near the patient first.</summary>
public sealed record ListRoles : IQuery<ImmutableArray<Role>>;

public sealed class ListRolesHandler(Library library) : IQueryHandler<ListRoles, ImmutableArray<Role>>
{
    public ValueTask<ImmutableArray<Role>> Handle(ListRoles query, CancellationToken cancellationToken) =>
        ValueTask.FromResult<ImmutableArray<Role>>([.. library.Roles.OrderBy(r => r.Group).ThenBy(r => r.Title, StringComparer.Ordinal)]);
}

/// <summary>What the five role colours are called.</summary>
public static class RoleGroups
{
    extension(RoleGroup group)
    {
        public string Title => group switch
        {
            RoleGroup.Patient => "Patient",
            RoleGroup.Nurse => "Nurse",
            RoleGroup.Physician => "Physician",
            RoleGroup.Allied => "Allied",
            _ => "System",
        };

        /// <summary>The class that gives it its colour and its shape.</summary>
        public string Css => $"role role-{group.Title.ToLowerInvariant()}";
    }
}
