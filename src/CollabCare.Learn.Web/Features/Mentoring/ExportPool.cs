using CollabCare.Learn.Web.Hosting;
using Mediator;

namespace CollabCare.Learn.Web.Features.Mentoring;

/// <summary>Gives what waits, for whom and with whom, as a table for a spreadsheet: a line a submission.</summary>
public sealed record ExportPool(Guid MentorId) : IQuery<CsvFile>;

/// <summary>Gives how far two raters agreed as a table: a line a submission that two rated.</summary>
public sealed record ExportAgreement(Guid MentorId) : IQuery<CsvFile>;

public sealed class ExportPoolHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportPool, CsvFile>
{
    public async ValueTask<CsvFile> Handle(ExportPool query, CancellationToken cancellationToken) => CsvFile.Of(
        $"pool-{clock.GetUtcNow():yyyy-MM-dd}", ["submission", "title", "learner", "kind", "round", "rating", "since", "begun_by", "for_you", "waits_for"],
        (await sender.Send(new ListPool(query.MentorId), cancellationToken)).Rows
            .Select(r => (IEnumerable<object?>)[r.Submission, r.Title, r.Learner, r.IsMessage ? "written task" : "project", r.Number, r.Place, r.Since, r.Holder, r.ForMe, r.Named]));
}

public sealed class ExportAgreementHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportAgreement, CsvFile>
{
    public async ValueTask<CsvFile> Handle(ExportAgreement query, CancellationToken cancellationToken) => CsvFile.Of(
        $"agreement-{clock.GetUtcNow():yyyy-MM-dd}", ["submission", "title", "criteria", "within_one", "exact", "first_kinder_by", "weighted_kappa", "yours"],
        (await sender.Send(new ListPool(query.MentorId, Everything: true), cancellationToken)).Twice
            .Select(t => (IEnumerable<object?>)[t.Submission, t.Title, t.Agreement.N, t.Agreement.WithinOne, t.Agreement.Exact, t.Agreement.Bias, t.Agreement.Kappa, t.Mine]));
}
