using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Assessment.Progress;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Assignments;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Learners;

/// <summary>Which learners the rules of "needs attention" name, and by what: a query for each table, however many learners there are.</summary>
static class Attending
{
    /// <param name="people">Learners, each with the moment since which silence is counted.</param>
    /// <param name="cohort">Assignments of this cohort alone; null for all.</param>
    public static async Task<IReadOnlyDictionary<Guid, (ImmutableArray<AttentionFlag> Flags, DateTimeOffset? Last)>> OfAsync(
        LearnDb db, Library library, IReadOnlyDictionary<Guid, DateTimeOffset> people, Guid? cohort, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var ids = people.Keys.ToList();
        var last = new Dictionary<Guid, DateTimeOffset>();
        void Seen(Guid person, DateTimeOffset? at)
        {
            if (at is { } moment && !(last.TryGetValue(person, out var before) && before >= moment))
            {
                last[person] = moment;
            }
        }

        foreach (var row in await db.Readings.Where(r => ids.Contains(r.PersonId)).GroupBy(r => r.PersonId).Select(g => new { g.Key, At = g.Max(r => r.SeenAt) }).ToListAsync(cancellationToken))
        {
            Seen(row.Key, row.At);
        }

        foreach (var row in await db.Attempts.Where(a => ids.Contains(a.PersonId)).GroupBy(a => a.PersonId).Select(g => new { g.Key, Begun = g.Max(a => a.StartedAt), Ended = g.Max(a => a.EndedAt) }).ToListAsync(cancellationToken))
        {
            Seen(row.Key, row.Begun);
            Seen(row.Key, row.Ended);
        }

        foreach (var row in await db.Runs.Where(r => ids.Contains(r.PersonId)).GroupBy(r => r.PersonId).Select(g => new { g.Key, At = g.Max(r => r.StartedAt) }).ToListAsync(cancellationToken))
        {
            Seen(row.Key, row.At);
        }

        var from = now.AddDays(-Attention.Days);
        var missed = await db.Attempts.Where(a => ids.Contains(a.PersonId) && !a.Practice && a.EndedAt >= from)
            .Join(db.AttemptItems.Where(i => i.Missed), a => a.Id, i => i.AttemptId, (a, i) => new { a.PersonId, i.ItemId, i.Certainty }).ToListAsync(cancellationToken);
        var items = missed.Select(m => m.ItemId).Distinct().ToDictionary(id => id, library.AnyItem, StringComparer.Ordinal);
        var objectives = library.Modules.SelectMany(m => m.Objectives.Select(o => (Key: (m.Id, o.Id), o.Text))).ToDictionary(o => o.Key, o => o.Text);
        var byPerson = missed.ToLookup(m => m.PersonId);
        var overdue = (await Assigned.OfAsync(db, library, ids, cohort, now, cancellationToken)).Where(a => a.Overdue).ToLookup(a => a.PersonId);
        return ids.ToDictionary(id => id, id => (
            Attention.Of(
                new(
                    people[id], last.TryGetValue(id, out var at) ? at : null,
                    byPerson[id].SelectMany(m => items[m.ItemId]?.Tested ?? []).Where(objectives.ContainsKey).GroupBy(t => objectives[t], StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal),
                    [.. overdue[id].Select(a => $"{a.Thing.Says}, {a.DueInWords}")],
                    [.. byPerson[id].Where(m => m.Certainty == Certainty.Certain).Select(m => items[m.ItemId]?.Title ?? m.ItemId)]),
                now),
            last.TryGetValue(id, out var seen) ? seen : (DateTimeOffset?)null));
    }
}
