using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Forms;

/// <summary>An item of a review, marked, and the strands that it counts in.</summary>
/// <param name="Item">The item and its mark.</param>
/// <param name="Strands">One strand for a drawn item; for an item that joins modules, those of all of them.</param>
public sealed record ReviewedItem(MarkedItem Item, ImmutableArray<string> Strands);

/// <summary>One strand of a review, scored like a form.</summary>
/// <param name="Strand">The strand's id.</param>
/// <param name="Mark">Its points, with <see cref="ReviewRules.StrandFloor" /> for a pass mark.</param>
public sealed record StrandScore(string Strand, FormMark Mark)
{
    /// <summary>True when the strand reaches the floor.</summary>
    public bool IsEnough => Mark.ReachesPassMark;
}

/// <summary>The outcome of a cumulative review (curriculum 2.4, ruling FO12). Ruling MA8 speaks of the forms of a module, so no item is must-know here.</summary>
/// <param name="Mark">The mark of the whole.</param>
/// <param name="Strands">The score of each strand, by its id.</param>
public sealed record ReviewMark(FormMark Mark, ImmutableArray<StrandScore> Strands)
{
    /// <summary>True when the whole reaches the pass mark and every strand the floor.</summary>
    public bool Passed => Mark.Passed && Strands.All(strand => strand.IsEnough);

    /// <summary>Adds a review up.</summary>
    /// <param name="items">Every item of the form, the unanswered ones too.</param>
    /// <param name="passMark">In percent, 0–100: <see cref="PassMark.Of" /> the level.</param>
    /// <exception cref="ArgumentException">The form has no items that give points.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The pass mark is not 0–100.</exception>
    public static ReviewMark Of(IEnumerable<ReviewedItem> items, int passMark)
    {
        ReviewedItem[] all = [.. items.Select(item => item with { Item = item.Item with { MustKnow = false } })];
        return new(
            FormMark.Of(all.Select(item => item.Item), passMark),
            [
                .. all.SelectMany(item => item.Strands.Distinct().Select(strand => (strand, item.Item)))
                    .GroupBy(pair => pair.strand, pair => pair.Item, StringComparer.Ordinal)
                    .OrderBy(strand => strand.Key, StringComparer.Ordinal)
                    .Select(strand => new StrandScore(strand.Key, FormMark.Of(strand, ReviewRules.StrandFloor))),
            ]);
    }
}
