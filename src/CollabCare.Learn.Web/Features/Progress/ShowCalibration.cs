using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Mediator;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Progress;

/// <summary>Shows a person how well what he or she said of certainty fits what came of it: in all, by strand, and by month.</summary>
/// <param name="Zone">The person's time zone, which decides the month of an answer.</param>
public sealed record ShowCalibration(Guid PersonId, string Zone) : IQuery<CalibrationPage>;

public sealed record CalibrationPage(Calibration All, ImmutableArray<(Strand Strand, Calibration Calibration)> Strands);

public sealed class ShowCalibrationHandler(LearnDb db, Library library) : IQueryHandler<ShowCalibration, CalibrationPage>
{
    public async ValueTask<CalibrationPage> Handle(ShowCalibration query, CancellationToken cancellationToken)
    {
        var rows = await db.AttemptItems.AsNoTracking().Where(i => i.Answer != null && i.Fraction != null)
            .Join(db.Attempts.Where(a => a.PersonId == query.PersonId && !a.Practice && a.EndedAt != null), i => i.AttemptId, a => a.Id, (i, a) => new { Item = i, a.EndedAt })
            .OrderBy(x => x.EndedAt).ThenBy(x => x.Item.AttemptId).ThenBy(x => x.Item.Position).Select(x => new { x.Item.ItemId, x.Item.Certainty, x.Item.Fraction, x.EndedAt }).ToListAsync(cancellationToken);
        var answers = rows.ConvertAll(r => new StatedAnswer(
            r.ItemId, StrandsOf(r.ItemId), r.Certainty, r.Fraction!.Value, DateOnly.FromDateTime(r.EndedAt!.Value.In(query.Zone).DateTime)));
        var strands = Calibration.ByStrand(answers);
        return new(Calibration.Of(answers), [.. Strand.All.Where(s => strands.ContainsKey(s.Id)).Select(s => (s, strands[s.Id]))]);
    }

    // An item that has left the tree still says its strand by its id.
    ImmutableArray<string> StrandsOf(string item) => library.AnyItem(item)?.Strands ?? (Strand.OfId(item) is { } strand ? [strand.Id] : []);
}
