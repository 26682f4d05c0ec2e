using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring.Calibrating;

/// <summary>Begins to rate a project's samples, or goes back to where one was.</summary>
/// <param name="RoundId">The round to come back to; null for none.</param>
public sealed record BeginCalibration(Guid MentorId, string ProjectId, Guid? RoundId) : ICommand<Guid?>;

public sealed class BeginCalibrationHandler(LearnDb db, Library library, TimeProvider clock) : ICommandHandler<BeginCalibration, Guid?>
{
    public async ValueTask<Guid?> Handle(BeginCalibration command, CancellationToken cancellationToken) => await db.WriteAsync(() => BeginAsync(command, cancellationToken), cancellationToken);

    async Task<Guid?> BeginAsync(BeginCalibration command, CancellationToken cancellationToken)
    {
        if (library.Samples(command.ProjectId) is not { } set)
        {
            return null;
        }

        var calibration = await db.MentorCalibrations.Include(c => c.Samples).FirstOrDefaultAsync(c => c.PersonId == command.MentorId && c.ProjectId == command.ProjectId && c.EndedAt == null, cancellationToken);
        if (calibration is null)
        {
            calibration = new() { PersonId = command.MentorId, ProjectId = command.ProjectId, StartedAt = clock.GetUtcNow() };
            db.MentorCalibrations.Add(calibration);
        }
        else if (calibration.Next(set.Samples.Length) is null)
        {
            // The set has become shorter since.
            calibration.EndedAt = clock.GetUtcNow();
        }

        if (command.RoundId is { } round && await db.Reached(command.MentorId).AnyAsync(r => r.Id == round, cancellationToken))
        {
            calibration.RoundId = round;
        }

        await db.SaveChangesAsync(cancellationToken);
        return calibration.Id;
    }
}
