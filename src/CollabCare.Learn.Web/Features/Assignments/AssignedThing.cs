using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;

namespace CollabCare.Learn.Web.Features.Assignments;

/// <summary>Something that can be assigned, as the library has it.</summary>
/// <param name="Address">Where it is done.</param>
/// <param name="Code">Its name in a form: kind, id and route.</param>
public sealed record AssignedThing(AssignedKind Kind, string Id, ProjectRoute? Route, string Title, string Address, string Code)
{
    /// <summary>What it is, in words: "Module “…”", "Project “…”, desk route".</summary>
    public string Says => $"{Kind switch { AssignedKind.Module => "Module", AssignedKind.Scenario => "Scenario", AssignedKind.Review => "Review", _ => "Project" }} “{Title}”{(Route is { } route ? $", {route.ToString().ToLowerInvariant()} route" : "")}";

    /// <summary>Everything that can be assigned, in the order of the library.</summary>
    public static IEnumerable<AssignedThing> All(Library library) =>
        library.Modules.Select(m => Of(m))
            .Concat(library.Modules.Where(m => m.Scenario is not null).Select(Scene))
            .Concat(library.Reviews.Select(Of))
            .Concat(library.Projects.SelectMany(p => p.Routes.Select(r => Of(p, r))));

    /// <summary>What a code stands for, or null.</summary>
    public static AssignedThing? Find(Library library, string? code) => All(library).FirstOrDefault(t => t.Code == code);

    /// <summary>What an assignment asks for. What has left the library is still named by its id.</summary>
    public static AssignedThing Of(Library library, AssignedKind kind, string id, ProjectRoute? route) => kind switch
    {
        AssignedKind.Module when library.Module(id) is { } module => Of(module),
        AssignedKind.Scenario when library.Module(id) is { Scenario: not null } module => Scene(module),
        AssignedKind.Review when library.Review(id) is { } review => Of(review),
        AssignedKind.Project when library.Project(id) is { } project => Of(project, route ?? ProjectRoute.Desk),
        _ => new(kind, id, route, id, "/modules", Coded(kind, id, route)),
    };

    static AssignedThing Of(Module module) => new(AssignedKind.Module, module.Id, null, module.Title, $"/modules/{module.Id}", Coded(AssignedKind.Module, module.Id, null));

    static AssignedThing Scene(Module module) => new(AssignedKind.Scenario, module.Id, null, module.Scenario!.Title, $"/modules/{module.Id}/scenario", Coded(AssignedKind.Scenario, module.Id, null));

    static AssignedThing Of(CumulativeReview review) => new(AssignedKind.Review, review.Id, null, review.Title, review.Address, Coded(AssignedKind.Review, review.Id, null));

    static AssignedThing Of(Project project, ProjectRoute route) => new(AssignedKind.Project, project.Id, route, project.Title, $"/projects/{project.Id}", Coded(AssignedKind.Project, project.Id, route));

    static string Coded(AssignedKind kind, string id, ProjectRoute? route) => $"{kind}:{id}{(route is { } r ? $":{r}" : "")}";
}
