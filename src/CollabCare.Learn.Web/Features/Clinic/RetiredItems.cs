using CollabCare.Learn.Assessment.Forms;
using CollabCare.Learn.Assessment.Items;
using CollabCare.Learn.Content.Model;
using CollabCare.Learn.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace CollabCare.Learn.Web.Features.Clinic;

/// <summary>Items that the question clinic has taken out of use: those whose latest decision says so. A must-know item is drawn all the same, since no form can pass without it.</summary>
public static class RetiredItems
{
    /// <summary>The ids of all of them.</summary>
    public static async Task<HashSet<string>> OfAsync(LearnDb db, CancellationToken cancellationToken)
    {
        var once = db.ClinicDecisions.Where(d => d.Outcome == ClinicOutcome.Retire);
        var still = once.Where(d => !db.ClinicDecisions.Any(later => later.ItemId == d.ItemId && later.Id > d.Id && later.Outcome != ClinicOutcome.Retire));
        return [.. await still.Select(d => d.ItemId).Distinct().ToListAsync(cancellationToken)];
    }

    /// <summary>Why an item cannot be taken out of use, as a sentence; null when it can.</summary>
    public static async Task<string?> WhyNotAsync(LearnDb db, Quiz quiz, Item item, CancellationToken cancellationToken) => item.Type >= ItemType.Branch
        ? "A scenario stands on every form that asks for one. Take it out of the form in the quiz’s file first."
        : Assessment.Forms.Pool.WhyNotWithout(await PoolAsync(db, quiz.Items, cancellationToken), quiz.Form, item.Id);

    /// <summary>What forms of a quiz are drawn from: its items without those taken out of use.</summary>
    public static async Task<IReadOnlyList<PoolItem>> PoolAsync(LearnDb db, IEnumerable<Item> items, CancellationToken cancellationToken) =>
        Pool(items, await OfAsync(db, cancellationToken));

    /// <inheritdoc cref="PoolAsync" />
    public static IReadOnlyList<PoolItem> Pool(IEnumerable<Item> items, IReadOnlySet<string> retired) =>
        [.. items.Where(i => i.MustKnow || !retired.Contains(i.Id)).Select(i => new PoolItem(i.Id, i.Key, i.Objective, i.MustKnow, i.KeepOrder))];
}
