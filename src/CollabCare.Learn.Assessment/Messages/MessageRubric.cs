using System.Collections.Immutable;

namespace CollabCare.Learn.Assessment.Messages;

/// <summary>One thing that a message is rated on.</summary>
/// <param name="Name">As shown.</param>
/// <param name="Anchors">What levels 1 to 4 are like.</param>
public sealed record MessageCriterion(string Name, ImmutableArray<string> Anchors);

/// <summary>The rubric of written messages (curriculum 2.3, COMP). Stories have that of the interview instead.</summary>
public static class MessageRubric
{
    /// <summary>The lowest level that meets a criterion.</summary>
    public const int Meets = 3;

    /// <summary>The four criteria, in order.</summary>
    public static readonly ImmutableArray<MessageCriterion> Criteria =
    [
        new("Complete", ["Two or more parts are missing", "One part is missing, or stands in the wrong place", "All parts, in the right places", "All parts, and nothing extra"]),
        new("Clear and short", ["The reader must ask what it is about", "Over the length, or jargon unexplained", "Within the length, in plain words", "The reader could act from the first part and the ask alone"]),
        new("Judgement", ["A guess given as a fact, or advice on a patient", "The assessment is vague", "States the best reading, and how certain it is", "Adds what would change that reading"]),
        new("Ask and loop", ["No ask", "An ask without who or when", "Who, what, by when", "And a check-back, or what happens if it fails"]),
    ];
}
