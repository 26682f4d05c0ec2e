using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Progress;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Modules;

/// <summary>Shows a module's reading; to its reader, with the section where he or she left.</summary>
public sealed record ShowModule(string Id, Guid? PersonId) : IQuery<ModulePage?>;

public sealed record ModulePage(Module Module, ImmutableArray<Source> Sources, ImmutableArray<Module> After, ModuleUses Uses, Reading? Reading, ImmutableArray<WritingProgress> Writing)
{
    /// <summary>The section to go on at, or null.</summary>
    public Section? Resume => Reading is { DoneAt: null } reading ? Module.Page.Sections.FirstOrDefault(s => s.Anchor.Length > 0 && s.Anchor == reading.Section) : null;
}

public sealed class ShowModuleHandler(LearnDb db, Library library) : IQueryHandler<ShowModule, ModulePage?>
{
    static readonly Func<LearnDb, Guid, string, Task<Reading?>> Reading =
        EF.CompileAsyncQuery((LearnDb db, Guid person, string module) => db.Readings.AsNoTracking().FirstOrDefault(r => r.PersonId == person && r.ModuleId == module));

    public async ValueTask<ModulePage?> Handle(ShowModule query, CancellationToken cancellationToken)
    {
        if (library.Module(query.Id) is not { } module)
        {
            return null;
        }

        var reading = query.PersonId is { } person ? await Reading(db, person, module.Id) : null;
        return new(
            module, [.. library.Cited(module.Page).Union(module.Sources.Select(library.Source).OfType<Source>())], [.. module.After.Select(library.Module).OfType<Module>()], ModuleUses.Of(module, library), reading,
            await WritingAsync(module, query.PersonId, cancellationToken));
    }

    // Most modules have no written task, and most readers come for the reading: nothing is asked for then.
    async Task<ImmutableArray<WritingProgress>> WritingAsync(Module module, Guid? person, CancellationToken cancellationToken)
    {
        if (module.Quiz is not { Tasks: { Length: > 0 } tasks })
        {
            return [];
        }

        var states = person is { } id ? await WritingProgress.OfAsync(db, id, cancellationToken) : new Dictionary<string, WritingState>();
        return [.. tasks.Select(t => new WritingProgress(t, states.GetValueOrDefault(t.Id)))];
    }
}
