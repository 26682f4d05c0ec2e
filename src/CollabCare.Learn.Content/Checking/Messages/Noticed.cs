namespace CollabCare.Learn.Content.Checking.Messages;

/// <summary>Something that a message lacks or would be better without.</summary>
/// <param name="What">What it is.</param>
/// <param name="Part">The part that it stands in; null where it is about the whole.</param>
/// <param name="Question">A question to the writer that names it.</param>
public sealed record Noticed(Lack What, string? Part, string Question);

/// <summary>What can be noticed in a message.</summary>
public enum Lack
{
    /// <summary>A part is empty.</summary>
    Part,

    /// <summary>Nothing is asked.</summary>
    Ask,

    /// <summary>Nobody is asked.</summary>
    Owner,

    /// <summary>The ask has no time.</summary>
    Time,

    /// <summary>The receiver does not say what they have.</summary>
    Synthesis,

    /// <summary>No question in a message that is one.</summary>
    Question,

    /// <summary>The question carries its own answer.</summary>
    Leading,

    /// <summary>A verb that one cannot see done.</summary>
    Vague,

    /// <summary>Letters that this reader may not know.</summary>
    Jargon,

    /// <summary>A form that can be misread on a unit.</summary>
    Unsafe,

    /// <summary>Blame.</summary>
    Blame,

    /// <summary>Advice on care.</summary>
    Advice,

    /// <summary>More words than the limit.</summary>
    Length,
}
