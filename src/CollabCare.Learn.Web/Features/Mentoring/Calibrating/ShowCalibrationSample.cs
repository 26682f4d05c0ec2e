using System.Collections.Immutable;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Workbook;
using CollabCare.Learn.Web.Writing;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring.Calibrating;

/// <summary>Shows a sample to the mentor who rates it; with what was agreed once it is rated.</summary>
public sealed record ShowCalibrationSample(Guid MentorId, Guid Id, int Position) : IQuery<CalibrationSamplePage?>;

/// <param name="Project">The project's title.</param>
/// <param name="Html">The sample; null where it is no longer what was rated.</param>
/// <param name="Criteria">The criteria that the sample can show, without what was agreed.</param>
public sealed record CalibrationSamplePage(MentorCalibration Calibration, string Project, string Title, int Position, int Count, string? Html, ImmutableArray<SheetCriterion> Criteria)
{
    /// <summary>Beside what was agreed; empty before the sample is rated.</summary>
    public ImmutableArray<SampleRating> Rated { get; init; } = [];

    /// <summary>What was typed and not kept.</summary>
    public ImmutableArray<CriterionRating> Typed { get; init; } = [];

    public ImmutableArray<(string Field, string Sentence)> Faults { get; init; } = [];
    public Looked? Looked { get; init; }

    public string At => $"/mentoring/calibration/{Calibration.Id}";

    public string Next => Calibration.EndedAt is null && Calibration.Next(Count) is { } next ? $"{At}/{next}" : At;

    public string? Fault(string field) => Faults.Where(f => f.Field == field).Select(f => f.Sentence).FirstOrDefault();
}

public sealed class ShowCalibrationSampleHandler(LearnDb db, Library library) : IQueryHandler<ShowCalibrationSample, CalibrationSamplePage?>
{
    public async ValueTask<CalibrationSamplePage?> Handle(ShowCalibrationSample query, CancellationToken cancellationToken)
    {
        if (await db.MentorCalibrations.AsNoTracking().Include(c => c.Samples).FirstOrDefaultAsync(c => c.Id == query.Id && c.PersonId == query.MentorId, cancellationToken) is not { } calibration)
        {
            return null;
        }

        var (project, rated) = (library.Project(calibration.ProjectId), calibration.Samples.Find(s => s.Position == query.Position));
        var samples = project?.Mentor?.Calibration?.Samples ?? [];
        var (count, sample) = (Math.Max(samples.Length, calibration.Samples.Count), samples.ElementAtOrDefault(query.Position - 1));
        if (rated is not null)
        {
            return new(calibration, project?.Title ?? calibration.ProjectId, rated.Title, query.Position, count, rated.Title == sample?.Title ? sample.Html : null, []) { Rated = SampleRating.Read(rated.Ratings) };
        }

        return calibration.EndedAt is not null || sample is null ? null
            : new(calibration, project!.Title, sample.Title, query.Position, count, sample.Html, [.. sample.Ratings.Select(r => project.Rubric.First(c => c.Name == r.Of)).Select(c => new SheetCriterion(c.Name, c.Safety, c.Anchors))]);
    }
}
