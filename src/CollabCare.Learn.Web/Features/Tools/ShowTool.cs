using System.Collections.Immutable;
using CollabCare.Learn.Assessment;
using CollabCare.Learn.Content.Model;
using Mediator;

namespace CollabCare.Learn.Web.Features.Tools;

/// <summary>Shows what a tool is, when to use it, and its blank worksheet.</summary>
/// <param name="Name">The last part of its address.</param>
public sealed record ShowTool(string Name) : IQuery<ToolPage?>;

public sealed record ToolPage(Tool Tool, ImmutableArray<Module> Modules, ImmutableArray<Source> Sources)
{
    /// <summary>The first level that teaches it; null where no module does yet.</summary>
    public Level? Level => Modules.Length == 0 ? null : Modules.Min(m => m.Level);

    /// <summary>A module that teaches it rests on rules of the United States.</summary>
    public bool UnitedStates => Modules.Any(m => m.Jurisdiction == "US");
}

public sealed class ShowToolHandler(Library library) : IQueryHandler<ShowTool, ToolPage?>
{
    public ValueTask<ToolPage?> Handle(ShowTool query, CancellationToken cancellationToken) =>
        ValueTask.FromResult(library.Tool(query.Name) is { } tool ? new ToolPage(tool, [.. tool.Modules.Select(library.Module).OfType<Module>()], library.Cited(tool.Page)) : null);
}
