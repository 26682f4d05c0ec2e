using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Hosting;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring.Calibrating;

/// <summary>Shows a mentor how near his or her ratings of a set are to the agreed ones, and the way back to the round that waits.</summary>
public sealed record ShowCalibrationResult(Guid MentorId, Guid Id) : IQuery<CalibrationResultPage?>;

/// <summary>Gives the same as a table: a line a criterion of a sample.</summary>
public sealed record ExportCalibration(Guid MentorId, Guid Id) : IQuery<CsvFile?>;

/// <param name="Project">The project's title.</param>
/// <param name="Open">The first sample that is not rated; null once the set is ended.</param>
/// <param name="Round">The round that the mentor wanted to take, where it still waits.</param>
public sealed record CalibrationResultPage(MentorCalibration Calibration, string Project, int? Open, ImmutableArray<RatedSample> Samples, RoundAhead? Round)
{
    public RaterAgreement Agreement { get; } = SampleRating.Agreement(Samples.SelectMany(s => s.Ratings));
}

public sealed record RatedSample(int Position, string Title, ImmutableArray<SampleRating> Ratings);

public sealed class ShowCalibrationResultHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ShowCalibrationResult, CalibrationResultPage?>
{
    public async ValueTask<CalibrationResultPage?> Handle(ShowCalibrationResult query, CancellationToken cancellationToken)
    {
        if (await db.MentorCalibrations.AsNoTracking().Include(c => c.Samples).FirstOrDefaultAsync(c => c.Id == query.Id && c.PersonId == query.MentorId, cancellationToken) is not { } calibration)
        {
            return null;
        }

        return new(
            calibration, library.Project(calibration.ProjectId)?.Title ?? calibration.ProjectId,
            calibration.EndedAt is null ? calibration.Next(library.Samples(calibration.ProjectId)?.Samples.Length ?? 0) : null,
            [.. calibration.Samples.OrderBy(s => s.Position).Select(s => new RatedSample(s.Position, s.Title, SampleRating.Read(s.Ratings)))],
            await db.AheadAsync(query.MentorId, calibration.RoundId, clock.GetUtcNow(), cancellationToken));
    }
}

public sealed class ExportCalibrationHandler(ISender sender) : IQueryHandler<ExportCalibration, CsvFile?>
{
    public async ValueTask<CsvFile?> Handle(ExportCalibration query, CancellationToken cancellationToken) =>
        await sender.Send(new ShowCalibrationResult(query.MentorId, query.Id), cancellationToken) is { Calibration.EndedAt: { } ended } page
            ? CsvFile.Of(
                $"calibration-{ended:yyyy-MM-dd}", ["project", "sample", "criterion", "yours", "agreed", "gap", "evidence"],
                page.Samples.SelectMany(s => s.Ratings.Select(r => (IEnumerable<object?>)[page.Calibration.ProjectId, s.Title, r.Criterion, r.Given, r.Agreed, r.Gap.Levels, r.Evidence])))
            : null;
}
