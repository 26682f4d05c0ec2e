using CollabCare.Learn.Web.Hosting;
using Mediator;

namespace CollabCare.Learn.Web.Features.Assignments;

/// <summary>Gives what a cohort is assigned as a table for a spreadsheet: a line an assignment.</summary>
public sealed record ExportAssignments(Guid Mentor, Guid Cohort) : IQuery<CsvFile?>;

sealed class ExportAssignmentsHandler(ISender sender, TimeProvider clock) : IQueryHandler<ExportAssignments, CsvFile?>
{
    public async ValueTask<CsvFile?> Handle(ExportAssignments query, CancellationToken cancellationToken) =>
        await sender.Send(new ListAssignments(query.Mentor, query.Cohort), cancellationToken) is { } page
            ? CsvFile.Of(
                $"assignments-{clock.GetUtcNow():yyyy-MM-dd}", ["kind", "id", "title", "route", "for", "due_on", "note", "assigned_by", "learners", "done", "overdue", "with_another_day"],
                page.Rows.Select(r => (IEnumerable<object?>)
                [
                    r.Thing.Kind.ToString().ToLowerInvariant(), r.Thing.Id, r.Thing.Title, r.Thing.Route?.ToString().ToLowerInvariant(), r.Whom ?? "everybody", r.DueOn, r.Note, r.By, r.People, r.Done, r.Overdue, r.Extended,
                ]))
            : null;
}
