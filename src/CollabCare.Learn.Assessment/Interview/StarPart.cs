namespace CollabCare.Learn.Assessment.Interview;

/// <summary>A part of an answer, in the order of the rubric.</summary>
public enum StarPart
{
    /// <summary>Where, who by role, what was at stake.</summary>
    Situation,

    /// <summary>What was one's own to do, and what was not.</summary>
    Task,

    /// <summary>What one found out, chose and did, and why.</summary>
    Action,

    /// <summary>What changed, and how one knows.</summary>
    Result,

    /// <summary>What one does differently since.</summary>
    Reflection,
}

/// <summary>How much of an answer a part may take, in percent of its words (curriculum 1.5, module 21: S 15, T 10, A 50–60, R 15–20 %, and a last line).</summary>
/// <param name="Least">From, 0–100.</param>
/// <param name="Most">To, 0–100.</param>
public readonly record struct TargetShare(int Least, int Most)
{
    /// <summary>The target of a part.</summary>
    public static TargetShare Of(StarPart part) => part switch
    {
        StarPart.Situation => new(10, 15),
        StarPart.Task => new(5, 10),
        StarPart.Action => new(50, 60),
        StarPart.Result => new(15, 20),
        _ => new(5, 10),
    };
}

/// <summary>How long words take to say.</summary>
public static class SpokenTime
{
    /// <summary>Words a minute: an unhurried talk, at which 250 words take just under two minutes.</summary>
    public const int WordsAMinute = 130;

    /// <summary>How long so many words take, to the second.</summary>
    public static TimeSpan Of(int words) => TimeSpan.FromSeconds(Math.Round(60.0 * words / WordsAMinute));
}
