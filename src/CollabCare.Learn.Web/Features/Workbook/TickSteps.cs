using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Keeps which steps and lines of the checklist are done.</summary>
/// <param name="Keys">The lines that are ticked; all others are not.</param>
public sealed record TickSteps(Guid WorkId, Guid PersonId, ImmutableArray<string> Keys) : ICommand<bool>;

public sealed class TickStepsHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<TickSteps, bool>
{
    public async ValueTask<bool> Handle(TickSteps command, CancellationToken cancellationToken) => await db.WriteAsync(
        async () =>
        {
            if (await db.OpenAsync(library, command.WorkId, command.PersonId, cancellationToken) is not { IsClosed: false } open)
            {
                return false;
            }

            var known = Brief.Steps(open.Project).Concat(Brief.Checklist(open.Project)).Select(l => l.Key);
            (open.Work.Ticks, open.Work.SavedAt) = ([.. known.Intersect(command.Keys)], clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            return true;
        },
        cancellationToken);
}
