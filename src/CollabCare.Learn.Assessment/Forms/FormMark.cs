using System.Collections.Immutable;
using CollabCare.Learn.Assessment.Items;

namespace CollabCare.Learn.Assessment.Forms;

/// <summary>One item of a form, marked.</summary>
/// <param name="ItemId">The item's id.</param>
/// <param name="Type">Its type, which gives its weight.</param>
/// <param name="Mark">What its answer earned.</param>
/// <param name="MustKnow">It must be fully right for the form to pass.</param>
public sealed record MarkedItem(string ItemId, ItemType Type, Mark Mark, bool MustKnow);

/// <summary>The outcome of a form (curriculum 2.3 and 2.4).</summary>
/// <param name="Points">Σ(weight × fraction).</param>
/// <param name="OutOf">Σ(weight), above 0. Written tasks are left out: they are a gate, and not points.</param>
/// <param name="PassMark">The pass mark in percent, 0–100.</param>
/// <param name="FailedMustKnows">Ids of the must-know items that are not fully right, in the form's order.</param>
public sealed record FormMark(double Points, int OutOf, int PassMark, ImmutableArray<string> FailedMustKnows)
{
    // Sums of thirds and fifths fall short of the decimal that people expect: 14.4 of 18 is 79.99… in doubles and must pass at 80.
    private const double Tolerance = 1e-9;

    /// <summary>The score in whole percent, 0–100, rounded down, so that a shown 80 is never a fail at 80 for want of points.</summary>
    public int Percent
    {
        get
        {
            var percent = (int)(100 * Points / OutOf);
            return ReachesPercent(percent + 1) ? percent + 1 : percent;
        }
    }

    /// <summary>True when 100·Points ≥ (pass mark − 1e-9)·OutOf, must-knows aside.</summary>
    public bool ReachesPassMark => ReachesPercent(PassMark);

    /// <summary>True when the points reach the pass mark and every must-know item is fully right (ruling MA8).</summary>
    public bool Passed => ReachesPassMark && FailedMustKnows.IsEmpty;

    /// <summary>Adds a form up.</summary>
    /// <param name="items">Every item of the form, the unanswered ones too.</param>
    /// <param name="passMark">In percent, 0–100: <see cref="Forms.PassMark.Of" /> the level, or the quiz's own.</param>
    /// <exception cref="ArgumentException">The form has no items that give points.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The pass mark is not 0–100.</exception>
    public static FormMark Of(IEnumerable<MarkedItem> items, int passMark)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(passMark);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(passMark, 100);
        var scored = items.Where(item => item.Type != ItemType.Write).ToArray();
        if (scored.Length == 0)
            throw new ArgumentException("A form without items that give points cannot be marked.", nameof(items));

        return new(
            scored.Sum(item => item.Type.Weight() * item.Mark.Fraction),
            scored.Sum(item => item.Type.Weight()),
            passMark,
            [.. scored.Where(item => item.MustKnow && item.Mark.Fraction < 1).Select(item => item.ItemId)]);
    }

    private bool ReachesPercent(int percent) => 100 * Points >= (percent - Tolerance) * OutOf;
}
