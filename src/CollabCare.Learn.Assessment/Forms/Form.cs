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

    /// <summary>The counts of what is drawn from a pool: no branching scenario, of which a module has one, and no written task.</summary>
    public FormCounts Drawn => new(Counts.RemoveRange(Counts.Keys.Where(type => type >= ItemType.Branch)));

    /// <summary>The counts of what gives points: all but written tasks, which are a gate.</summary>
    public FormCounts Marked => new(Counts.Remove(ItemType.Write));

    /// <summary>True where the module's branching scenario stands on the form, as its last item.</summary>
    public bool HasScenario => Counts.GetValueOrDefault(ItemType.Branch) > 0;

    /// <summary>Points of a form.</summary>
    public int Points => Counts.Sum(c => c.Key.Weight() * c.Value);

    /// <summary>Minutes of the form without written tasks.</summary>
    public double Minutes => Counts.Where(c => c.Key != ItemType.Write).Sum(c => c.Key.Minutes() * c.Value);
}
