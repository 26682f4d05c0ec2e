using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Forms;

/// <summary>One item as it stands on a form: which one, and the order in which its choices are shown.</summary>
/// <param name="ItemId">The item's id.</param>
/// <param name="ChoiceOrder">Ids of its choices (for a match its options) as shown. Never a right order for an order item.</param>
public sealed record FormItem(string ItemId, ImmutableArray<string> ChoiceOrder);

/// <summary>A form: the items a learner is shown, in order.</summary>
public sealed partial record Form(ImmutableArray<FormItem> Items)
{
    // Draw(pool, counts, lastSeen, seed) lives in Form.Draw.cs
}

/// <summary>How many items of each type a form holds.</summary>
public sealed record FormCounts(ImmutableSortedDictionary<ItemType, int> Counts)
{
    /// <summary>Items of all types.</summary>
    public int Items => Counts.Values.Sum();

    /// <summary>
    /// The counts without branching scenarios and written tasks. Those are never drawn: a module has one scenario, and a task is a gate and not points.
    /// </summary>
    public FormCounts Drawn => new(Counts.RemoveRange(Counts.Keys.Where(type => type >= ItemType.Branch)));

    /// <summary>Points of the choosing types on a form.</summary>
    public int Points => Counts.Where(c => c.Key < ItemType.Branch).Sum(c => c.Key.Weight() * c.Value);

    /// <summary>Minutes of the form without written tasks.</summary>
    public double Minutes => Counts.Where(c => c.Key != ItemType.Write).Sum(c => c.Key.Minutes() * c.Value);
}
