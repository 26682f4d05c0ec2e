using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Hosting;
using Mediator;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>Gives the matrix of a whole cohort as a table for a spreadsheet: a line a learner, and for each unit how far and when last.</summary>
public sealed record ExportMatrix(Guid Mentor, Guid Cohort) : IQuery<CsvFile?>;

/// <summary>Gives the strands of a whole cohort as a table: a line a learner, and for each strand the percent that is passed.</summary>
public sealed record ExportStrands(Guid Mentor, Guid Cohort) : IQuery<CsvFile?>;

/// <summary>Gives what waits for each mentor of a cohort, and in its pool, as a table: a line a mentor.</summary>
public sealed record ExportWorkload(Guid Mentor, Guid Cohort) : IQuery<CsvFile?>;

/// <summary>Gives everybody who might need a word as a table: a line a learner and rule.</summary>
public sealed record ExportAttention(Guid Mentor, Guid Cohort) : IQuery<CsvFile?>;

/// <summary>Gives what mentors see about a learner as a table: a line a unit.</summary>
public sealed record ExportLearner(Guid Asker, Guid Learner) : IQuery<CsvFile?>;

sealed class ExportMatrixHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportMatrix, CsvFile?>
{
    public async ValueTask<CsvFile?> Handle(ExportMatrix query, CancellationToken cancellationToken) =>
        await sender.Send(new ShowCohort(query.Mentor, query.Cohort, 1, false, Everybody: true), cancellationToken) is { } page
            ? CsvFile.Of(
                $"cohort-{clock.GetUtcNow():yyyy-MM-dd}",
                ["learner", "mentor", "last_activity", .. page.Units.SelectMany(u => new[] { u.Id, $"{u.Id}_at" })],
                page.Rows.Select(row => (IEnumerable<object?>)[row.Name, row.Mentor, row.Last, .. page.Units.SelectMany(u => page.States[row.Id, u.Id] is var state ? new object?[] { state.Step == UnitStep.None ? "none" : state.Word.ToLowerInvariant(), state.At } : [])]))
            : null;
}

sealed class ExportStrandsHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportStrands, CsvFile?>
{
    public async ValueTask<CsvFile?> Handle(ExportStrands query, CancellationToken cancellationToken) =>
        await sender.Send(new ShowCohort(query.Mentor, query.Cohort, 1, false, Everybody: true), cancellationToken) is { } page
            ? CsvFile.Of(
                $"strands-{clock.GetUtcNow():yyyy-MM-dd}", ["learner", .. Strand.All.Select(s => s.Id)],
                page.Rows.Select(row => (IEnumerable<object?>)[row.Name, .. Strand.All.Select(s => (object)page.PercentOf(row.Id, s))]))
            : null;
}

sealed class ExportWorkloadHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportWorkload, CsvFile?>
{
    public async ValueTask<CsvFile?> Handle(ExportWorkload query, CancellationToken cancellationToken) =>
        await sender.Send(new ShowCohort(query.Mentor, query.Cohort, 1, false), cancellationToken) is { } page
            ? CsvFile.Of(
                $"workload-{clock.GetUtcNow():yyyy-MM-dd}", ["mentor", "learners", "waiting", "oldest_sent_at", "begun", $"reviewed_in_{Workloads.Days}_days", "away_until"],
                page.Mentors.Append(page.Pool).Select(m => (IEnumerable<object?>)[m.Name, m.Learners, m.Waiting, m.OldestAt, m.Begun, m.Reviewed, m.AwayUntil]))
            : null;
}

sealed class ExportAttentionHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportAttention, CsvFile?>
{
    public async ValueTask<CsvFile?> Handle(ExportAttention query, CancellationToken cancellationToken) =>
        await sender.Send(new ShowAttention(query.Mentor, query.Cohort, 1, Everybody: true), cancellationToken) is { } page
            ? CsvFile.Of(
                $"attention-{clock.GetUtcNow():yyyy-MM-dd}", ["learner", "mentor", "last_activity", "rule", "threshold", "evidence"],
                page.Rows.SelectMany(row => row.Flags.Select(f => (IEnumerable<object?>)[row.Name, row.Mentor, row.Last, Attention.Name(f.Rule), Attention.Threshold(f.Rule), f.Evidence])))
            : null;
}

sealed class ExportLearnerHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportLearner, CsvFile?>
{
    public async ValueTask<CsvFile?> Handle(ExportLearner query, CancellationToken cancellationToken) =>
        await sender.Send(new ShowLearner(query.Asker, query.Learner), cancellationToken) is { } page
            ? CsvFile.Of(
                $"learner-{clock.GetUtcNow():yyyy-MM-dd}", ["module", "state", "read_at", "tries", "best_percent", "passed", "last_activity", "weakest_objective", "weakest_percent"],
                page.Standings.Modules.Select(m => (IEnumerable<object?>)
                [
                    m.Module.Id, m.State.Word, m.Reading?.DoneAt, m.Graded.Length, m.Graded.Length == 0 ? null : m.Graded.Max(a => a.Percent), m.Passed, m.Standing.LastActivity,
                    m.Module.Objectives.FirstOrDefault(o => o.Id == m.Standing.Weakest?.Objective)?.Text, m.Standing.Weakest?.Percent,
                ]))
            : null;
}
