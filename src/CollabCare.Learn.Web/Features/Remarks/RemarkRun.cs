using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using CollabCare.Learn.Web.Features.Quizzes;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Remarks;

/// <summary>What marking the old answers to an item by its key of today would change, attempt by attempt.</summary>
/// <param name="Old">Graded answers to older wordings.</param>
/// <param name="Changes">Attempts whose mark or pass, or whose item, would change.</param>
/// <param name="Unlike">Answers that cannot be marked by the new key, because what could be chosen is not the same.</param>
public sealed record RemarkRun(Item Item, int Old, ImmutableArray<RemarkChange> Changes, int Unlike)
{
    // Two fractions that differ by less are the same fraction, added up in another order.
    const double Same = 1e-9;

    /// <summary>True for an item that has a key of its own to mend. A scenario has none: what a choice is worth hangs on where it leads.</summary>
    public static bool Can(Item item) => item.Type < ItemType.Branch;

    /// <summary>Works it out, and changes nothing. Practice and open attempts are left alone: the one counts for nothing, the other is not marked yet.</summary>
    public static async Task<RemarkRun> OfAsync(LearnDb db, Item item, CancellationToken cancellationToken)
    {
        var rows = await db.AttemptItems.AsNoTracking().Include(i => i.Version).Where(i => i.ItemId == item.Id && i.ItemHash != item.Hash)
            .Join(db.Attempts.AsNoTracking().Where(a => !a.Practice && a.EndedAt != null), i => i.AttemptId, a => a.Id, (i, a) => new { Row = i, Attempt = a }).ToListAsync(cancellationToken);
        var marked = rows.Select(r => (r.Row, r.Attempt, Mark: Marked(item, TakenItem.Of(r.Row)))).ToList();
        var changed = marked.Where(m => m.Mark is { } mark && (Math.Abs(mark.Fraction - (m.Row.Fraction ?? 0)) > Same || mark.Missed != m.Row.Missed || mark.Critical != m.Row.Critical)).ToList();
        var failing = await FailingAsync(db, [.. changed.Select(m => m.Attempt.Id)], item.Id, cancellationToken);
        return new(
            item, rows.Count,
            [.. changed.Select(m => RemarkChange.Of(m.Attempt, m.Row, m.Mark!, TakenItem.Of(m.Row).Item, failing.Contains(m.Attempt.Id))).OrderBy(c => c.EndedAt).ThenBy(c => c.AttemptId)],
            marked.Count(m => m.Mark is null));
    }

    /// <summary>The mark of an old answer by the new key; null when the two do not fit.</summary>
    public static Mark? Marked(Item item, TakenItem taken)
    {
        if (taken.Item.Type != item.Type || taken.Answer is { } answer && !Fits(item, taken.Item, answer))
        {
            return null;
        }

        return item.Key.MarkAtTimeout(taken.Answer);
    }

    // What was chosen must be there to be chosen; and steps, stems and actions must be the same, since each of them counts.
    static bool Fits(Item item, Item taken, Answer answer)
    {
        var choices = item.Choices.Select(c => c.Id).ToHashSet(StringComparer.Ordinal);
        return answer switch
        {
            ChosenOne one => choices.Contains(one.Choice),
            ChosenMany many => many.Choices.All(choices.Contains),
            Matched matched => matched.Pairs.Values.All(choices.Contains) && item.Stems.Select(s => s.Id).ToHashSet(StringComparer.Ordinal).SetEquals(taken.Stems.Select(s => s.Id)),
            _ => choices.SetEquals(taken.Choices.Select(c => c.Id)),
        };
    }

    // Attempts that another must-know item keeps from passing.
    static async Task<HashSet<Guid>> FailingAsync(LearnDb db, Guid[] attempts, string itemId, CancellationToken cancellationToken)
    {
        var rows = await db.AttemptItems.AsNoTracking().Where(i => attempts.Contains(i.AttemptId) && i.ItemId != itemId && i.Fraction < 1)
            .Select(i => new { i.AttemptId, i.ItemHash, i.Version!.Json }).ToListAsync(cancellationToken);
        var mustKnow = rows.DistinctBy(r => r.ItemHash).Where(r => MustKnows.Are(r.Json)).Select(r => r.ItemHash).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(r => mustKnow.Contains(r.ItemHash)).Select(r => r.AttemptId)];
    }
}

/// <summary>What would change in one attempt. Whose it is stays out of it: nobody needs that to mend a key.</summary>
public sealed record RemarkChange(
    Guid AttemptId, int Number, DateTimeOffset EndedAt, string OldHash, Mark Mark, double OldFraction, double NewPoints, int OldPercent, int NewPercent, bool OldPassed, bool NewPassed, bool WouldHavePassed)
{
    public double NewFraction => Mark.Fraction;

    /// <summary>The new mark alone would not pass, and the pass stays.</summary>
    public bool StaysPassed => OldPassed && !WouldHavePassed;

    /// <param name="failing">Another must-know item is not fully right.</param>
    internal static RemarkChange Of(Attempt attempt, AttemptItem row, Mark mark, Item taken, bool failing)
    {
        var old = row.Fraction ?? 0;
        var points = (attempt.Points ?? 0) + (taken.Type.Weight() * (mark.Fraction - old));
        // Whether it had to be right was said when it was taken.
        var failed = failing || (taken.MustKnow && mark.Fraction < 1);
        var form = new FormMark(points, attempt.OutOf ?? 0, attempt.PassMark, failed ? [taken.Id] : []);
        var passed = attempt.Passed == true;
        return new(attempt.Id, attempt.Number, attempt.EndedAt!.Value, row.ItemHash, mark, old, points, attempt.Percent ?? 0, form.Percent, passed, passed || form.Passed, form.Passed);
    }
}

static class MustKnows
{
    sealed record Only(bool MustKnow);

    /// <summary>True when a stored item, of whatever type, has to be right.</summary>
    public static bool Are(string json) => System.Text.Json.JsonSerializer.Deserialize<Only>(json)?.MustKnow == true;
}
