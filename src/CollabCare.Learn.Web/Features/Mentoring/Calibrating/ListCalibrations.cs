using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Interview;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Mentoring.Calibrating;

/// <summary>Lists the samples that a mentor can rate, project by project, and how near he or she was before.</summary>
/// <param name="RoundId">The round that the mentor was about to take; null for none.</param>
public sealed record ListCalibrations(Guid MentorId, Guid? RoundId) : IQuery<CalibrationsPage>;

/// <param name="Due">Why samples come before the next round; null where they need not.</param>
/// <param name="Round">The round that waits; null for none.</param>
/// <param name="Next">The set to rate now; null only where there is none at all.</param>
public sealed record CalibrationsPage(CalibrationDue? Due, RoundAhead? Round, SetRow? Next, ImmutableArray<SetRow> Sets, ImmutableArray<PastCalibration> Past);

/// <summary>A project's samples.</summary>
/// <param name="Open">The rating of them that is under way; null for none.</param>
/// <param name="Last">When they were last rated to the end; null for never.</param>
public sealed record SetRow(Project Project, int Samples, MentorCalibration? Open, int Times, DateTimeOffset? Last);

/// <summary>Samples that were rated to the end.</summary>
public sealed record PastCalibration(Guid Id, string Title, DateTimeOffset At, RaterAgreement Agreement);

public sealed class ListCalibrationsHandler(LearnDb db, Library library, TimeProvider clock) : IQueryHandler<ListCalibrations, CalibrationsPage>
{
    public async ValueTask<CalibrationsPage> Handle(ListCalibrations query, CancellationToken cancellationToken)
    {
        var mine = await db.MentorCalibrations.AsNoTracking().Include(c => c.Samples).Where(c => c.PersonId == query.MentorId).OrderByDescending(c => c.StartedAt).ThenByDescending(c => c.Id).ToListAsync(cancellationToken);
        var round = await db.AheadAsync(query.MentorId, query.RoundId, clock.GetUtcNow(), cancellationToken);
        var ended = mine.Where(c => c.EndedAt is not null).OrderByDescending(c => c.EndedAt).ThenByDescending(c => c.Id).ToList();
        var sets = library.WithSamples().Select(p => new SetRow(
            p, p.Mentor!.Calibration!.Samples.Length, mine.Find(c => c.ProjectId == p.Id && c.EndedAt is null), ended.Count(c => c.ProjectId == p.Id), ended.Find(c => c.ProjectId == p.Id)?.EndedAt)).ToImmutableArray();
        return new(
            await db.CalibrationDueAsync(library, query.MentorId, cancellationToken), round, Next(sets, round?.SubjectId), sets,
            [.. ended.Select(c => new PastCalibration(c.Id, library.Project(c.ProjectId)?.Title ?? c.ProjectId, c.EndedAt!.Value, SampleRating.Agreement(c.Samples.SelectMany(s => SampleRating.Read(s.Ratings)))))]);
    }

    // What is begun; then what was rated least often, since whoever has read the reasons knows them; of those the round's own project.
    static SetRow? Next(IEnumerable<SetRow> sets, string? project) =>
        sets.OrderBy(s => s.Open is null).ThenBy(s => s.Times).ThenBy(s => s.Project.Id != project).ThenBy(s => s.Last).FirstOrDefault();
}
