using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Modules;

/// <summary>Keeps the section that a reader is at, so that another device goes on there.</summary>
public sealed record KeepPlace(string ModuleId, Guid PersonId, string Section) : ICommand<bool>;

/// <summary>Says that a module is read to the end, or takes it back.</summary>
public sealed record MarkRead(string ModuleId, Guid PersonId, bool Done) : ICommand<bool>;

public sealed class KeepPlaceHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<KeepPlace, bool>, ICommandHandler<MarkRead, bool>
{
    public async ValueTask<bool> Handle(KeepPlace command, CancellationToken cancellationToken) =>
        library.Module(command.ModuleId) is { } module
        && module.Page.Sections.Any(s => s.Anchor == command.Section)
        && await ChangeAsync(command.ModuleId, command.PersonId, reading => reading.Section = command.Section, cancellationToken);

    public async ValueTask<bool> Handle(MarkRead command, CancellationToken cancellationToken) =>
        library.Module(command.ModuleId) is not null
        && await ChangeAsync(command.ModuleId, command.PersonId, reading => reading.DoneAt = command.Done ? reading.DoneAt ?? clock.GetUtcNow() : null, cancellationToken);

    Task<bool> ChangeAsync(string moduleId, Guid personId, Action<Reading> change, CancellationToken cancellationToken) => db.WriteAsync(
        async () =>
        {
            var reading = await db.Readings.FindAsync([personId, moduleId], cancellationToken);
            if (reading is null)
            {
                db.Readings.Add(reading = new Reading { PersonId = personId, ModuleId = moduleId, BegunAt = clock.GetUtcNow() });
            }

            reading.SeenAt = clock.GetUtcNow();
            change(reading);
            await db.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}
