using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Items;

/// <summary>The outcome of one item.</summary>
/// <param name="Fraction">s in [0, 1].</param>
/// <param name="Critical">A critical choice was made.</param>
/// <param name="Missed">s &lt; 1 for best answer, s &lt; 0.5 for the others, or a critical choice (ruling MA20).</param>
/// <param name="Credits">
/// What each choice, stem or action earned, in [0, 1]. Best and select: the picked options only, 1 right, 0 wrong. Match: every stem.
/// Judge: every marked action, before the cap. Empty for order items, where credit belongs to pairs.
/// </param>
public sealed record Mark(double Fraction, bool Critical, bool Missed, ImmutableSortedDictionary<string, double> Credits);
