using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;

namespace CollabCare.Learn.Web.Features.Modules;

/// <summary>What a module leads to: the tools that it teaches, and the projects and interview questions that draw on it.</summary>
public sealed record ModuleUses(ImmutableArray<Tool> Tools, ImmutableArray<Project> Projects, ImmutableArray<InterviewQuestion> Questions)
{
    public static ModuleUses Of(Module module, Library library) => new(
        [.. library.Tools.Where(t => t.Modules.Contains(module.Id))], [.. library.Projects.Where(p => p.After.Contains(module.Id))],
        [.. library.Interview.Questions.Where(q => q.Modules.Contains(module.Id))]);
}
