using System.Collections.Immutable;
using System.Text.Json;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Remarks;

/// <summary>A re-marking as its learner sees it: what it was, what it is, why, and the mended key.</summary>
/// <param name="Position">The item's place on the form.</param>
/// <param name="Mended">The item with the key it is marked by now.</param>
public sealed record ShownRemark(RemarkedAttempt Record, int Position, Item Mended)
{
    /// <summary>Every re-marking of an attempt, the earliest first.</summary>
    public static async Task<ImmutableArray<ShownRemark>> OfAsync(LearnDb db, Attempt attempt, CancellationToken cancellationToken)
    {
        var rows = await db.RemarkedAttempts.AsNoTracking().Where(r => r.AttemptId == attempt.Id).OrderBy(r => r.At).ThenBy(r => r.RemarkId)
            .Join(db.ItemVersions, r => r.NewHash, v => v.Hash, (r, v) => new { Record = r, v.Json }).ToListAsync(cancellationToken);
        return [.. rows.Select(r => new ShownRemark(r.Record, attempt.Items.First(i => i.ItemId == r.Record.ItemId).Position, JsonSerializer.Deserialize<Item>(r.Json)!))];
    }
}
