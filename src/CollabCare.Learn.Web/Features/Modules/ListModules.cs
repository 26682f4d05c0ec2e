using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Progress;
using Mediator;

namespace CollabCare.Learn.Web.Features.Modules;

/// <summary>Lists the modules for a stranger, who has done nothing yet.</summary>
public sealed record ListModules : IQuery<Standings>;

public sealed class ListModulesHandler(Library library, TimeProvider clock) : IQueryHandler<ListModules, Standings>
{
    public ValueTask<Standings> Handle(ListModules query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var nothing = Enumerable.Empty<(string, string)>().ToLookup(p => p, _ => (Evidence)null!);
        var modules = library.Modules.Select(m => ModuleProgress.Of(m, null, [], nothing, new Dictionary<string, WritingState>(), now)).ToImmutableArray();
        var reviews = Standings.ReviewsOf(library, modules, Enumerable.Empty<Attempt>().ToLookup(a => a.ModuleId), now);
        return ValueTask.FromResult(new Standings(modules, reviews, new StudyPlan([])));
    }
}
