using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Workbook;

/// <summary>Begins a project, live or at the desk; or goes back to it, on the other route where nothing has been sent yet.</summary>
public sealed record StartWork(Guid PersonId, string ProjectId, ProjectRoute Route) : ICommand<Guid?>;

public sealed class StartWorkHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<StartWork, Guid?>
{
    public async ValueTask<Guid?> Handle(StartWork command, CancellationToken cancellationToken)
    {
        if (library.Project(command.ProjectId) is not { } project || !project.Routes.Contains(command.Route))
        {
            return null;
        }

        return await db.WriteAsync<Guid?>(
            async () =>
            {
                var now = clock.GetUtcNow();
                var work = await db.Works.Include(w => w.Rounds).FirstOrDefaultAsync(w => w.PersonId == command.PersonId && w.ProjectId == project.Id, cancellationToken);
                if (work is null)
                {
                    work = new() { PersonId = command.PersonId, ProjectId = project.Id, Route = command.Route, StartedAt = now, SavedAt = now };
                    db.Works.Add(work);
                }
                else if (work.Rounds.Count == 0)
                {
                    work.Route = command.Route;
                }

                await db.SaveChangesAsync(cancellationToken);
                return work.Id;
            },
            cancellationToken);
    }
}
