using System.Collections.Immutable;

namespace CollabCare.Learn.Content.Model;

/// <summary>A card for the daily review that holds a fact, a number or a distinction. Meanings of terms are cards of themselves, and do not stand here.</summary>
/// <param name="Id">The module's id, <c>-card-</c>, and the card's own word, for ever.</param>
/// <param name="Front">The question, as HTML.</param>
/// <param name="Back">The answer, as HTML.</param>
/// <param name="Sources">Keys of its sources.</param>
public sealed record FactCard(string Id, string Front, string Back, ImmutableArray<string> Sources);
